/// What the JSON reader says is wrong, with the remedies for what people write by mistake.
import APIJSON
import GenDiagnostics

/// Reports why a file is not JSON.
func report(_ error: JSONError, in file: SourceFile, diagnostics: inout Diagnostics) {
  let offset = min(file.textStart + error.offset, file.bytes.count)
  let range = SourceRange(file: file.id, start: offset, end: min(offset + 1, file.bytes.count))
  let byte = offset < file.bytes.count ? file.bytes[offset] : nil
  diagnostics.error(id(of: error.kind), error.kind.description, at: range, remedy: remedy(for: error.kind, byte, file))
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

private func remedy(for kind: JSONError.Kind, _ byte: UInt8?, _ file: SourceFile) -> String? {
  switch kind {
  case .controlCharacter: return "write it as an escape, such as \\n or \\u0000"
  case .unexpectedByte, .trailingContent: break
  default: return nil
  }
  switch byte {
  case UInt8(ascii: "}"), UInt8(ascii: "]"): return "a comma must not stand before the closing bracket"
  case UInt8(ascii: "/"), UInt8(ascii: "#"): return "JSON has no comments"
  case UInt8(ascii: "'"): return "text stands in double quotes"
  case UInt8(ascii: "N"), UInt8(ascii: "I"): return "JSON has no NaN and no Infinity"
  default: return isOtherFormat(file) ? "if the document is YAML, name the file .yaml" : nil
  }
}

/// Whether the file starts with something that no JSON document of an API starts with.
private func isOtherFormat(_ file: SourceFile) -> Bool {
  let first = firstSignificantByte(of: file)
  return first != UInt8(ascii: "{") && first != UInt8(ascii: "[")
}
