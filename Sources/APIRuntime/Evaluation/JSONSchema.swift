// A schema that values can be checked against, whatever Swift type they have or have not.

/// A JSON Schema, compiled once, that works on JSON itself.
///
/// It follows its dialect to the letter: numbers are exact decimals, lengths count code points, strings are equal where
/// their code points are. Evaluating is linear in the value for most keywords, ends on cyclic schemas, and opens neither
/// files nor the network: references lead to the documents that were handed over, or nowhere.
///
/// A document with a key twice is not what JSON Schema speaks of; here every member counts.
public struct JSONSchema: Sendable {
  /// What keeps keywords from being checked. A keyword with a problem is as if it were not there.
  public let problems: [JSONSchemaProblem]
  private let program: SchemaProgram

  /// Compiles a schema of a document.
  ///
  /// - Parameters:
  ///   - document: the document, which may hold more than the schema.
  ///   - uri: the document's URI, the base of its references and its name in violations.
  ///   - reference: the schema in it as a reference: `#/components/schemas/Order`.
  ///   - dialect: what its schemas are written to where they have no `$schema`.
  ///   - formats: whether `format` is a constraint.
  ///   - access: in which direction the values travel, where some properties travel in one only.
  ///   - documents: what references may lead to.
  public init(
    _ document: JSONDocument, uri: String = "", reference: String = "#", dialect: JSONSchemaDialect = .draft202012,
    formats: JSONSchemaFormatPolicy = .annotation, access: JSONSchemaAccess = .any,
    documents: JSONSchemaDocuments = JSONSchemaDocuments()
  ) {
    var index = documents.index
    let own = index.addSource(JSONSchemaDocuments.Source(uri: uri, document: document, dialect: dialect))
    let root = index.resources[own].root
    let place = index.resolve(reference, in: own)
    if place == nil {
      index.note(.unresolvedReference, "$ref", "\(Excerpt.quoted(reference)) leads to nothing that is known", root)
    }
    self.init(place ?? root, in: index, SchemaReading(formats: formats, access: access))
  }

  /// The schema of every value.
  init() {
    var draft = SchemaProgramDraft()
    draft.nodes = [SchemaNode()]
    draft.locations = ["#"]
    program = SchemaProgram(draft, root: 0)
    problems = []
  }

  init(_ place: SchemaPlace, in index: SchemaIndex, _ reading: SchemaReading) {
    var compiler = SchemaCompiler(index, reading)
    program = compiler.compile(place)
    problems = compiler.index.problems
  }

  /// Compiles the text of a schema.
  ///
  /// - Throws: `JSONError` where the text is not JSON.
  public init(
    _ text: String, uri: String = "", dialect: JSONSchemaDialect = .draft202012,
    formats: JSONSchemaFormatPolicy = .annotation, documents: JSONSchemaDocuments = JSONSchemaDocuments()
  ) throws(JSONError) {
    self.init(try JSONDocument(text), uri: uri, dialect: dialect, formats: formats, documents: documents)
  }

  /// Whether a value is valid. Ends at the first fault.
  public func isValid(_ value: JSONElement) -> Bool {
    var evaluator = Evaluator(program, value, limit: 0)
    return evaluator.run()
  }

  /// What is wrong with a value, in the order in which the schema is gone through; `nil` where it is valid.
  ///
  /// - Parameter limit: how many violations are kept, at least one. 1 ends at the first fault.
  public func violations(in value: JSONElement, limit: Int = Validation.defaultLimit) -> ValidationError? {
    var evaluator = Evaluator(program, value, limit: max(1, limit))
    if evaluator.run() { return nil }
    return ValidationError(violations: evaluator.violations, isTruncated: evaluator.isTruncated)
  }

  /// Checks a value.
  ///
  /// - Throws: `ValidationError` with what is wrong, at most `limit` violations.
  public func validate(
    _ value: JSONElement, limit: Int = Validation.defaultLimit
  ) throws(ValidationError) {
    if let error = violations(in: value, limit: limit) { throw error }
  }
}
