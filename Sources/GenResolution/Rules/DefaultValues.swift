// OpenAPI 3.0.4 §4.7.24.1: a default must conform to the schema's type; and what an enum does not list is not valid.

package import GenDiagnostics
import GenDocument
import GenSourceTree

extension DiagnosticID {
  package static let defaultOutsideEnumeration = DiagnosticID(
    "default-outside-enum", "A default is not one of the values that the enum lists. The default is ignored.")
  package static let defaultType = DiagnosticID(
    "default-type", "A default is not of the schema's type. The default is ignored.")
}

/// Every default is a value that could be sent.
struct DefaultValues: Rule {
  func check(_ document: ResolvedDocument, _ everyOperation: [ResolvedOperation], diagnostics: inout Diagnostics) {
    for schema in document.schemas {
      guard let value = schema.keywords.defaultValue else { continue }
      // A default of null says that there is none.
      if case .null = value.value { continue }
      let types = schema.keywords.types
      if !types.isEmpty, !types.contains(where: { value.isValue(of: $0.value) }) {
        diagnostics.warning(
          .defaultType, "the default \(value.shown) is no \(types.shown)", at: value.range)
      } else if let values = schema.keywords.enumeration, !values.isEmpty, !values.contains(value) {
        diagnostics.warning(
          .defaultOutsideEnumeration, "the default \(value.shown) is not in the enum", at: value.range)
      }
    }
  }
}

extension [Node] {
  fileprivate func contains(_ node: Node) -> Bool {
    let value = NodeValue(node)
    return contains { NodeValue($0) == value }
  }
}
