// Values that are a text or a number or a boolean, as the price `9.5` or `"9.50"`.

/// One of several scalars. It is described by what it holds: a text as it is, anything else as its JSON.
public protocol ScalarChoice: JSONConvertible, CustomStringConvertible {}

extension ScalarChoice {
  /// The text that it is, or its JSON.
  public var description: String {
    guard let bytes = try? ScalarText.write(self) else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }
}
