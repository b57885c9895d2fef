/// From the bytes of one file to a located tree: the way into this room.
package import GenDiagnostics

/// Reads a JSON or YAML document.
///
/// What cannot be read at all gives `nil`; what is wrong but can be stepped over (such as a duplicate key) is left out
/// of the tree. Both add errors to `diagnostics`.
///
/// A file named `.json` is JSON. Any other file that begins with `{` or `[` and is JSON is read as such, because
/// libyaml refuses some legal JSON; everything else is YAML.
package func readSourceTree(
  _ file: SourceFile, limits: ReadingLimits = ReadingLimits(), diagnostics: inout Diagnostics
) -> Node? {
  guard file.bytes.count <= limits.fileBytes else {
    let size = "the file has \(file.bytes.count) bytes, \(limits.fileBytes) are allowed"
    diagnostics.add(Diagnostic(.fileTooLarge, .error, size, at: nil, path: file.path))
    return nil
  }
  if let encoding = foreignEncoding(file.bytes) {
    let start = SourceRange(file: file.id, start: 0, end: 0)
    diagnostics.error(
      .unsupportedEncoding, "the file is written in \(encoding)", at: start, remedy: "save the file as UTF-8")
    return nil
  }
  let scan = file.bytes.withUnsafeBytes { TextScan($0, from: textStart(file.bytes)) }
  if let offset = scan.invalidOffset {
    let byte = SourceRange(file: file.id, start: offset, end: offset + 1)
    diagnostics.error(.invalidUTF8, "the file is not UTF-8 from here on", at: byte, remedy: "save the file as UTF-8")
    return nil
  }
  guard firstSignificantByte(file.bytes) != nil else {
    diagnostics.add(Diagnostic(.emptyDocument, .error, "the file is empty", at: nil, path: file.path))
    return nil
  }
  return readYAML(file, scan: scan, limits: limits, diagnostics: &diagnostics)
}

/// The first byte of the text that is not white space.
private func firstSignificantByte(_ bytes: [UInt8]) -> UInt8? {
  var offset = textStart(bytes)
  while offset < bytes.count {
    switch bytes[offset] {
    case 0x20, 0x09, 0x0A, 0x0D: offset += 1
    default: return bytes[offset]
    }
  }
  return nil
}
