// What to write in place of fields and values that other versions or other objects have.
import GenDiagnostics

extension ParsingContext {
  /// What to do about a field that an object does not have, where it is a habit from elsewhere.
  func remedy(forField field: String, of objectName: String) -> String? {
    guard version > .v2_0 else { return nil }
    if let remedy = fieldRemedies[objectName]?[field] { return remedy }
    guard schemaHolders.contains(objectName), schemaKeywords.contains(field) else { return nil }
    return "put it into 'schema'"
  }

  /// What to do about a value that a field cannot have, where it is a habit from elsewhere.
  func remedy(forValue value: String, of field: String) -> String? {
    guard version > .v2_0 else { return nil }
    switch field {
    case "in": return locationRemedies[value]
    case "type": return typeRemedies[value]
    default: return nil
    }
  }
}

/// By the name of the object and the field.
private let fieldRemedies: [String: [String: String]] = [
  OpenAPIDocument.objectName: rootRemedies,
  Operation.objectName: [
    "consumes": "name the media type in the 'content' of the request body",
    "produces": "name the media type in the 'content' of each response",
    "schemes": "write the scheme in the 'url' of a server",
    "body": "write 'requestBody'",
  ],
  Response.objectName: [
    "schema": "put it under content: {application/json: {schema: …}}",
    "examples": "put them under content: {application/json: {example: …}}",
  ],
  RequestBody.objectName: [
    "schema": "put it under content: {application/json: {schema: …}}",
    "in": "remove it",
    "name": "remove it",
  ],
  Parameter.objectName: ["collectionFormat": "write 'style' and 'explode'"],
  Header.objectName: [
    "collectionFormat": "write 'explode'", "in": "remove it", "name": "remove it: the key of the header is its name",
  ],
  Schema.objectName: [
    "in": "it belongs to the parameter, beside 'schema'",
    "name": "it belongs to the parameter, beside 'schema'; the name of a property is its key",
  ],
  Components.objectName: [
    "definitions": "write 'schemas'", "securityDefinitions": "write 'securitySchemes'",
  ],
  SecurityScheme.objectName: [
    "flow": oauthRemedy, "authorizationUrl": oauthRemedy, "tokenUrl": oauthRemedy, "scopes": oauthRemedy,
  ],
]

private let rootRemedies: [String: String] = {
  var remedies = [
    "definitions": "put the schemas under components: {schemas: …}",
    "securityDefinitions": "put them under components: {securitySchemes: …}",
    "host": "write servers: [{url: …}] with the host and the path in the URL",
    "basePath": "write servers: [{url: …}] with the host and the path in the URL",
    "schemes": "write servers: [{url: …}] with the scheme in the URL",
    "consumes": "name the media type in the 'content' of each request body",
    "produces": "name the media type in the 'content' of each response",
    "swagger": "remove it: 'openapi' names the version",
  ]
  let sections = [
    "schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links",
    "callbacks", "pathItems",
  ]
  for section in sections { remedies[section] = "put them under components: {\(section): …}" }
  for field in ["title", "version", "description", "license", "contact"] { remedies[field] = "put it into 'info'" }
  return remedies
}()

private let oauthRemedy = "put it into the flow, as in flows: {authorizationCode: …}"

/// The objects that have a schema, whose keywords some write beside it.
private let schemaHolders: Set<String> = [Parameter.objectName, Header.objectName, MediaType.objectName]

private let schemaKeywords: Set<String> = [
  "type", "format", "items", "enum", "default", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
  "minLength", "maxLength", "minItems", "maxItems", "uniqueItems", "multipleOf", "pattern", "nullable", "properties",
  "additionalProperties", "const", "allOf", "oneOf", "anyOf",
]

private let locationRemedies: [String: String] = [
  "body": "describe it in the 'requestBody' of the operation",
  "formData": "describe the form in the 'requestBody' of the operation, under multipart/form-data "
    + "or application/x-www-form-urlencoded",
]

private let typeRemedies: [String: String] = {
  var remedies = [
    "file": "write 'type: string' and 'format: binary'",
    "any": "leave 'type' out where any value will do",
    "list": "did you mean 'array'?", "map": "did you mean 'object'?", "dict": "did you mean 'object'?",
    "decimal": "did you mean 'number'?", "long": "write 'type: integer' and 'format: int64'",
    "datetime": "write 'type: string' and 'format: date-time'",
  ]
  for format in ["date", "date-time", "time", "uuid", "email", "uri", "binary", "byte", "password"] {
    remedies[format] = "write 'type: string' and 'format: \(format)'"
  }
  for format in ["int32", "int64"] { remedies[format] = "write 'type: integer' and 'format: \(format)'" }
  for format in ["float", "double"] { remedies[format] = "write 'type: number' and 'format: \(format)'" }
  return remedies
}()
