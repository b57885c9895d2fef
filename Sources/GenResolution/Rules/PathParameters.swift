// OpenAPI 3.1.1 §4.8.12: the parameters of a path are those that its template names, and they are required.

package import GenDiagnostics
import GenDocument

extension DiagnosticID {
  package static let optionalPathParameter = DiagnosticID(
    "optional-path-parameter",
    "A path parameter is not marked as required. A path without it would be another path, so it is required all the "
      + "same.")
  package static let undeclaredPathParameter = DiagnosticID(
    "undeclared-path-parameter",
    "A path names a parameter in braces that is declared nowhere. It is taken to be a string.")
  package static let unusedPathParameter = DiagnosticID(
    "unused-path-parameter",
    "A path parameter is declared that the path does not name in braces. It is not sent.")
}

/// The template and the declarations agree.
struct PathParameters: Rule {
  private struct Place: Hashable {
    var range: SourceRange
    var path: SourceRange
    var name: ByteKey
  }

  func check(_ document: ResolvedDocument, _ everyOperation: [ResolvedOperation], diagnostics: inout Diagnostics) {
    var seen: Set<Place> = []
    var optional: Set<SourceRange> = []
    for operation in document.operations {
      let names = PathTemplate(operation.path).names
      for parameter in operation.parameters where parameter.location == .path {
        let place = Place(range: parameter.range, path: operation.pathRange, name: ByteKey(parameter.name))
        if seen.insert(place).inserted { check(parameter, of: operation, names, &diagnostics) }
        guard parameter.parameter.required?.value != true, optional.insert(parameter.parameter.range).inserted else {
          continue
        }
        diagnostics.warning(
          .optionalPathParameter, "the path parameter \(quoted(parameter.name)) is not required",
          at: parameter.parameter.required?.range ?? parameter.parameter.range, remedy: "write 'required: true'")
      }
    }
  }

  /// How other frameworks write a parameter in a path, where the path has it so.
  private func otherSpelling(of name: String, in path: String) -> String? {
    let segments = path.utf8.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
    let spellings = [":" + name, "<" + name + ">", "{{" + name + "}}", "$" + name, "[" + name + "]"]
    return spellings.first { segments.contains($0) }
  }

  private func check(
    _ parameter: ResolvedParameter, of operation: ResolvedOperation, _ names: [String],
    _ diagnostics: inout Diagnostics
  ) {
    if parameter.isUndeclared {
      let declared = operation.parameters.filter { !$0.isUndeclared && $0.location == .path }.map(\.name)
      diagnostics.warning(
        .undeclaredPathParameter,
        "the path \(quoted(operation.path)) names the parameter \(quoted(parameter.name)), which is not declared",
        at: operation.pathRange,
        remedy: nearest(to: parameter.name, in: declared).map { "did you mean \(quoted($0))?" })
    } else if !names.contains(where: parameter.name.hasSameBytes) {
      diagnostics.warning(
        .unusedPathParameter,
        "the path \(quoted(operation.path)) does not name the parameter \(quoted(parameter.name))",
        at: parameter.range, related: [.init("the path is here", at: operation.pathRange)],
        remedy: otherSpelling(of: parameter.name, in: operation.path).map {
          "write \(quoted("{" + parameter.name + "}")) in place of \(quoted($0))"
        })
    }
  }
}
