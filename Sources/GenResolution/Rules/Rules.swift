// The semantic rules: what is wrong with a document although every object of it is well-formed.

import GenDiagnostics

/// Something that a document must or should keep to, and that takes more than one place of it to see.
protocol Rule: Sendable {
  func check(_ document: ResolvedDocument, diagnostics: inout Diagnostics)
}

/// Every rule, in the order of the places that they look at.
private let rules: [any Rule] = []

/// Checks every rule.
func checkRules(of document: ResolvedDocument, diagnostics: inout Diagnostics) {
  for rule in rules { rule.check(document, diagnostics: &diagnostics) }
}
