// What validation costs: how much `validate()` adds to reading a value of each bundled API, and how fast the exact
// evaluator is by itself.
//
//   validation-speed [FOLDER]
//
// Writes the instance and the schemas that it measures the evaluator with into the folder, for others to be measured on.
import APIRuntime
import FinanceKeyIntegrationQueues
import Foundation
import Omnitron
import RepzoClientChannel
import Solvimon

@main
struct ValidationSpeed {
  static func main() throws {
    print("1,000 values of each bundled API, MB/s (best of \(rounds))       kB    decode  and validate   adds")
    try compare("Omnitron", ListSalesChannelFailedIntegrations.Response.self, Instance.omnitron)
    try compare("Solvimon", [Integration].self, Instance.solvimon)
    try compare("RepzoClientChannel (no constraints)", ClientChannelList.self, Instance.repzo)
    try compare("FinanceKeyIntegrationQueues", [IntegrationQueue].self, Instance.financeKey)
    try measureEvaluator(folder: CommandLine.arguments.dropFirst().first)
  }

  private static func compare<Value: JSONReadable & Validatable>(
    _ name: String, _ type: Value.Type, _ text: String
  ) throws {
    let bytes = Array(text.utf8)
    let times = try shortest(
      { _ = try Value(from: try JSONDocument(bytes, limits: JSONLimits()).root) },
      { try Value(from: try JSONDocument(bytes, limits: JSONLimits()).root).validate() })
    let rates = times.map { Double(bytes.count) / 1e6 / $0 }
    let figures = String(
      format: "%8d %9.0f %13.0f %5.0f %%", bytes.count / 1000, rates[0], rates[1], (times[1] / times[0] - 1) * 100)
    print(padded(name) + figures)
  }

  /// Reading is measured apart: who is asked twice about one value has read it once.
  private static func measureEvaluator(folder: String?) throws {
    let bytes = Array(Instance.omnitron.utf8)
    let document = try JSONDocument(bytes, limits: JSONLimits())
    print(
      "\nthe evaluator alone, \(bytes.count / 1000) kB, MB/s (best of \(rounds))              evaluate   read and evaluate"
    )
    for (name, text) in Instance.schemas {
      let schema = try JSONSchema(text)
      guard schema.problems.isEmpty, schema.isValid(document.root) else {
        print("\(name): the instance is not valid: \(schema.problems)")
        continue
      }
      let times = try shortest(
        { _ = schema.isValid(document.root) },
        { _ = schema.isValid(try JSONDocument(bytes, limits: JSONLimits()).root) })
      let rates = times.map { Double(bytes.count) / 1e6 / $0 }
      print(padded(name) + String(format: "%8.0f %17.0f", rates[0], rates[1]))
      if let folder { try text.write(toFile: "\(folder)/\(name).schema.json", atomically: true, encoding: .utf8) }
    }
    if let folder { try Data(bytes).write(to: URL(filePath: "\(folder)/instance.json")) }
  }

  private static let rounds = 101

  /// The shortest time of each, which take turns so that what else the machine does is shared.
  private static func shortest(_ bodies: () throws -> Void...) throws -> [Double] {
    let clock = ContinuousClock()
    var seconds = bodies.map { _ in Double.infinity }
    for _ in 0..<rounds {
      for (index, body) in bodies.enumerated() {
        let start = clock.now
        try body()
        seconds[index] = min(seconds[index], (clock.now - start) / .seconds(1))
      }
    }
    return seconds
  }

  private static func padded(_ text: String) -> String { text.padding(toLength: 54, withPad: " ", startingAt: 0) }
}
