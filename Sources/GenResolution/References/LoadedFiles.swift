// The files of one API: the root document and what references have made resolution read.

import GenDiagnostics
import GenDocument
import GenSourceTree

/// One file of an API.
final class LoadedFile {
  /// Below the declared root; what other files' references resolve to.
  let path: String
  let root: Node
  /// Carries the version of the file's own `openapi` or `swagger` field, else that of the root document.
  let context: ParsingContext
  /// Whether it is a document by itself and not a part of one.
  let isDocument: Bool
  /// What pointers into this file start with.
  let pointer: String
  /// What the file calls itself: `$self` (OpenAPI 3.2.0 §4.1); else the address that it stands for.
  let address: String?
  private(set) lazy var identifiers = Identifiers(in: root, pointer: pointer, address: address)

  init(path: String, root: Node, context: ParsingContext, pointer: String, address: String? = nil) {
    self.path = path
    self.root = root
    isDocument = OpenAPIVersion(documentOf: root) != nil
    self.context = context
    self.pointer = pointer
    self.address = root.text(of: "$self") ?? address
  }
}

/// Every file read so far, and the reading of more.
final class LoadedFiles {
  private(set) var files: [LoadedFile]
  private(set) var sourceMap: SourceMap
  private let loader: DocumentLoader
  private let options: ResolutionOptions
  private var fileByPath: [ByteKey: Int] = [:]
  private var failures: [ByteKey: LookupFailure] = [:]
  private var byteCount: Int

  init(
    root: Node, path: String, version: OpenAPIVersion, sourceMap: SourceMap, loader: DocumentLoader,
    options: ResolutionOptions
  ) {
    let context = ParsingContext(version: version, swagger: SwaggerDefaults(of: root))
    self.files = [LoadedFile(path: path, root: root, context: context, pointer: "#")]
    self.fileByPath = [ByteKey(path): 0]
    self.sourceMap = sourceMap
    self.loader = loader
    self.options = options
    self.byteCount = sourceMap.file(root.range.file)?.bytes.count ?? 0
  }

  subscript(scope: Scope) -> LoadedFile { files[scope.file] }

  /// The file at a path below the root, read when it is asked for the first time.
  func file(at path: String, diagnostics: inout Diagnostics) -> Result<Int, LookupFailure> {
    let key = ByteKey(path)
    if let index = fileByPath[key] { return .success(index) }
    if let failure = failures[key] { return .failure(failure) }
    let result = load(path, diagnostics: &diagnostics)
    switch result {
    case .success(let index): fileByPath[key] = index
    case .failure(let failure): failures[key] = failure
    }
    return result
  }

  /// Whether there is a file at a path, which is not read as a document for that.
  func isThere(_ path: String) -> Bool {
    if fileByPath[ByteKey(path)] != nil { return true }
    guard case .success = loader.load(path) else { return false }
    return true
  }

  private func load(_ path: String, diagnostics: inout Diagnostics) -> Result<Int, LookupFailure> {
    guard files.count < options.maximumDocuments else {
      return .failure(.limit("the API consists of more than \(options.maximumDocuments) files"))
    }
    switch loader.load(path) {
    case .failure(let failure): return .failure(.file(path, failure))
    case .success(let bytes):
      guard bytes.count <= options.maximumBytes - byteCount else {
        return .failure(.limit("the files of the API have more than \(options.maximumBytes) bytes together"))
      }
      byteCount += bytes.count
      return read(bytes, path: path, diagnostics: &diagnostics)
    }
  }

  private func read(_ bytes: [UInt8], path: String, diagnostics: inout Diagnostics) -> Result<Int, LookupFailure> {
    let id = sourceMap.add(path: displayFolder + path, bytes: bytes)
    guard let root = readSourceTree(sourceMap[id], limits: options.reading, diagnostics: &diagnostics) else {
      return .failure(.unreadable(path))
    }
    files.append(
      LoadedFile(path: path, root: root, context: context(of: root), pointer: path + "#", address: address(of: path)))
    return .success(files.count - 1)
  }

  /// What is no document by itself is read as a part of the root document.
  private func context(of root: Node) -> ParsingContext {
    guard let version = OpenAPIVersion(documentOf: root) else {
      let own = files[0].context
      return ParsingContext(version: own.version, swagger: own.swagger)
    }
    return ParsingContext(version: version, swagger: SwaggerDefaults(of: root))
  }

  /// The address that the file at a path stands for.
  private func address(of path: String) -> String? {
    if let own = options.remoteDocuments.first(where: { $0.path.hasSameBytes(as: path) }) { return own.address }
    for folder in options.remoteDocuments where folder.address.utf8.last == UInt8(ascii: "/") {
      let prefix = folder.path + "/"
      guard path.utf8.starts(with: prefix.utf8) else { continue }
      return folder.address + String(decoding: path.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
    }
    return nil
  }

  /// What precedes the root document's path in messages, so that other files are called as the user would call them.
  private var displayFolder: String {
    guard let shown = sourceMap.file(files[0].root.range.file)?.path else { return "" }
    let bytes = Array(shown.utf8)
    let tail = Array(files[0].path.utf8)
    guard bytes.count > tail.count, bytes.suffix(tail.count).elementsEqual(tail) else { return "" }
    return String(decoding: bytes.dropLast(tail.count), as: UTF8.self)
  }
}

extension Node {
  /// The text of a member.
  fileprivate func text(of key: String) -> String? {
    guard case .mapping(let entries) = value, let entry = entries.first(where: { $0.key.hasSameBytes(as: key) }),
      case .string(let text) = entry.value.value
    else { return nil }
    return text
  }
}
