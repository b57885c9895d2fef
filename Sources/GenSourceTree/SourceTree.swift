/// From the bytes of one file to a located tree: the way into this room.
package import GenDiagnostics
package import GenWorkers

/// Reads a JSON or YAML document.
///
/// What cannot be read at all gives `nil`; what is wrong but can be stepped over (such as a duplicate key) is left out
/// of the tree. Both add errors to `diagnostics`.
///
/// A file named `.json` is JSON. Any other file that begins with `{` or `[` and is JSON is read as such, because
/// libyaml refuses some legal JSON; everything else is YAML.
package func readSourceTree(
  _ file: SourceFile, limits: ReadingLimits = ReadingLimits(), workers: any Workers = OneWorker(),
  diagnostics: inout Diagnostics
) -> Node? {
  guard let scan = checkBytes(file, limits: limits, diagnostics: &diagnostics) else { return nil }
  let first = firstSignificantByte(of: file)
  let isNamedJSON = hasExtension(file.path, "json")
  guard isNamedJSON || first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
    return readYAML(file, scan: scan, limits: limits, workers: workers, diagnostics: &diagnostics)
  }
  switch JSONReader.parse(file, limits: limits) {
  case .success(let document):
    return JSONReader.read(document, of: file, limits: limits, diagnostics: &diagnostics)
  case .failure(let error):
    if !isNamedJSON {
      var own = Diagnostics()
      let node = readYAML(file, scan: scan, limits: limits, workers: workers, diagnostics: &own)
      // Without a name that says which of the two it is meant to be, text in braces that is neither is JSON.
      if node != nil || hasExtension(file.path, "yaml") || hasExtension(file.path, "yml") {
        diagnostics.add(contentsOf: own)
        return node
      }
    }
    report(error, in: file, diagnostics: &diagnostics)
    return nil
  }
}

/// What must be true of the bytes of any document: not too many, UTF-8, something in them.
private func checkBytes(_ file: SourceFile, limits: ReadingLimits, diagnostics: inout Diagnostics) -> TextScan? {
  guard file.bytes.count <= limits.fileBytes else {
    let message = "the file has \(file.bytes.count) bytes, \(limits.fileBytes) are allowed"
    diagnostics.add(
      Diagnostic(.fileTooLarge, .error, message, at: nil, path: file.path, remedy: raising("fileBytes")))
    return nil
  }
  if let encoding = foreignEncoding(file.bytes) {
    let start = SourceRange(file: file.id, start: 0, end: 0)
    let message = "the file is written in \(encoding)"
    diagnostics.error(.unsupportedEncoding, message, at: start, remedy: "save the file as UTF-8")
    return nil
  }
  let scan = file.bytes.withUnsafeBytes { TextScan($0, from: file.textStart) }
  if let offset = scan.invalidOffset {
    let byte = SourceRange(file: file.id, start: offset, end: offset + 1)
    diagnostics.error(.invalidUTF8, "this byte is not UTF-8", at: byte, remedy: "save the file as UTF-8")
    return nil
  }
  guard firstSignificantByte(of: file) != nil else {
    diagnostics.add(Diagnostic(.emptyDocument, .error, "the file is empty", at: nil, path: file.path))
    return nil
  }
  return scan
}

/// Whether a path ends with a dot and an extension, in letters of either case.
private func hasExtension(_ path: String, _ name: String) -> Bool {
  let suffix = path.utf8.suffix(name.utf8.count + 1).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
  return suffix == Array(".\(name)".utf8)
}

/// The first byte of the text that is not white space.
func firstSignificantByte(of file: SourceFile) -> UInt8? {
  var offset = file.textStart
  while offset < file.bytes.count {
    switch file.bytes[offset] {
    case 0x20, 0x09, 0x0A, 0x0D: offset += 1
    case let byte: return byte
    }
  }
  return nil
}
