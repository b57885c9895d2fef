// What the parse of one document carries along: its version, and what there is to say about it.
package import GenDiagnostics

/// Shared by the parses of all objects of one document.
package final class ParsingContext {
  package let version: OpenAPIVersion
  /// What a Swagger 2.0 document says once for all of its operations.
  package let swagger: SwaggerDefaults
  package var diagnostics: Diagnostics

  package init(
    version: OpenAPIVersion, swagger: SwaggerDefaults = SwaggerDefaults(), diagnostics: Diagnostics = Diagnostics()
  ) {
    self.version = version
    self.swagger = swagger
    self.diagnostics = diagnostics
  }
}
