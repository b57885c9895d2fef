// The Security Scheme Object, OpenAPI 3.1.1 §4.8.27.
package import GenDiagnostics
package import GenSourceTree

/// One way in which a request shows who sends it.
package struct SecurityScheme: DocumentObject {
  package static let objectName = "Security Scheme Object"

  package var range: SourceRange
  package var type: Located<SecuritySchemeType>
  package var description: Located<String>?
  /// Of the key, where the type is `apiKey`.
  package var name: Located<String>?
  /// The field `in`, where the type is `apiKey`: `query`, `header` or `cookie`.
  package var location: Located<APIKeyLocation>?
  /// Of the `Authorization` header, where the type is `http`: `bearer`, `basic`, …
  package var scheme: Located<String>?
  package var bearerFormat: Located<String>?
  package var flows: OAuthFlows?
  package var openIdConnectUrl: Located<String>?
  /// OpenAPI 3.2, as the one after it.
  package var oauth2MetadataUrl: Located<String>?
  package var deprecated: Located<Bool>?
  package var extensions: [Named<Node>]

  package init?(from object: inout ObjectReader) {
    guard let type = object.necessaryChoice("type", SecuritySchemeType.self) else { return nil }
    let isKey = type.value == .apiKey
    range = object.range
    self.type = type
    description = object.string("description")
    name = isKey ? object.necessaryString("name") : object.string("name")
    location =
      isKey ? object.necessaryChoice("in", APIKeyLocation.self) : object.choice("in", APIKeyLocation.self)
    scheme = type.value == .http ? object.necessaryString("scheme") : object.string("scheme")
    bearerFormat = object.string("bearerFormat")
    flows = object.object("flows", OAuthFlows.self, isRequired: type.value == .oauth2)
    openIdConnectUrl = object.string("openIdConnectUrl", isRequired: type.value == .openIdConnect)
    oauth2MetadataUrl = object.string("oauth2MetadataUrl")
    deprecated = object.boolean("deprecated")
    extensions = object.extensions()
    if isKey, name == nil || location == nil { return nil }
    if type.value == .http, scheme == nil { return nil }
  }
}

/// Where an API key stands in a request.
package enum APIKeyLocation: String, Choice {
  case query, header, cookie
}

/// The kinds of security schemes.
package enum SecuritySchemeType: String, Choice {
  case apiKey, http, mutualTLS, oauth2, openIdConnect
}
