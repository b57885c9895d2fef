// The fixed fields of OpenAPI 3.0.4 and 3.1.1, copied from the specifications, with a full sample of each object.
import GenDocument

let specification: [ObjectFields] = documentFields + pathFields + contentFields + schemaFields + securityFields

private let documentFields = [
  ObjectFields(
    object: OpenAPIDocument.self,
    specified: [
      "openapi", "info", "jsonSchemaDialect", "servers", "paths", "webhooks", "components", "security", "tags",
      "externalDocs",
    ],
    besides: ["$self"],
    sample: """
      openapi: 3.2.0
      $self: https://example.com/api
      info: {title: A, version: "1"}
      jsonSchemaDialect: https://json-schema.org/draft/2020-12/schema
      servers: [{url: /}]
      paths: {/: {}}
      webhooks: {moved: {}}
      components: {}
      security: [{}]
      tags: [{name: a}]
      externalDocs: {url: https://example.com}
      x-mine: 1
      """),
  ObjectFields(
    object: Info.self,
    specified: ["title", "summary", "description", "termsOfService", "contact", "license", "version"],
    sample: """
      {title: A, summary: b, description: c, termsOfService: d, contact: {}, license: {name: e}, version: f, x-a: 1}
      """),
  ObjectFields(
    object: Contact.self, specified: ["name", "url", "email"], sample: "{name: A, url: b, email: c, x-a: 1}"),
  ObjectFields(
    object: License.self, specified: ["name", "identifier", "url"],
    sample: "{name: A, identifier: MIT, url: c, x-a: 1}"),
  ObjectFields(
    object: Server.self, specified: ["url", "description", "variables"], besides: ["name"],
    sample: "{url: '/{a}', description: b, name: c, variables: {a: {default: x}}, x-a: 1}"),
  ObjectFields(
    object: ServerVariable.self, specified: ["enum", "default", "description"],
    sample: "{enum: [a], default: a, description: b, x-a: 1}"),
  ObjectFields(
    object: Components.self,
    specified: [
      "schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links",
      "callbacks", "pathItems",
    ],
    besides: ["mediaTypes"],
    sample: """
      schemas: {a: {}}
      responses: {a: {}}
      parameters: {a: {name: a, in: query}}
      examples: {a: {}}
      requestBodies: {a: {content: {}}}
      headers: {a: {}}
      securitySchemes: {a: {type: mutualTLS}}
      links: {a: {}}
      callbacks: {a: {}}
      pathItems: {a: {}}
      mediaTypes: {a: {}}
      x-a: 1
      """),
  ObjectFields(
    object: Tag.self, specified: ["name", "description", "externalDocs"], besides: ["summary", "parent", "kind"],
    sample: "{name: a, summary: b, description: c, externalDocs: {url: d}, parent: e, kind: nav, x-a: 1}"),
  ObjectFields(
    object: ExternalDocumentation.self, specified: ["description", "url"], sample: "{description: a, url: b, x-a: 1}"),
]

private let pathFields = [
  ObjectFields(object: Paths.self, specified: [], sample: "{/: {}, x-a: 1}"),
  ObjectFields(
    object: PathItem.self,
    specified: [
      "$ref", "summary", "description", "get", "put", "post", "delete", "options", "head", "patch", "trace", "servers",
      "parameters",
    ],
    besides: ["query", "additionalOperations"],
    sample: """
      $ref: other.yaml
      summary: a
      description: b
      get: {}
      put: {}
      post: {}
      delete: {}
      options: {}
      head: {}
      patch: {}
      trace: {}
      query: {}
      additionalOperations: {COPY: {}}
      servers: [{url: /}]
      parameters: [{name: a, in: query}]
      x-a: 1
      """),
  ObjectFields(
    object: Operation.self,
    specified: [
      "tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody", "responses",
      "callbacks", "deprecated", "security", "servers",
    ],
    besides: ["$ref"],
    sample: """
      $ref: other.yaml
      tags: [a]
      summary: b
      description: c
      externalDocs: {url: d}
      operationId: e
      parameters: [{name: a, in: query}]
      requestBody: {content: {}}
      responses: {}
      callbacks: {a: {}}
      deprecated: true
      security: [{}]
      servers: [{url: /}]
      x-a: 1
      """),
  ObjectFields(
    object: Parameter.self,
    specified: [
      "name", "in", "description", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved",
      "schema", "example", "examples", "content",
    ],
    sample: """
      name: a
      in: query
      description: b
      required: true
      deprecated: true
      allowEmptyValue: true
      style: form
      explode: true
      allowReserved: true
      schema: {}
      example: 1
      examples: {a: {}}
      content: {text/plain: {}}
      x-a: 1
      """),
  ObjectFields(
    object: Callback.self, specified: [], sample: "{'{$request.body#/url}': {}, x-a: 1}"),
  ObjectFields(
    object: Link.self,
    specified: ["operationRef", "operationId", "parameters", "requestBody", "description", "server"],
    sample:
      """
      {operationRef: a, operationId: b, parameters: {c: 1}, requestBody: 2, description: d, server: {url: /}, x-a: 1}
      """),
]

private let contentFields = [
  ObjectFields(
    object: RequestBody.self, specified: ["description", "content", "required"],
    sample: "{description: a, content: {text/plain: {}}, required: true, x-a: 1}"),
  ObjectFields(
    object: MediaType.self, specified: ["schema", "example", "examples", "encoding"],
    besides: ["itemSchema", "prefixEncoding", "itemEncoding"],
    sample: """
      schema: {}
      itemSchema: {}
      example: 1
      examples: {a: {}}
      encoding: {a: {}}
      prefixEncoding: [{}]
      itemEncoding: {}
      x-a: 1
      """),
  ObjectFields(
    object: Encoding.self, specified: ["contentType", "headers", "style", "explode", "allowReserved"],
    besides: ["encoding", "prefixEncoding", "itemEncoding"],
    sample: """
      contentType: text/plain
      headers: {a: {}}
      style: form
      explode: true
      allowReserved: true
      encoding: {a: {}}
      prefixEncoding: [{}]
      itemEncoding: {}
      x-a: 1
      """),
  ObjectFields(object: Responses.self, specified: ["default"], sample: "{default: {}, '200': {}, x-a: 1}"),
  ObjectFields(
    object: Response.self, specified: ["description", "headers", "content", "links"], besides: ["summary"],
    sample: "{summary: a, description: b, headers: {A: {}}, content: {text/plain: {}}, links: {a: {}}, x-a: 1}"),
  ObjectFields(
    object: Header.self,
    specified: [
      "description", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved", "schema",
      "example", "examples", "content",
    ],
    sample: """
      description: a
      required: true
      deprecated: true
      allowEmptyValue: true
      style: simple
      explode: true
      allowReserved: true
      schema: {}
      example: 1
      examples: {a: {}}
      content: {text/plain: {}}
      x-a: 1
      """),
  ObjectFields(
    object: Example.self, specified: ["summary", "description", "value", "externalValue"],
    besides: ["dataValue", "serializedValue"],
    sample: "{summary: a, description: b, value: 1, externalValue: c, dataValue: 2, serializedValue: d, x-a: 1}"),
]

private let schemaFields = [
  ObjectFields(
    object: Schema.self,
    specified: [
      "$id", "$schema", "$ref", "$anchor", "$dynamicRef", "$dynamicAnchor", "$vocabulary", "$comment", "$defs",
      "title", "description", "default", "deprecated", "readOnly", "writeOnly", "examples",
      "nullable", "discriminator", "xml", "externalDocs", "example",
      "type", "enum", "const", "format",
      "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum",
      "maxLength", "minLength", "pattern", "contentEncoding", "contentMediaType", "contentSchema",
      "prefixItems", "items", "contains", "maxContains", "minContains", "maxItems", "minItems", "uniqueItems",
      "unevaluatedItems",
      "properties", "patternProperties", "additionalProperties", "propertyNames", "unevaluatedProperties", "required",
      "maxProperties", "minProperties", "dependentRequired", "dependentSchemas",
      "allOf", "anyOf", "oneOf", "not", "if", "then", "else",
    ],
    besides: legacyKeywords,
    sample: """
      $id: a
      $schema: b
      $ref: c
      $anchor: d
      $dynamicRef: e
      $dynamicAnchor: f
      $vocabulary: {g: true}
      $comment: h
      $defs: {a: {}}
      title: i
      description: j
      default: null
      deprecated: true
      readOnly: true
      writeOnly: true
      examples: [1]
      nullable: true
      discriminator: {propertyName: a}
      xml: {}
      externalDocs: {url: k}
      example: 1
      type: string
      enum: [a]
      const: a
      format: date
      multipleOf: 1
      maximum: 1
      exclusiveMaximum: 1
      minimum: 1
      exclusiveMinimum: true
      maxLength: 1
      minLength: 1
      pattern: a
      contentEncoding: base64
      contentMediaType: text/plain
      contentSchema: {}
      prefixItems: [{}]
      items: {}
      contains: {}
      maxContains: 1
      minContains: 1
      maxItems: 1
      minItems: 1
      uniqueItems: true
      unevaluatedItems: false
      properties: {a: {}}
      patternProperties: {a: {}}
      additionalProperties: false
      propertyNames: {}
      unevaluatedProperties: false
      required: [a]
      maxProperties: 1
      minProperties: 1
      dependentRequired: {a: [b]}
      dependentSchemas: {a: {}}
      allOf: [{}]
      anyOf: [{}]
      oneOf: [{}]
      not: {}
      if: {}
      then: {}
      else: {}
      x-a: 1
      """),
  ObjectFields(
    object: Discriminator.self, specified: ["propertyName", "mapping"], besides: ["defaultMapping"],
    sample: "{propertyName: a, mapping: {b: c}, defaultMapping: d, x-a: 1}"),
  ObjectFields(
    object: XML.self, specified: ["name", "namespace", "prefix", "attribute", "wrapped"], besides: ["nodeType"],
    sample: "{name: a, namespace: b, prefix: c, attribute: true, wrapped: true, nodeType: element, x-a: 1}"),
]

private let securityFields = [
  ObjectFields(
    object: SecurityScheme.self,
    specified: ["type", "description", "name", "in", "scheme", "bearerFormat", "flows", "openIdConnectUrl"],
    besides: ["oauth2MetadataUrl", "deprecated"],
    sample: """
      type: apiKey
      description: a
      name: b
      in: header
      scheme: c
      bearerFormat: d
      flows: {}
      openIdConnectUrl: e
      oauth2MetadataUrl: f
      deprecated: true
      x-a: 1
      """),
  ObjectFields(
    object: OAuthFlows.self, specified: ["implicit", "password", "clientCredentials", "authorizationCode"],
    besides: ["deviceAuthorization"],
    sample: """
      implicit: {scopes: {}}
      password: {scopes: {}}
      clientCredentials: {scopes: {}}
      authorizationCode: {scopes: {}}
      deviceAuthorization: {scopes: {}}
      x-a: 1
      """),
  ObjectFields(
    object: OAuthFlow.self, specified: ["authorizationUrl", "tokenUrl", "refreshUrl", "scopes"],
    besides: ["deviceAuthorizationUrl"],
    sample: "{authorizationUrl: a, deviceAuthorizationUrl: b, tokenUrl: c, refreshUrl: d, scopes: {e: f}, x-a: 1}"),
  ObjectFields(object: SecurityRequirement.self, specified: [], sample: "{a: [b], x-c: []}"),
]
