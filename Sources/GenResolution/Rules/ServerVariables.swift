// OpenAPI 3.1.1 §4.8.5: the names in braces in a server's URL are its variables.

package import GenDiagnostics
import GenDocument

extension DiagnosticID {
  package static let serverVariableDefault = DiagnosticID(
    "server-variable-default",
    "The default of a server variable is not one of the values that its enum lists. It is used all the same.")
  package static let undeclaredServerVariable = DiagnosticID(
    "undeclared-server-variable",
    "A server's URL names a variable in braces that its variables do not declare. The braces stay in the URL.")
  package static let unusedServerVariable = DiagnosticID(
    "unused-server-variable",
    "A server declares a variable that its URL does not name in braces. It has no effect.")
}

/// The URL of a server and its variables agree.
struct ServerVariables: Rule {
  func check(_ document: ResolvedDocument, _ everyOperation: [ResolvedOperation], diagnostics: inout Diagnostics) {
    var seen: Set<SourceRange> = []
    var servers = document.servers
    for operation in everyOperation {
      servers += operation.pathItem.servers + operation.operation.servers
    }
    for server in servers where seen.insert(server.range).inserted {
      check(server, diagnostics: &diagnostics)
    }
  }

  private func check(_ server: Server, diagnostics: inout Diagnostics) {
    guard let url = server.url else { return }
    let names = PathTemplate(url.value).names
    for name in names where server.variables.value(named: name) == nil {
      diagnostics.warning(
        .undeclaredServerVariable, "the URL names the variable \(quoted(name)), which is not declared", at: url.range,
        remedy: nearest(to: name, in: server.variables.map(\.name)).map { "did you mean \(quoted($0))?" })
    }
    for variable in server.variables {
      if !names.contains(where: variable.name.hasSameBytes) {
        diagnostics.warning(
          .unusedServerVariable, "the URL does not name the variable \(quoted(variable.name))", at: variable.nameRange)
      }
      guard let values = variable.value.enumeration else { continue }
      diagnostics.reportRepeatedValues(
        among: values, sameBy: { ByteKey($0.value) }, at: \.range, shownAs: { quoted($0.value) })
      guard let text = variable.value.defaultValue else { continue }
      if !values.contains(where: { $0.value.hasSameBytes(as: text.value) }) {
        diagnostics.warning(
          .serverVariableDefault,
          "the default \(quoted(text.value)) of the variable \(quoted(variable.name)) is not one of its values",
          at: text.range)
      }
    }
  }
}
