// Reads lines `{"schema": …, "data": […]}` and prints for each the verdicts of the exact evaluator: `T` or `F` for each
// value, `!` behind one where the two ways to ask disagree, `?` behind a line whose schema has a problem. The argument
// `3.0` makes them schemas of OpenAPI 3.0, else they are of JSON Schema 2020-12.
import APIRuntime

@main
struct SchemaVerdicts {
  static func main() throws {
    let dialect: JSONSchemaDialect = CommandLine.arguments.contains("3.0") ? .openAPI30 : .draft202012
    while let line = readLine(strippingNewline: true) {
      var reader = try JSONDocument(line).root.object()
      guard let schema = reader.element("schema"), let data = reader.element("data") else { continue }
      print(verdicts(JSONSchema(try JSONDocument(schema.source), dialect: dialect), data))
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
