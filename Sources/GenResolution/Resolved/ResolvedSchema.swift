// Schemas after resolution: no `$ref` is left, every place that uses a schema names it by its ID.

package import GenDiagnostics
package import GenDocument
package import GenSourceTree

/// Names one schema of a `SchemaTable`.
package struct SchemaID: Hashable, Sendable {
  package let index: Int32
}

/// One use of a schema at one place: which schema, and what the place says about it beside the reference.
///
/// Where the place writes the schema out instead of referring to it, `range` is the schema's own and nothing stands
/// beside it.
package struct SchemaUse: Sendable {
  package var id: SchemaID
  /// The place of use.
  package var range: SourceRange
  /// Whether a `$ref` stands at the place.
  package var isReference: Bool
  /// What stands beside the `$ref` and counts; `nil` where nothing does.
  package var annotations: SchemaAnnotations? { storage?.annotations }

  private var storage: AnnotationStorage?

  package init(id: SchemaID, range: SourceRange, isReference: Bool = false, annotations: SchemaAnnotations? = nil) {
    self.id = id
    self.range = range
    self.isReference = isReference
    self.storage = annotations.map(AnnotationStorage.init)
  }
}

/// Keeps a `SchemaUse` small: hardly any has annotations.
private final class AnnotationStorage: Sendable {
  let annotations: SchemaAnnotations
  init(_ annotations: SchemaAnnotations) { self.annotations = annotations }
}

/// What a place may say about a schema that it refers to.
package struct SchemaAnnotations: Sendable {
  package var title: Located<String>?
  package var description: Located<String>?
  package var nullable: Located<Bool>?
  package var readOnly: Located<Bool>?
  package var writeOnly: Located<Bool>?
  package var deprecated: Located<Bool>?
  package var defaultValue: Node?
  package var example: Node?
  package var examples: [Node] = []

  package init() {}
}

/// A schema with everything in it resolved.
package struct ResolvedSchema: Sendable {
  package var id: SchemaID
  /// The place as text for people: `#/components/schemas/Pet` in the root document, `models/pet.yaml#/…` in another
  /// file, `models/pet.yaml` for a whole file. Keys are escaped by RFC 6901 and not percent-encoded.
  package var pointer: String
  /// The key of a component schema of any file, of a definition at the top of a file, or the base name of a file that
  /// is a schema as a whole.
  package var componentName: String?
  /// The schema as written, for its scalar keywords. What it holds of other schemas stands resolved below.
  package var keywords: Schema

  package var properties: [ResolvedProperty] = []
  package var items: SchemaUse?
  package var prefixItems: [SchemaUse] = []
  package var additionalProperties: AdditionalProperties = .absent
  /// Where a `$ref` has assertions beside it (OpenAPI 3.1), the target is the first of these.
  package var allOf: [SchemaUse] = []
  package var anyOf: [SchemaUse] = []
  package var oneOf: [SchemaUse] = []
  package var not: SchemaUse?
  package var discriminator: ResolvedDiscriminator?
  /// The keywords that only the evaluator knows; `nil` where a schema has none of them.
  package var applicators: Applicators? { storage?.applicators }

  package var range: SourceRange

  private var storage: ApplicatorStorage?

  package init(id: SchemaID, pointer: String, componentName: String?, keywords: Schema, range: SourceRange) {
    self.id = id
    self.pointer = pointer
    self.componentName = componentName
    self.keywords = keywords
    self.range = range
  }

  package mutating func setApplicators(_ applicators: Applicators) {
    storage = ApplicatorStorage(applicators)
  }

  package enum AdditionalProperties: Sendable {
    case absent
    case allowed(Bool)
    case schema(SchemaUse)
  }

  /// Keywords of JSON Schema 2020-12 that hold schemas and do not shape a Swift type.
  package struct Applicators: Sendable {
    package var ifSchema: SchemaUse?
    package var thenSchema: SchemaUse?
    package var elseSchema: SchemaUse?
    package var contains: SchemaUse?
    package var propertyNames: SchemaUse?
    package var unevaluatedItems: SchemaUse?
    package var unevaluatedProperties: SchemaUse?
    package var contentSchema: SchemaUse?
    package var patternProperties: [ResolvedProperty] = []
    package var dependentSchemas: [ResolvedProperty] = []
    package var definitions: [ResolvedProperty] = []

    package init() {}
  }
}

private final class ApplicatorStorage: Sendable {
  let applicators: ResolvedSchema.Applicators
  init(_ applicators: ResolvedSchema.Applicators) { self.applicators = applicators }
}

/// A property, or any other schema that stands under a key.
package struct ResolvedProperty: Sendable {
  package var name: String
  package var nameRange: SourceRange
  package var use: SchemaUse

  package init(name: String, nameRange: SourceRange, use: SchemaUse) {
    self.name = name
    self.nameRange = nameRange
    self.use = use
  }
}

/// Which property says which schema a value is of, with the schemas that the values stand for found.
package struct ResolvedDiscriminator: Sendable {
  package var propertyName: Located<String>
  /// The schemas that values are mapped to. Names that the document does not map stand for the component schemas of
  /// that name.
  package var mapping: [ResolvedProperty]
  /// OpenAPI 3.2.
  package var defaultMapping: SchemaUse?
  package var range: SourceRange
}
