// Webhooks: requests that the API makes to its users (OpenAPI 3.1.1 §4.8.1).
import GenDiagnostics
import GenDocument
import GenIR
import GenResolution
import GenSwiftText

extension Lowerer {
  /// Where a receiver takes each webhook: the key below the root, as far as a path can hold it.
  func webhookPaths() -> [Webhooks.Path] {
    webhookKeys.map { Webhooks.Path(name: $0.name, key: $0.key, path: $0.path) }.sorted { $0.name < $1.name }
  }

  /// The path of one webhook.
  func webhookPath(of key: String) -> String {
    webhookKeys.first { $0.key.utf8.elementsEqual(key.utf8) }?.path ?? "/"
  }

  /// The webhook's own name where it is one request; else with the method before it.
  func webhookNameSource(of operation: ResolvedOperation) -> String {
    let item = operation.pathItem
    let isOnly = item.operations.count + item.additionalOperations.count == 1
    return isOnly && !Naming.words(of: operation.path).isEmpty
      ? operation.path : "\(operation.method.lowercased()) \(operation.path)"
  }

  /// The views of the bodies: it is the API that sends the request of a webhook, and that reads
  /// what its user responds.
  func views(of operation: ResolvedOperation) -> (request: View, response: View) {
    operation.isWebhook ? (.read, .input) : (.input, .read)
  }

  /// Each key once, with the property that holds its path and the path itself.
  private var webhookKeys: [(key: String, name: String, path: String)] {
    var seen: Set<DocumentKey> = []
    let keys = resolved.webhooks.map(\.path).filter { seen.insert(DocumentKey($0)).inserted }
    let names = assignNames(
      keys.map { (key: $0, preferred: Naming.memberName($0)) }, avoiding: ["self", "init"], suffix: "Webhook")
    let paths = keys.map { "/" + pathSafe($0) }
    let isUnique = Set(paths.map { Array($0.utf8) }).count == paths.count
    return zip(keys, zip(names, paths)).map { key, made in (key, made.0, isUnique ? made.1 : "/" + made.0) }
  }
}

/// The characters that need no code in a path (RFC 3986 §2.3); what stands between them is a hyphen.
private func pathSafe(_ key: String) -> String {
  var bytes: [UInt8] = []
  for byte in key.utf8 {
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    let isOther = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "._~".utf8.contains(byte)
    if isLetter || isOther {
      bytes.append(byte)
    } else if bytes.last.map({ $0 != UInt8(ascii: "-") }) ?? false {
      bytes.append(UInt8(ascii: "-"))
    }
  }
  while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
  return bytes.allSatisfy { $0 == UInt8(ascii: ".") } ? "webhook" : String(decoding: bytes, as: UTF8.self)
}
