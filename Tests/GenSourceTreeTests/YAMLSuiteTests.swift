import Foundation
import GenDiagnostics
import GenSourceTree
import Testing

@Suite("The YAML test suite", .enabled(if: YAMLSuite.isHere, "../shared/suites/yaml is missing"))
struct YAMLSuiteTests {
  @Test("Each case is read or refused as the suite says, save those that are pinned, and each of these still is not")
  func everyCase() throws {
    let cases = try YAMLSuite.cases.get()
    #expect(cases.count == 402)
    let wrong = cases.filter { !isRight($0) }.map(\.name)
    #expect(Set(wrong) == Set(refusedOnPurpose.map(\.name) + libyamlIsWrong.map(\.name)))
    #expect(wrong.count == refusedOnPurpose.count + libyamlIsWrong.count)
    #expect(cases.count - libyamlIsWrong.count >= 330)
  }

  @Test(
    "What is refused on purpose is refused for the reason that is pinned, and for no other kind",
    arguments: refusedOnPurpose
  )
  func refusal(name: String, id: DiagnosticID) throws {
    let test = try #require(try YAMLSuite.cases.get().first { $0.name == name })
    let ids = Set(read(test.yaml).diagnostics.all.map(\.id))
    #expect(ids.contains(id) && ids.isSubset(of: Set(refusedOnPurpose.map(\.id))))
  }

  @Test("What libyaml gets wrong is wrong in the way that is pinned")
  func faults() throws {
    let pinned = Dictionary(uniqueKeysWithValues: libyamlIsWrong.map { ($0.name, $0.fault) })
    for test in try YAMLSuite.cases.get() {
      guard let fault = pinned[test.name] else { continue }
      let isRefused = read(test.yaml).diagnostics.hasErrors
      #expect(isRefused == (fault == .refusesValid), "\(test.name)")
      #expect((test.expectation == .refused) == (fault == .acceptsInvalid), "\(test.name)")
    }
  }

  private func isRight(_ test: YAMLSuiteCase) -> Bool {
    let (node, diagnostics) = read(test.yaml)
    switch test.expectation {
    case .refused: return diagnostics.hasErrors
    case .read: return node != nil && !diagnostics.hasErrors
    case .json(let text):
      guard let node, !diagnostics.hasErrors else { return false }
      guard let value = try? JSONDecoder().decode(PlainValue.self, from: Data(text.utf8)) else { return false }
      return value == PlainValue(node)
    }
  }
}

/// A value as JSON sees it, read by somebody else's reader.
private enum PlainValue: Hashable, Decodable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([PlainValue])
  case object([String: PlainValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([PlainValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: PlainValue].self))
    }
  }

  init(_ node: Node) {
    switch node.value {
    case .null: self = .null
    case .bool(let value): self = .bool(value)
    case .number(let text): self = .number(Double(text) ?? .nan)
    case .string(let text): self = .string(text)
    case .sequence(let nodes): self = .array(nodes.map { PlainValue($0) })
    case .mapping(let entries):
      self = .object(Dictionary(entries.map { ($0.key, PlainValue($0.value)) }, uniquingKeysWith: { $1 }))
    }
  }
}
