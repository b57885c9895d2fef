// Reads lines `{"schema": …, "data": […]}` and prints for each the verdicts of the exact evaluator: `T` or `F` for each
// value, `!` behind one where the two ways to ask disagree, `?` behind a line whose schema has a problem.
import APIRuntime

@main
struct SchemaVerdicts {
  static func main() throws {
    while let line = readLine(strippingNewline: true) {
      var reader = try JSONDocument(line).root.object()
      guard let schema = reader.element("schema"), let data = reader.element("data") else { continue }
      print(verdicts(JSONSchema(try JSONDocument(schema.source)), data))
    }
  }

  private static func verdicts(_ schema: JSONSchema, _ data: JSONElement) -> String {
    var text = ""
    for value in data.elements {
      let isValid = schema.isValid(value)
      text += isValid ? "T" : "F"
      if isValid != (schema.violations(in: value) == nil) { text += "!" }
    }
    return schema.problems.isEmpty ? text : text + "?"
  }
}
