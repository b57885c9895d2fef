// OpenAPI 3.1.1 §4.8.30: a requirement names security schemes of the components.

package import GenDiagnostics
import GenDocument

extension DiagnosticID {
  package static let unknownSecurityScheme = DiagnosticID(
    "unknown-security-scheme",
    "A security requirement names a scheme that components/securitySchemes (securityDefinitions in Swagger 2.0) does not "
      + "have. It is taken for a token in the Authorization header, so that a server goes on to ask for one; declare the "
      + "scheme where it is something else.")
}

/// Every scheme that is required is declared.
struct SecurityRequirements: Rule {
  func check(_ document: ResolvedDocument, _ everyOperation: [ResolvedOperation], diagnostics: inout Diagnostics) {
    let known = document.document.components?.securitySchemeNames ?? []
    var seen: Set<SourceRange> = []
    let requirements = (document.security ?? []) + everyOperation.flatMap { $0.operation.security ?? [] }
    for requirement in requirements {
      for scheme in requirement.schemes where !known.contains(where: scheme.name.hasSameBytes) {
        guard seen.insert(scheme.nameRange).inserted else { continue }
        diagnostics.warning(
          .unknownSecurityScheme, "there is no security scheme \(quoted(scheme.name)); it is taken for a bearer token",
          at: scheme.nameRange,
          remedy: nearest(to: scheme.name, in: known).map { "did you mean \(quoted($0))?" }
            ?? "declare it under \(document.version.securitySchemesName)")
      }
    }
  }
}
