// The Schema Object, OpenAPI 3.1.1 §4.8.24: JSON Schema 2020-12 and what OpenAPI 3.0 and 3.1 add to it.
package import GenDiagnostics
package import GenSourceTree

/// What a value must look like. A class, because schemas hold schemas; it never changes.
package final class Schema: DocumentObject {
  package static let objectName = "Schema Object"

  package let range: SourceRange
  /// The schema as written, for what needs it whole.
  package let source: Node
  /// Where the schema is `true` (every value) or `false` (none) and has no keywords.
  package let booleanValue: Bool?

  // What it is called and how it is found (JSON Schema 2020-12 §8).
  package let id: Located<String>?
  package let schema: Located<String>?
  /// Only where a caller reads a mapping with `$ref` as a schema for itself: in the places of a document such a mapping
  /// is a `Reference`, and what stands beside `$ref` is the `siblings` of that.
  package let ref: Located<String>?
  package let anchor: Located<String>?
  package let dynamicRef: Located<String>?
  package let dynamicAnchor: Located<String>?
  package let vocabulary: [Named<Located<Bool>>]
  package let comment: Located<String>?
  /// `$defs`, and `definitions` of older drafts.
  package let defs: [Named<ReferenceOr<Schema>>]

  // What it is for (JSON Schema 2020-12 validation §9).
  package let title: Located<String>?
  package let description: Located<String>?
  package let defaultValue: Node?
  package let deprecated: Located<Bool>?
  package let readOnly: Located<Bool>?
  package let writeOnly: Located<Bool>?
  package let examples: [Node]

  // What is OpenAPI's own (OpenAPI 3.1.1 §4.8.24).
  /// OpenAPI 3.0; some later documents have it too.
  package let nullable: Located<Bool>?
  package let discriminator: Discriminator?
  package let xml: XML?
  package let externalDocs: ExternalDocumentation?
  package let example: Node?

  // Values of any type (JSON Schema 2020-12 validation §6.1).
  /// The field `type`, be it one or several; empty where there is none.
  package let types: [Located<SchemaType>]
  /// The field `enum`; `nil` where there is none.
  package let enumeration: [Node]?
  package let constant: Node?
  package let format: Located<String>?

  // Numbers.
  package let multipleOf: Located<NumberText>?
  package let maximum: Located<NumberText>?
  package let exclusiveMaximum: Located<ExclusiveBound>?
  package let minimum: Located<NumberText>?
  package let exclusiveMinimum: Located<ExclusiveBound>?

  // Strings.
  package let maxLength: Located<NumberText>?
  package let minLength: Located<NumberText>?
  package let pattern: Located<String>?
  package let contentEncoding: Located<String>?
  package let contentMediaType: Located<String>?
  package let contentSchema: ReferenceOr<Schema>?

  // Arrays.
  /// Also where the document writes them as an array in `items`.
  package let prefixItems: [ReferenceOr<Schema>]
  /// What follows `prefixItems`, or all; `additionalItems` where `items` is an array.
  package let items: ReferenceOr<Schema>?
  package let contains: ReferenceOr<Schema>?
  package let maxContains: Located<NumberText>?
  package let minContains: Located<NumberText>?
  package let maxItems: Located<NumberText>?
  package let minItems: Located<NumberText>?
  package let uniqueItems: Located<Bool>?
  package let unevaluatedItems: ReferenceOr<Schema>?

  // Objects.
  package let properties: [Named<ReferenceOr<Schema>>]
  /// A `$ref` in the place of the properties, which leads to further ones.
  package let propertiesReference: Located<String>?
  package let patternProperties: [Named<ReferenceOr<Schema>>]
  package let additionalProperties: ReferenceOr<Schema>?
  package let propertyNames: ReferenceOr<Schema>?
  package let unevaluatedProperties: ReferenceOr<Schema>?
  package let required: [Located<String>]
  package let maxProperties: Located<NumberText>?
  package let minProperties: Located<NumberText>?
  /// Also where the document writes `dependencies`.
  package let dependentRequired: [Named<[Located<String>]>]
  /// Also where the document writes `dependencies`.
  package let dependentSchemas: [Named<ReferenceOr<Schema>>]

  // Combinations (JSON Schema 2020-12 §10.2).
  package let allOf: [ReferenceOr<Schema>]
  package let anyOf: [ReferenceOr<Schema>]
  package let oneOf: [ReferenceOr<Schema>]
  package let not: ReferenceOr<Schema>?
  package let ifSchema: ReferenceOr<Schema>?
  package let thenSchema: ReferenceOr<Schema>?
  package let elseSchema: ReferenceOr<Schema>?

  package let extensions: [Named<Node>]

  package init?(from object: inout ObjectReader) {
    range = object.range
    source = object.source
    booleanValue = object.booleanValue
    id = object.string("$id")
    schema = object.string("$schema")
    ref = object.string("$ref")
    anchor = object.string("$anchor")
    dynamicRef = object.string("$dynamicRef")
    dynamicAnchor = object.string("$dynamicAnchor")
    vocabulary = object.booleanMap("$vocabulary")
    comment = object.string("$comment")
    defs = object.definitions()
    title = object.string("title")
    description = object.string("description")
    defaultValue = object.node("default")
    deprecated = object.boolean("deprecated")
    readOnly = object.boolean("readOnly")
    writeOnly = object.boolean("writeOnly")
    examples = object.nodes("examples")
    nullable = object.boolean("nullable")
    discriminator = object.object("discriminator", Discriminator.self)
    xml = object.object("xml", XML.self)
    externalDocs = object.object("externalDocs", ExternalDocumentation.self)
    example = object.node("example")
    types = object.schemaTypes("type")
    enumeration = object.optionalNodes("enum")
    constant = object.node("const")
    format = object.string("format")
    multipleOf = object.divisor("multipleOf")
    maximum = object.bound("maximum")
    exclusiveMaximum = object.exclusiveBound("exclusiveMaximum")
    minimum = object.bound("minimum")
    exclusiveMinimum = object.exclusiveBound("exclusiveMinimum")
    maxLength = object.count("maxLength")
    minLength = object.count("minLength")
    pattern = object.string("pattern")
    contentEncoding = object.string("contentEncoding")
    contentMediaType = object.string("contentMediaType")
    contentSchema = object.reference("contentSchema", Schema.self)
    (prefixItems, items) = object.arrayItems()
    contains = object.reference("contains", Schema.self)
    maxContains = object.count("maxContains")
    minContains = object.count("minContains")
    maxItems = object.count("maxItems")
    minItems = object.count("minItems")
    uniqueItems = object.boolean("uniqueItems")
    unevaluatedItems = object.reference("unevaluatedItems", Schema.self)
    (properties, propertiesReference) = object.schemaMap("properties")
    patternProperties = object.referenceMap("patternProperties", Schema.self)
    additionalProperties = object.reference("additionalProperties", Schema.self)
    propertyNames = object.reference("propertyNames", Schema.self)
    unevaluatedProperties = object.reference("unevaluatedProperties", Schema.self)
    required = object.requiredNames()
    maxProperties = object.count("maxProperties")
    minProperties = object.count("minProperties")
    (dependentRequired, dependentSchemas) = object.dependents()
    allOf = object.references("allOf", Schema.self)
    anyOf = object.references("anyOf", Schema.self)
    oneOf = object.references("oneOf", Schema.self)
    not = object.reference("not", Schema.self)
    ifSchema = object.reference("if", Schema.self)
    thenSchema = object.reference("then", Schema.self)
    elseSchema = object.reference("else", Schema.self)
    extensions = object.extensions()
  }
}
