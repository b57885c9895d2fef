// Multipart bodies whose parts have no names, as `multipart/related` and `multipart/mixed`: a list of parts.

extension TypedBytes {
  /// A body of parts that are told apart by their order (RFC 2046 §5.1.3, RFC 2387). The boundary is chosen.
  ///
  /// - Parameters:
  ///   - parts: each with the media type and the header fields that it is sent with, such as `Content-ID`.
  ///   - type: the media type without a boundary, as in `multipart/related; type="application/json"`.
  /// - Returns: `nil` where the media type or a header field is none.
  public init?(parts: [MultipartFile], as type: String = "multipart/mixed") {
    guard MediaType(type)?.isMultipart == true, let (body, boundary) = try? MultipartWriter.write(parts) else {
      return nil
    }
    self.init(body, contentType: "\(type); boundary=\(boundary)")
  }

  /// The parts, in their order; `nil` where this is no multipart body. It is read strictly: at most 10,000 parts, with
  /// heads of at most 16 KiB and no transfer encodings.
  public var parts: [MultipartFile]? {
    guard let type = MediaType(contentType), type.isMultipart, let boundary = type["boundary"],
      let parts = try? MultipartParser.parts(of: bytes, boundary: boundary, needsNames: false)
    else { return nil }
    return parts.map { part in
      MultipartFile(
        Array(part.content), filename: part.filename, contentType: part.contentType, headers: part.headers)
    }
  }
}
