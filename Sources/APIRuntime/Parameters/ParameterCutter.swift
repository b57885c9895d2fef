// Cuts the text of a parameter at the delimiters of its style, before anything is decoded: a coded delimiter inside a
// value is part of the value.

/// A parameter's text, cut and decoded.
enum ParameterText: Equatable {
  case scalar(String)
  case array([String])
  case object([Member])

  struct Member: Equatable {
    var key: String
    var value: String
  }
}

/// What a parameter's text can have wrong with it.
enum ParameterProblem: Error {
  case coding
  case style
  case repeated

  /// For people.
  var message: String {
    switch self {
    case .coding: "not properly percent-coded UTF-8"
    case .style: "not laid out in the style of the parameter"
    case .repeated: "given more than once"
    }
  }
}

struct ParameterCutter {
  let name: String
  let style: ParameterStyle
  let isExploded: Bool
  let shape: ParameterShape
  var isCoded = true
  /// Whether white space around the elements of a list that is not coded belongs to none of them.
  var isTrimmed = true
  var plusIsSpace = false

  /// Cuts text that is one piece: a path parameter, a header field, or the one value of a query parameter.
  func cut(_ text: ArraySlice<UInt8>) throws(ParameterProblem) -> ParameterText {
    switch style {
    case .label:
      guard text.first == .dot else { throw .style }
      return try cut(list: text.dropFirst(), separator: isExploded ? .dot : .comma)
    case .matrix: return try cutMatrix(text)
    case .spaceDelimited, .pipeDelimited: return try cut(pieces: splitAtCodedDelimiter(text))
    default: return try cut(list: text, separator: .comma)
    }
  }

  /// The keys in brackets that follow the name of a deep object, if it is one of its names at all.
  func path(of pair: String) -> ArraySlice<UInt8>? {
    let bytes = Array(pair.utf8)
    guard bytes.starts(with: name.utf8) else { return nil }
    let rest = bytes.dropFirst(name.utf8.count)
    return rest.isEmpty || rest.first == .openBracket ? rest : nil
  }

  /// Cuts the value of a header field.
  func cut(field: String) throws(ParameterProblem) -> ParameterText {
    let text = Array(field.utf8)[...]
    return style == .json ? .scalar(try decode(text)) : try cut(text)
  }

  /// Cuts the content of a part of a multipart body, which is as it is: nothing is coded.
  func cut(part text: ArraySlice<UInt8>) throws(ParameterProblem) -> ParameterText {
    try cut(pieces: text.split(separator: style.delimiter, omittingEmptySubsequences: false))
  }

  /// Cuts values that came one by one under the same name (`color=blue&color=black`).
  func cut(repeated values: [ArraySlice<UInt8>]) throws(ParameterProblem) -> ParameterText {
    switch shape {
    case .array: return .array(try decode(values))
    case .scalarOrArray where values.count > 1: return .array(try decode(values))
    default:
      guard values.count == 1 else { throw .repeated }
      return shape == .object ? try cut(list: values[0], separator: .comma) : .scalar(try decode(values[0]))
    }
  }

  private func cut(list text: ArraySlice<UInt8>, separator: UInt8) throws(ParameterProblem) -> ParameterText {
    if shape == .scalar { return .scalar(try decode(text)) }
    // A header field without elements is an empty list (RFC 9110 §5.6.1).
    if text.isEmpty, !isCoded, shape == .array { return .array([]) }
    return try cut(pieces: text.split(separator: separator, omittingEmptySubsequences: false))
  }

  private func cut(pieces: [ArraySlice<UInt8>]) throws(ParameterProblem) -> ParameterText {
    switch shape {
    case .scalar: return .scalar(try decode(pieces.first ?? []))
    case .scalarOrArray where pieces.count == 1: return .scalar(try decode(pieces[0]))
    case .array, .scalarOrArray: return .array(try decode(pieces))
    case .object where isExploded: return .object(try members(pieces))
    case .object:
      guard pieces.count % 2 == 0 else { throw .style }
      let texts = try decode(pieces)
      return .object(stride(from: 0, to: texts.count, by: 2).map { .init(key: texts[$0], value: texts[$0 + 1]) })
    }
  }

  /// `;color=blue`, `;color=blue,black`, `;color=blue;color=black`, `;R=100;G=200`.
  private func cutMatrix(_ text: ArraySlice<UInt8>) throws(ParameterProblem) -> ParameterText {
    guard text.first == .semicolon else { throw .style }
    let pieces = text.dropFirst().split(separator: .semicolon, omittingEmptySubsequences: false)
    if isExploded, shape == .object { return .object(try members(pieces)) }
    var values: [ArraySlice<UInt8>] = []
    for piece in pieces {
      let end = piece.firstIndex(of: .equals) ?? piece.endIndex
      guard try decode(piece[..<end]).hasSameBytes(as: name) else { throw .style }
      values.append(end < piece.endIndex ? piece[(end + 1)...] : [])
    }
    if isExploded { return try cut(repeated: values) }
    guard values.count == 1 else { throw .repeated }
    return try cut(list: values[0], separator: .comma)
  }

  /// `key=value` each.
  private func members(_ pieces: [ArraySlice<UInt8>]) throws(ParameterProblem) -> [ParameterText.Member] {
    var members: [ParameterText.Member] = []
    for piece in pieces {
      let end = piece.firstIndex(of: .equals) ?? piece.endIndex
      let value = end < piece.endIndex ? piece[(end + 1)...] : []
      members.append(ParameterText.Member(key: try decode(piece[..<end]), value: try decode(value)))
    }
    return members
  }

  /// `blue%20black` or `blue%7Cblack`; the delimiter may also stand there uncoded, the space as `+`.
  private func splitAtCodedDelimiter(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    let delimiter = style.delimiter
    var pieces: [ArraySlice<UInt8>] = []
    var start = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      let isEscape = text[index] == .percent
      let byte = isEscape ? PercentCoding.escaped(in: text, at: index) : text[index]
      let length = isEscape && byte != nil ? 3 : 1
      if byte == delimiter || (!isEscape && byte == .plus && delimiter == .space && plusIsSpace) {
        pieces.append(text[start..<index])
        start = index + length
      }
      index += length
    }
    return pieces + [text[start...]]
  }

  func decode(_ text: ArraySlice<UInt8>) throws(ParameterProblem) -> String {
    let decoded =
      isCoded
      ? PercentCoding.decode(text, plusIsSpace: plusIsSpace)
      : String(validating: isTrimmed ? Self.trimmed(text) : text, as: UTF8.self)
    guard let decoded else { throw .coding }
    return decoded
  }

  private func decode(_ texts: [ArraySlice<UInt8>]) throws(ParameterProblem) -> [String] {
    var decoded: [String] = []
    for text in texts { decoded.append(try decode(text)) }
    return decoded
  }

  /// Without the white space that may stand around the elements of a header field's list (RFC 9110 §5.6.1).
  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isSpace = { (byte: UInt8) in byte == .space || byte == 0x09 }
    var text = text.drop(while: isSpace)
    while let last = text.last, isSpace(last) { text.removeLast() }
    return text
  }
}
