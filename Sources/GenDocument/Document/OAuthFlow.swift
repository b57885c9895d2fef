// The OAuth Flow Object, OpenAPI 3.1.1 §4.8.29.
package import GenDiagnostics
package import GenSourceTree

/// The URLs and scopes of one OAuth flow.
package struct OAuthFlow: DocumentObject {
  package static let objectName = "OAuth Flow Object"

  package var range: SourceRange
  package var authorizationUrl: Located<String>?
  /// OpenAPI 3.2.
  package var deviceAuthorizationUrl: Located<String>?
  package var tokenUrl: Located<String>?
  package var refreshUrl: Located<String>?
  /// What each scope allows.
  package var scopes: [Named<Located<String>>]
  package var extensions: [Named<Node>]

  package init?(from object: inout ObjectReader) {
    range = object.range
    authorizationUrl = object.string("authorizationUrl")
    deviceAuthorizationUrl = object.string("deviceAuthorizationUrl")
    tokenUrl = object.string("tokenUrl")
    refreshUrl = object.string("refreshUrl")
    scopes = object.stringMap("scopes", isRequired: true)
    extensions = object.extensions()
  }
}
