/// What the JSON reader says is wrong, with the remedies for what people write by mistake.
import APIJSON
import GenDiagnostics

/// Reports why a file is not JSON.
func report(_ error: JSONError, in file: SourceFile, diagnostics: inout Diagnostics) {
  let offset = min(file.textStart + error.offset, file.bytes.count)
  let scalar = wideScalar(at: offset, in: file)
  let length = scalar.map { $0.utf8.count } ?? 1
  let range = SourceRange(file: file.id, start: offset, end: min(offset + length, file.bytes.count))
  var message = error.kind.description
  if let scalar, case .unexpectedByte(_, let expected) = error.kind {
    message = "\(quoted(String(scalar))) where \(expected) is expected"
  }
  var related: [Diagnostic.RelatedPlace] = []
  if case .unexpectedEnd = error.kind, let bracket = unclosedBracket(in: file) { related = [bracket] }
  diagnostics.error(
    id(of: error.kind), message, at: range, related: related, remedy: remedy(for: error.kind, at: offset, file))
}

/// The scalar of more than one byte that starts at an offset.
private func wideScalar(at offset: Int, in file: SourceFile) -> Unicode.Scalar? {
  guard offset < file.bytes.count, file.bytes[offset] >= 0x80 else { return nil }
  return String(decoding: file.bytes[offset...].prefix(4), as: UTF8.self).unicodeScalars.first
}

private func id(of kind: JSONError.Kind) -> DiagnosticID {
  switch kind {
  case .tooDeep: .nestingTooDeep
  case .tooLarge: .fileTooLarge
  case .tooManyTokens: .tooManyNodes
  case .numberTooLong: .numberTooLong
  case .stringTooLong: .stringTooLong
  case .invalidUTF8: .invalidUTF8
  default: .jsonSyntax
  }
}

private func remedy(for kind: JSONError.Kind, at offset: Int, _ file: SourceFile) -> String? {
  let byte = offset < file.bytes.count ? file.bytes[offset] : nil
  switch kind {
  case .tooDeep: return raising("depth")
  case .tooManyTokens: return raising("nodes")
  case .numberTooLong: return raising("numberLength")
  case .stringTooLong: return raising("stringBytes")
  case .controlCharacter: return "write it as an escape, such as \\n or \\u0000"
  case .trailingContent where byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]"):
    return "remove it: no bracket is open here"
  case .unexpectedByte(_, let expected):
    if let remedy = remedy(forWordAt: offset, file, expected: expected) { return remedy }
  case .trailingContent: break
  default: return nil
  }
  switch byte {
  case UInt8(ascii: "}"), UInt8(ascii: "]"): return "a comma must not stand before the closing bracket"
  case UInt8(ascii: "/"), UInt8(ascii: "#"): return "JSON has no comments"
  case UInt8(ascii: "'"): return "text stands in double quotes"
  case UInt8(ascii: "="): return "write ':'"
  default: return isOtherFormat(file) ? "if the document is YAML, name the file .yaml" : nil
  }
}

/// What to write in place of a word without quotes, or of quotes that are not JSON's.
private func remedy(forWordAt offset: Int, _ file: SourceFile, expected: String) -> String? {
  if let scalar = wideScalar(at: offset, in: file), curlyQuotes.contains(scalar) { return "write straight quotes: \"" }
  let word = file.bytes[offset...].prefix(20).prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 == 0x5F }
  guard !word.isEmpty, !isOtherFormat(file) else { return nil }
  if expected.utf8.starts(with: "a key".utf8) { return "put the key in double quotes" }
  guard expected.utf8.starts(with: "a value".utf8) else { return nil }
  switch String(decoding: word, as: UTF8.self) {
  case "True", "TRUE": return "write true"
  case "False", "FALSE": return "write false"
  case "None", "Null", "NULL", "nil", "undefined": return "write null"
  case "NaN", "Infinity", "Inf": return "JSON has no NaN and no Infinity"
  default: return "put text in double quotes"
  }
}

private let curlyQuotes: Set<Unicode.Scalar> = ["\u{201C}", "\u{201D}", "\u{201E}", "\u{2018}", "\u{2019}"]

/// The bracket that the end of a file finds open: the first whose partner is indented less than its line, because it is
/// that of another; else the innermost.
private func unclosedBracket(in file: SourceFile) -> Diagnostic.RelatedPlace? {
  var open: [(offset: Int, indentation: Int)] = []
  var (indentation, isLineStart, isText, offset) = (0, true, false, file.textStart)
  var suspect: Int?
  while offset < file.bytes.count, suspect == nil {
    let byte = file.bytes[offset]
    let wasLineStart = isLineStart
    if byte == 0x0A { (indentation, isLineStart) = (0, true) }
    if wasLineStart, byte == 0x20 || byte == 0x09 { indentation += 1 }
    if byte > 0x20 { isLineStart = false }
    switch byte {
    case UInt8(ascii: "\""): isText.toggle()
    case UInt8(ascii: "\\") where isText: offset += 1
    case UInt8(ascii: "{") where !isText, UInt8(ascii: "[") where !isText: open.append((offset, indentation))
    case UInt8(ascii: "}") where !isText, UInt8(ascii: "]") where !isText:
      let partner = open.popLast()
      if wasLineStart, let partner, partner.indentation > indentation { suspect = partner.offset }
    default: break
    }
    offset += 1
  }
  guard let place = suspect ?? open.last?.offset else { return nil }
  let bracket = quoted(String(Unicode.Scalar(file.bytes[place])))
  let range = SourceRange(file: file.id, start: place, end: place + 1)
  return .init("this \(bracket) is not closed", at: range)
}

/// Whether the file starts with something that no JSON document of an API starts with.
private func isOtherFormat(_ file: SourceFile) -> Bool {
  let first = firstSignificantByte(of: file)
  return first != UInt8(ascii: "{") && first != UInt8(ascii: "[")
}
