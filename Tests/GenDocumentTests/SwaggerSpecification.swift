// The fixed fields of Swagger 2.0, copied from the specification, with a full sample of each object.
import GenDocument
import Testing

/// One object of Swagger 2.0.
struct SwaggerFields: Sendable, CustomTestStringConvertible {
  /// What the specification calls it.
  var name: String
  /// What it becomes.
  var object: any DocumentObject.Type
  var specified: [String]
  /// An object, or several, that have every field together.
  var samples: [String]

  var testDescription: String { name }
}

let swaggerSpecification: [SwaggerFields] = [
  SwaggerFields(
    name: "Swagger Object", object: OpenAPIDocument.self,
    specified: [
      "swagger", "info", "host", "basePath", "schemes", "consumes", "produces", "paths", "definitions", "parameters",
      "responses", "securityDefinitions", "security", "tags", "externalDocs",
    ],
    samples: [
      """
      swagger: '2.0'
      info: {title: A, description: b, termsOfService: c, contact: {name: d}, license: {name: e}, version: f}
      host: example.com
      basePath: /a
      schemes: [https]
      consumes: [application/json]
      produces: [application/json]
      paths: {/: {}}
      definitions: {a: {}}
      parameters: {a: {name: a, in: query, type: string}}
      responses: {a: {description: b}}
      securityDefinitions: {a: {type: basic}}
      security: [{}]
      tags: [{name: a, description: b, externalDocs: {url: c}}]
      externalDocs: {description: a, url: b}
      """
    ]),
  SwaggerFields(
    name: "Path Item Object", object: PathItem.self,
    specified: ["$ref", "get", "put", "post", "delete", "options", "head", "patch", "parameters"],
    samples: [
      """
      {$ref: a, get: {responses: {}}, put: {responses: {}}, post: {responses: {}}, delete: {responses: {}},
      options: {responses: {}}, head: {responses: {}}, patch: {responses: {}}, parameters: []}
      """
    ]),
  SwaggerFields(
    name: "Operation Object", object: Operation.self,
    specified: [
      "tags", "summary", "description", "externalDocs", "operationId", "consumes", "produces", "parameters",
      "responses",
      "schemes", "deprecated", "security",
    ],
    samples: [
      """
      {tags: [a], summary: b, description: c, externalDocs: {url: d}, operationId: e, consumes: [f/g], produces: [h/i],
      parameters: [{name: a, in: query, type: string}], responses: {}, schemes: [http], deprecated: true, security: []}
      """
    ]),
  SwaggerFields(
    name: "Parameter Object", object: Parameter.self,
    specified: ["name", "in", "description", "required", "schema", "allowEmptyValue"] + typeFields,
    samples: [
      "{name: a, in: body, description: b, required: true, schema: {}}",
      "{name: a, in: query, description: b, required: true, allowEmptyValue: true, \(typeSample)}",
    ]),
  SwaggerFields(
    name: "Items Object", object: Header.self, specified: typeFields,
    samples: ["{type: array, items: {type: string}}", "{type: array, items: {\(typeSample)}}"]),
  SwaggerFields(
    name: "Response Object", object: Response.self, specified: ["description", "schema", "headers", "examples"],
    samples: ["{description: a, schema: {}, headers: {a: {type: string}}, examples: {application/json: 1}}"]),
  SwaggerFields(
    name: "Header Object", object: Header.self, specified: ["description"] + typeFields,
    samples: ["{description: a, \(typeSample)}"]),
  SwaggerFields(
    name: "Schema Object", object: Schema.self,
    specified: [
      "$ref", "format", "title", "description", "default", "multipleOf", "maximum", "exclusiveMaximum", "minimum",
      "exclusiveMinimum", "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "maxProperties",
      "minProperties", "required", "enum", "type", "items", "allOf", "properties", "additionalProperties",
      "discriminator", "readOnly", "xml", "externalDocs", "example",
    ],
    samples: [
      """
      {$ref: a, format: b, title: c, description: d, default: 1, multipleOf: 1, maximum: 1, exclusiveMaximum: true,
      minimum: 1, exclusiveMinimum: true, maxLength: 1, minLength: 1, pattern: a, maxItems: 1, minItems: 1,
      uniqueItems: true, maxProperties: 1, minProperties: 1, required: [a], enum: [1], type: object, items: {},
      allOf: [], properties: {a: {}}, additionalProperties: {}, discriminator: a, readOnly: true,
      xml: {name: a, namespace: b, prefix: c, attribute: true, wrapped: true}, externalDocs: {url: a}, example: 1}
      """
    ]),
  SwaggerFields(
    name: "Security Scheme Object", object: SecurityScheme.self,
    specified: ["type", "description", "name", "in", "flow", "authorizationUrl", "tokenUrl", "scopes"],
    samples: [
      "{type: apiKey, description: a, name: b, in: query}",
      "{type: oauth2, flow: accessCode, authorizationUrl: a, tokenUrl: b, scopes: {a: b}}",
    ]),
]

/// What parameters, items and headers say of their type.
private let typeFields = [
  "type", "format", "items", "collectionFormat", "default", "maximum", "exclusiveMaximum", "minimum",
  "exclusiveMinimum", "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "enum", "multipleOf",
]

private let typeSample = """
  type: array, format: a, items: {type: string}, collectionFormat: csv, default: [], maximum: 1, exclusiveMaximum: true,
  minimum: 1, exclusiveMinimum: true, maxLength: 1, minLength: 1, pattern: a, maxItems: 1, minItems: 1,
  uniqueItems: true, enum: [[]], multipleOf: 1
  """
