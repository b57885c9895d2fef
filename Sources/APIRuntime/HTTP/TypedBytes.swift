// Bytes that say what they are.

/// A body with its media type, where the document gives a range such as `image/*`, several media types, or
/// several parts without names.
public struct TypedBytes: Sendable, Hashable {
  /// The bytes.
  public var bytes: [UInt8]
  /// The media type, as in `image/png`.
  public var contentType: String

  /// Creates a body.
  public init(_ bytes: [UInt8], contentType: String = "application/octet-stream") {
    self.bytes = bytes
    self.contentType = contentType
  }
}
