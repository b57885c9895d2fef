// The Security Requirement Object, OpenAPI 3.1.1 §4.8.30.
package import GenDiagnostics

/// The security schemes that a request must satisfy together. Empty: none is needed.
package struct SecurityRequirement: DocumentObject {
  package static let objectName = "Security Requirement Object"

  package var range: SourceRange
  /// The scopes or roles that are needed, by the name of the scheme.
  package var schemes: [Named<[Located<String>]>]

  package init?(from object: inout ObjectReader) {
    range = object.range
    schemes = object.allStrings()
  }
}
