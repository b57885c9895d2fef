// Media types and media ranges (RFC 9110 §8.3.1, §12.5.1): reading them and telling which one fits which.

/// A media type such as `application/json;odata.metadata=minimal`, or a range such as `text/*`.
public struct MediaType: Sendable, Hashable {
  /// In lower case, `*` in a range.
  public let type: String
  /// In lower case, `*` in a range.
  public let subtype: String
  /// In the order given, names in lower case, without `q`.
  public let parameters: [Parameter]
  /// The weight that a range of `Accept` carries, in thousandths; 1000 where none is written.
  let weight: Int

  /// One `name=value`.
  public struct Parameter: Sendable, Hashable {
    /// In lower case.
    public let name: String
    /// Without quotes.
    public let value: String
  }

  /// Reads a media type or range; `nil` where `text` is none.
  public init?(_ text: String) {
    var scanner = HeaderScanner(text)
    self.init(&scanner)
    guard scanner.isAtEnd else { return nil }
  }

  /// Reads one media range and the white space behind it.
  init?(_ scanner: inout HeaderScanner) {
    scanner.skipSpace()
    guard let type = scanner.token(), scanner.take(.slash), let subtype = scanner.token() else { return nil }
    self.type = type.asciiLowercased
    self.subtype = subtype.asciiLowercased
    var parameters: [Parameter] = []
    var weight = 1000
    scanner.skipSpace()
    while scanner.take(.semicolon) {
      scanner.skipSpace()
      guard let name = scanner.token()?.asciiLowercased else { continue }  // RFC 9110 §5.6.6 allows `;;`
      guard scanner.take(.equals), let value = scanner.tokenOrQuoted() else { return nil }
      if name.hasSameBytes(as: "q") {
        guard let read = Self.weight(value) else { return nil }
        weight = read
      } else {
        parameters.append(Parameter(name: name, value: value))
      }
      scanner.skipSpace()
    }
    self.parameters = parameters
    self.weight = weight
  }

  /// `0`, `1`, or either with up to three decimals (RFC 9110 §12.4.2).
  private static func weight(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, first == 0x30 || first == 0x31, bytes.count <= 5 else { return nil }
    guard bytes.count == 1 || bytes[1] == .dot else { return nil }
    var decimals = 0
    for position in 2..<5 {
      let digit = position < bytes.count ? bytes[position] : 0x30
      guard digit.isASCIIDigit else { return nil }
      decimals = decimals * 10 + Int(digit) - 0x30
    }
    let weight = (Int(first) - 0x30) * 1000 + decimals
    return weight <= 1000 ? weight : nil
  }

  /// The value of the parameter of this name.
  public subscript(parameter: String) -> String? {
    parameters.first { $0.name.equalsIgnoringCase(parameter) }?.value
  }

  /// Whether a body of this type is JSON: `application/json`, `text/json`, or a `+json` suffix.
  public var isJSON: Bool {
    if subtype.hasSameBytes(as: "json") { return type.hasSameBytes(as: "application") || type.hasSameBytes(as: "text") }
    return subtype.utf8.count > 5 && subtype.utf8.suffix(5).elementsEqual("+json".utf8)
  }

  /// Whether a body of this type is a form: `application/x-www-form-urlencoded`.
  public var isForm: Bool {
    type.hasSameBytes(as: "application") && subtype.hasSameBytes(as: "x-www-form-urlencoded")
  }

  /// Whether a body of this type has several parts: `multipart/form-data` and its like.
  public var isMultipart: Bool { type.hasSameBytes(as: "multipart") }

  /// Whether text of this type is UTF-8: it says so, says ASCII, or says nothing.
  public var isUTF8: Bool {
    guard let charset = self["charset"] else { return true }
    return charset.equalsIgnoringCase("utf-8") || charset.equalsIgnoringCase("utf8")
      || charset.equalsIgnoringCase("us-ascii")
  }

  private var isAnyType: Bool { type.hasSameBytes(as: "*") }
  private var isAnySubtype: Bool { subtype.hasSameBytes(as: "*") }

  /// How specifically this range covers `other`; `nil` where it does not. A range with parameters covers what has
  /// them all: `charset` without regard to case, the others exactly.
  func specificity(covering other: MediaType) -> Int? {
    guard isAnyType || type.hasSameBytes(as: other.type) else { return nil }
    guard coversSubtype(of: other) else { return nil }
    for parameter in parameters {
      guard let value = other[parameter.name] else { return nil }
      let isCharset = parameter.name.hasSameBytes(as: "charset")
      let isSame = isCharset ? value.equalsIgnoringCase(parameter.value) : value.hasSameBytes(as: parameter.value)
      guard isSame else { return nil }
    }
    return (isAnyType ? 0 : isAnySubtype ? 1 : subtype.utf8.first == UInt8(ascii: "*") ? 2 : 3) * 1000
      + min(parameters.count, 999)
  }

  /// Whether the two are the same but for parameters that only one of them has.
  func differsOnlyInPresence(from other: MediaType) -> Bool {
    guard type.hasSameBytes(as: other.type), subtype.hasSameBytes(as: other.subtype) else { return false }
    return parameters.allSatisfy { other[$0.name]?.hasSameBytes(as: $0.value) ?? true }
  }

  /// `*` covers all, `*+json` all with that suffix and `json` itself, which is what documents mean by it.
  private func coversSubtype(of other: MediaType) -> Bool {
    if isAnySubtype || subtype.hasSameBytes(as: other.subtype) { return true }
    let pattern = subtype.utf8
    guard pattern.starts(with: "*+".utf8) else { return false }
    if other.subtype.utf8.elementsEqual(pattern.dropFirst(2)) { return true }
    guard other.subtype.utf8.count > pattern.count - 1 else { return false }
    return other.subtype.utf8.suffix(pattern.count - 1).elementsEqual(pattern.dropFirst())
  }
}

extension MediaType: CustomStringConvertible {
  /// As a header has it.
  public var description: String {
    parameters.reduce("\(type)/\(subtype)") { text, parameter in
      let isToken = !parameter.value.isEmpty && parameter.value.utf8.allSatisfy(\.isTokenCharacter)
      let escaped = parameter.value.utf8.flatMap { $0 == .quote || $0 == .backslash ? [.backslash, $0] : [$0] }
      let value = isToken ? parameter.value : "\"\(String(decoding: escaped, as: UTF8.self))\""
      return "\(text);\(parameter.name)=\(value)"
    }
  }
}

extension String {
  var asciiLowercased: String {
    guard utf8.contains(where: { $0 != $0.asciiLowercased }) else { return self }
    return String(decoding: utf8.map(\.asciiLowercased), as: UTF8.self)
  }
}
