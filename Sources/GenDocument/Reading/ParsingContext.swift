// What the parse of one document carries along: its version, and what there is to say about it.
package import GenDiagnostics

/// Shared by the parses of all objects of one document.
package final class ParsingContext {
  package let version: OpenAPIVersion
  package var diagnostics: Diagnostics

  package init(version: OpenAPIVersion, diagnostics: Diagnostics = Diagnostics()) {
    self.version = version
    self.diagnostics = diagnostics
  }
}
