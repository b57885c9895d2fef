// The OAuth Flows Object, OpenAPI 3.1.1 §4.8.28.
package import GenDiagnostics
package import GenSourceTree

/// The OAuth flows that a security scheme supports.
package struct OAuthFlows: DocumentObject {
  package static let objectName = "OAuth Flows Object"

  package var range: SourceRange
  package var implicit: OAuthFlow?
  package var password: OAuthFlow?
  package var clientCredentials: OAuthFlow?
  package var authorizationCode: OAuthFlow?
  /// OpenAPI 3.2.
  package var deviceAuthorization: OAuthFlow?
  package var extensions: [Named<Node>]

  package init?(from object: inout ObjectReader) {
    range = object.range
    implicit = object.object("implicit", OAuthFlow.self)
    password = object.object("password", OAuthFlow.self)
    clientCredentials = object.object("clientCredentials", OAuthFlow.self)
    authorizationCode = object.object("authorizationCode", OAuthFlow.self)
    deviceAuthorization = object.object("deviceAuthorization", OAuthFlow.self)
    extensions = object.extensions()
  }
}
