// Reads every instance of the suite into the type of its group, validates it, and compares the verdicts.

import APIRuntime
import Foundation

struct Outcome {
  var passed = 0
  var failures: [String] = []
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

/// - Parameters:
///   - suite: the JSON Schema Test Suite.
///   - own: the folder of the suite for OpenAPI 3.0.
func run(_ suite: URL, own: URL) throws {
  var outcomes: [String: Outcome] = [:]
  var files: [URL: JSONDocument] = [:]
  for (key, type) in makeTypes().sorted(by: { $0.key < $1.key }) {
    let slash = key.firstIndex(of: "/") ?? key.endIndex
    let folder = String(key[..<slash])
    let parts = key[slash...].dropFirst().split(separator: "#")
    guard parts.count == 2, let place = Int(parts[1]) else { continue }
    let draft = folder.split(separator: " ").first.map(String.init) ?? folder
    let path = (draft == "openapi-3.0" ? own : suite.appending(path: "tests")).appending(path: "\(draft)/\(parts[0])")
    let document = try files[path] ?? JSONDocument([UInt8](Data(contentsOf: path)))
    files[path] = document
    let group = Array(document.root.elements)[place]
    var reader = try group.object()
    let name: String = try reader.required("description")
    guard let tests = reader.element("tests") else { continue }
    for test in tests.elements {
      var reader = try test.object()
      let title: String = try reader.required("description")
      let expected: Bool = try reader.required("valid")
      guard let data = reader.element("data")?.source else { continue }
      let json = Array("{\"value\":".utf8) + data + Array("}".utf8)
      let (verdict, reason) = isValid(type, json)
      if verdict == expected {
        outcomes[folder, default: Outcome()].passed += 1
      } else {
        let line = "\(parts[0]): \(name): \(title): \(reason.split(separator: "\n").first ?? "")"
        outcomes[folder, default: Outcome()].failures.append(line)
      }
    }
  }
  for (folder, outcome) in outcomes.sorted(by: { $0.key < $1.key }) {
    print("generated code, \(folder): passed \(outcome.passed), failed \(outcome.failures.count)")
    for failure in outcome.failures { print("  \(failure)") }
  }
}

try run(
  URL(fileURLWithPath: CommandLine.arguments[1]), own: URL(fileURLWithPath: CommandLine.arguments[2]))
