// A part of a multipart body that is bytes and not text: most often, a file.

/// A file in a multipart body (RFC 7578 §4.2).
///
/// Outside such a body, as for `Codable`, it is a JSON object with its bytes as Base64 text.
public struct MultipartFile: JSONModel {
  /// The bytes.
  public var content: [UInt8]
  /// What the sender calls it. Do not take it for a path: whoever sends it may write anything.
  public var filename: String?
  /// The media type that the sender gives it; where there is none, what the document says of the part is sent, else
  /// `application/octet-stream`.
  public var contentType: String?
  /// Further header fields of the part.
  public var headers: HTTPFields

  /// Creates a file. Many servers take a part without a file name for text.
  public init(_ content: [UInt8], filename: String?, contentType: String? = nil, headers: HTTPFields = [:]) {
    self.content = content
    self.filename = filename
    self.contentType = contentType
    self.headers = headers
  }

  /// Compares by value.
  public static func == (left: MultipartFile, right: MultipartFile) -> Bool {
    left.content == right.content && left.filename.map { JSONKey($0) } == right.filename.map { JSONKey($0) }
      && left.contentType == right.contentType && left.headers == right.headers
  }

  /// Hashes what equality compares, but for the header fields.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(content)
    hasher.combine(filename.map { JSONKey($0) })
  }

  /// Reads a part, or the object that `write(to:)` makes outside of multipart bodies.
  ///
  /// - Throws: `JSONError` for another kind of value.
  public init(from json: JSONElement) throws(JSONError) {
    var object = try json.object()
    filename = try object.optional("filename")
    contentType = try object.optional("contentType")
    let fields: [[String]] = try object.optional("headers") ?? []
    headers = [:]
    for field in fields where field.count == 2 {
      if let name = HTTPField.Name(field[0]) { headers.append(HTTPField(name: name, value: field[1])) }
    }
    if let attachment = json.attachment {
      content = attachment
    } else {
      let bytes: Base64Bytes = try object.required("content")
      content = bytes.bytes
    }
  }

  /// Writes the part, with its bytes beside the document where it can have some there.
  public func write(to json: inout JSONWriter) {
    json.beginObject()
    let isAttached = json.attach(content)
    json.add("filename", filename)
    json.add("contentType", contentType)
    if !headers.isEmpty { json.add("headers", headers.map { [$0.name.canonicalName, $0.value] }) }
    if !isAttached { json.add("content", Base64Bytes(bytes: content)) }
    json.endObject()
  }
}
