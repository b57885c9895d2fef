// The Responses Object, OpenAPI 3.1.1 §4.8.16.
package import GenDiagnostics
package import GenSourceTree

/// The answers to an operation, by status.
package struct Responses: DocumentObject {
  package static let objectName = "Responses Object"

  package var range: SourceRange
  /// The field `default`: every status that is not listed.
  package var defaultResponse: ReferenceOr<Response>?
  /// By status in the document's order: three digits from `100` to `599`, or a range from `1XX` to `5XX`. What names
  /// no status has been reported and left out.
  package var statuses: [Named<ReferenceOr<Response>>]
  package var extensions: [Named<Node>]

  package init?(from object: inout ObjectReader) {
    range = object.range
    defaultResponse = object.reference("default", Response.self)
    extensions = object.extensions()
    var seen: Set<String> = []
    statuses = object.remainingReferences(Response.self, except: "default") { key, context in
      guard let name = statusName(key, context) else { return nil }
      if seen.insert(name).inserted { return name }
      context.diagnostics.warning(
        .unknownStatus, "the status range \(quoted(name)) is there twice; this response is left out", at: key.keyRange)
      return nil
    }
  }
}

/// The status that a key names, with the `X`s of a range in upper case; `nil` where it names none.
private func statusName(_ key: Node.Entry, _ context: ParsingContext) -> String? {
  let bytes = key.key.utf8
  let isStatus = bytes.count == 3 && bytes.first.map { (UInt8(ascii: "1")...UInt8(ascii: "5")) ~= $0 } ?? false
  if isStatus, bytes.dropFirst().allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) { return key.key }
  if isStatus, bytes.dropFirst().allSatisfy({ $0 | 0x20 == UInt8(ascii: "x") }) {
    let name = String(key.key.unicodeScalars.prefix(1)) + "XX"
    if !name.hasSameBytes(as: key.key) {
      context.diagnostics.warning(
        .statusRangeCase, "the status range \(quoted(key.key)) is not in upper case", at: key.keyRange,
        remedy: "write \(quoted(name))")
    }
    return name
  }
  context.diagnostics.warning(
    .unknownStatus, "\(quoted(key.key)) is no HTTP status; this response is left out", at: key.keyRange,
    remedy: "write a status such as \"200\", a range such as \"2XX\", or \"default\"")
  return nil
}
