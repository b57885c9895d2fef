// The key `validation` of an API: what its client and server check against the document, and how.
import GenDiagnostics
import GenIR
import GenSourceTree

extension ConfigurationReader {
  private enum Mode: String, CaseIterable { case collect, failFast }
  private enum OneWay: String, CaseIterable { case ignored, refused }

  mutating func readValidation(_ node: Node) -> ValidationDefaults {
    var validation = ValidationDefaults()
    let keys = ["client", "server", "mode", "limit", "readOnly", "writeOnly"]
    guard let members = mapping(node, "'validation'", keys: keys) else { return validation }
    validation.refusesReadOnly = isRefused("readOnly", in: members)
    validation.refusesWriteOnly = isRefused("writeOnly", in: members)
    if let client = members["client"] { validation.client = readSide(client, "'client'") }
    if let server = members["server"] { validation.server = readSide(server, "'server'") }
    let mode = members["mode"].flatMap { choice($0, "mode", Mode.allCases) }
    if mode == .failFast { validation.mode = .failFast }
    guard let written = members["limit"] else { return validation }
    if case .number(let text) = written.value, let limit = Int(text), limit > 0 {
      if mode == .failFast {
        invalid(written, "'limit' says nothing where 'mode' is failFast", remedy: "leave one of the two out")
      }
      validation.mode = .collect(limit: limit)
    } else {
      invalid(written, "'limit' must be a whole number above zero")
    }
    return validation
  }

  private mutating func isRefused(_ key: String, in members: [String: Node]) -> Bool {
    members[key].flatMap { choice($0, key, OneWay.allCases) } == .refused
  }

  private mutating func readSide(_ node: Node, _ what: String) -> ValidationDefaults.Side {
    var side = ValidationDefaults.Side()
    guard let members = mapping(node, what, keys: ["requests", "responses"]) else { return side }
    side.requests = members["requests"].flatMap { boolean($0, "'requests'") }
    side.responses = members["responses"].flatMap { boolean($0, "'responses'") }
    return side
  }
}
