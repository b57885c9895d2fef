// OpenAPI 3.1.1 §4.8.12: a parameter has a schema, or content of one media type.

package import GenDiagnostics
import GenDocument

extension DiagnosticID {
  package static let parameterWithoutSchema = DiagnosticID(
    "parameter-without-schema",
    "A parameter has neither a schema nor content. It is taken to be a string.")
  package static let parameterWithSchemaAndContent = DiagnosticID(
    "parameter-with-schema-and-content",
    "A parameter has a schema and content, or content of several media types. The schema, else the first media type, "
      + "is taken.")
}

/// Every parameter says in one way what it looks like.
struct ParameterSchemas: Rule {
  func check(_ document: ResolvedDocument, _ everyOperation: [ResolvedOperation], diagnostics: inout Diagnostics) {
    var seen: Set<SourceRange> = []
    for operation in everyOperation {
      for parameter in operation.parameters {
        let written = parameter.parameter
        let ways = written.content.count + (written.schema == nil ? 0 : 1)
        guard ways != 1, seen.insert(written.range).inserted else { continue }
        report(written, diagnostics: &diagnostics)
      }
    }
  }

  private func report(_ parameter: Parameter, diagnostics: inout Diagnostics) {
    let name = quoted(parameter.name.value)
    if parameter.schema == nil, parameter.content.isEmpty {
      diagnostics.warning(
        .parameterWithoutSchema, "the parameter \(name) has neither a schema nor content", at: parameter.range,
        remedy: "write 'schema: {type: string}'")
    } else {
      diagnostics.warning(
        .parameterWithSchemaAndContent, "the parameter \(name) says in more than one way what it looks like",
        at: parameter.content.first?.nameRange ?? parameter.range)
    }
  }
}
