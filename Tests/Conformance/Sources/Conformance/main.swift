// Reads every instance of the suites into the type of its group, validates it, and compares the verdicts.
//
//   Conformance SUITE OWN LIST
//
// SUITE is the JSON Schema Test Suite, OWN the folder of the one for OpenAPI 3.0, LIST the page that names the tests that
// fail for a reason. Exits with 1 where another one fails, or one of these passes.

import APIRuntime
import Foundation

struct Outcome {
  var passed = 0
  /// The names of tests with what was found instead of the verdict.
  var failures: [(name: String, reason: String)] = []
}

/// Whether the JSON is a valid value of a type: it can be read, and nothing is wrong with it.
func isValid<Value: JSONConvertible>(_ type: Value.Type, _ json: [UInt8]) -> (Bool, String) {
  do {
    let value = try Value(json: json)
    do {
      try value.validate()
      return (true, "valid")
    } catch {
      return (false, "\(error)")
    }
  } catch {
    return (false, "not read: \(error)")
  }
}

struct Run {
  let suite: URL
  let own: URL
  var outcomes: [String: Outcome] = [:]
  private var files: [URL: JSONDocument] = [:]

  init(suite: URL, own: URL) {
    self.suite = suite
    self.own = own
  }

  /// - Parameters:
  ///   - key: as in `draft4 (untyped: any)/items.json#0`.
  ///   - type: what was generated for the group; `nil` where nothing was.
  mutating func run(_ key: String, as type: (any JSONConvertible.Type)?) throws {
    let slash = key.lastIndex(of: "/") ?? key.endIndex
    let folder = String(key[..<slash])
    let parts = key[slash...].dropFirst().split(separator: "#")
    guard parts.count == 2, let place = Int(parts[1]) else { return }
    let draft = folder.split(separator: " ").first.map(String.init) ?? folder
    let path = (draft == "openapi-3.0" ? own : suite.appending(path: "tests")).appending(path: "\(draft)/\(parts[0])")
    let document = try files[path] ?? JSONDocument([UInt8](Data(contentsOf: path)))
    files[path] = document
    var reader = try Array(document.root.elements)[place].object()
    let name: String = try reader.required("description")
    guard let tests = reader.element("tests") else { return }
    for test in tests.elements {
      var reader = try test.object()
      let title: String = try reader.required("description")
      let expected: Bool = try reader.required("valid")
      guard let data = reader.element("data") else { continue }
      // Other values cannot be of a type that says which kind it is.
      if folder.hasSuffix("(type: string)"), data.string == nil { continue }
      let json = Array("{\"value\":".utf8) + data.source + Array("}".utf8)
      let (verdict, reason) = type.map { isValid($0, json) } ?? (!expected, "nothing was generated")
      if verdict == expected {
        outcomes[folder, default: Outcome()].passed += 1
      } else {
        let line = reason.split(separator: "\n").first.map(String.init) ?? ""
        outcomes[folder, default: Outcome()].failures.append(("\(folder): \(parts[0]): \(name): \(title)", line))
      }
    }
  }
}

/// The tests that a page lists: the lines that are a bullet and a name in backticks.
func listedTests(in page: URL) throws -> Set<String> {
  let lines = try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
  return Set(
    lines.filter { $0.hasPrefix("- `draft") || $0.hasPrefix("- `openapi-3.0") }
      .compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) })
}

/// Whether exactly those tests fail that are listed.
func report(_ outcomes: [String: Outcome], listed: Set<String>) -> Bool {
  var failed: Set<String> = []
  for (folder, outcome) in outcomes.sorted(by: { $0.key < $1.key }) {
    print("generated code, \(folder): passed \(outcome.passed), failed \(outcome.failures.count)")
    for (name, reason) in outcome.failures {
      failed.insert(name)
      print("  \(listed.contains(name) ? "listed" : "NOT LISTED"): \(name): \(reason)")
    }
  }
  let passing = listed.subtracting(failed).sorted()
  for name in passing { print("LISTED, BUT PASSES OR IS NO TEST: \(name)") }
  return failed.isSubset(of: listed) && passing.isEmpty
}

let arguments = CommandLine.arguments.dropFirst().map { URL(fileURLWithPath: $0) }
guard arguments.count == 3 else {
  print("usage: Conformance SUITE OWN LIST")
  exit(64)
}
var run = Run(suite: arguments[0], own: arguments[1])
for (key, type) in makeTypes().sorted(by: { $0.key < $1.key }) { try run.run(key, as: type) }
exit(report(run.outcomes, listed: try listedTests(in: arguments[2])) ? 0 : 1)
