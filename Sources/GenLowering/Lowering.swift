// From the resolved document to the intermediate representation: the one room that knows both worlds, and where
// every decision about the Swift is taken.
package import GenDiagnostics
import GenDocument
package import GenIR
package import GenResolution
package import GenWorkers

/// What the user may decide about the Swift.
package struct LoweringOptions: Sendable {
  /// The name of the API as an identifier, as in `Omnitron`.
  package var name: String
  /// Names that replace derived ones, by JSON Pointer of what they name (`#/components/schemas/x`) or by `operationId`.
  package var names: [String: String]
  /// Swift types that take the place of derived ones, by JSON Pointer of the schema. A type of the user's stands for
  /// what the schema allows.
  package var types: [String: TypeReference]
  /// The Swift types of formats.
  package var formats: FormatTable
  package var untyped: Untyped
  /// The formats that are constraints without a Swift type.
  package var assertedFormats: Set<AssertedFormat>
  /// The path of the document, by which violations name the schemas in it.
  package var document: String
  /// The paths of the documents that were merged into that one, by file.
  package var mergedDocuments: [FileID: String]
  /// What the generated client and server check where their users do not say so.
  package var validation: ValidationDefaults

  package init(
    name: String, names: [String: String] = [:], types: [String: TypeReference] = [:], formats: FormatTable = .standard,
    untyped: Untyped = .inferred, assertedFormats: Set<AssertedFormat> = [], document: String = "",
    mergedDocuments: [FileID: String] = [:], validation: ValidationDefaults = ValidationDefaults()
  ) {
    self.name = name
    self.names = names
    self.types = types
    self.formats = formats
    self.untyped = untyped
    self.assertedFormats = assertedFormats
    self.document = document
    self.mergedDocuments = mergedDocuments
    self.validation = validation
  }

  /// What a schema without `type` is taken for.
  package enum Untyped: String, Sendable, CaseIterable {
    /// What its keywords are about: `properties` make an object of it. That is what documents nearly always mean.
    case inferred
    /// Any value, as JSON Schema has it: its keywords say nothing about values that they are not about.
    case any
  }
}

/// Lowers a resolved document. The result does not depend on the order of the members of any object in it.
package func lowerDocument(
  _ resolved: ResolvedDocument, options: LoweringOptions, workers: any Workers = OneWorker(),
  diagnostics: inout Diagnostics
) -> API {
  var targets = OverrideTargets()
  return lowerDocument(
    resolved, options: options, workers: workers, diagnostics: &diagnostics, targets: &targets)
}

/// - Parameter targets: what the names and types of the user's can be for.
package func lowerDocument(
  _ resolved: ResolvedDocument, options: LoweringOptions, workers: any Workers = OneWorker(),
  diagnostics: inout Diagnostics, targets: inout OverrideTargets
) -> API {
  var lowerer = Lowerer(resolved, options: options)
  let api = lowerer.lower(workers)
  diagnostics.add(contentsOf: lowerer.diagnostics)
  targets = lowerer.targets
  return api
}

/// What a user can give a name or a type, by the keys of `LoweringOptions.names` and `types`. A list is empty where its
/// option is.
package struct OverrideTargets: Sendable {
  /// The pointers of what has a Swift name of its own.
  package var types: [String] = []
  /// The `operationId` of each operation.
  package var operations: [String] = []
  /// The pointers of the schemas that are used.
  package var schemas: [String] = []

  package init() {}
}

/// The state of one lowering: the document, what has been found out about it so far, and what there was to say.
struct Lowerer {
  let resolved: ResolvedDocument
  let options: LoweringOptions
  var diagnostics = Diagnostics()

  /// What each schema looks like to Swift, by schema.
  var shapes: [SchemaID: SchemaShape] = [:]
  /// The shapes as far as they do not depend on what the values hold.
  var outlines: [SchemaID: SchemaShape] = [:]
  /// What the schemas look like that others extend, without the alternatives that they list.
  var baseOutlines: [SchemaID: SchemaShape] = [:]
  /// The pairs of descriptions of one property that were found to exclude each other.
  var conflicts: Set<[SchemaID]> = []
  /// The schemas that extend each base schema that has a discriminator and does not list them.
  let subtypes: [SchemaID: [SchemaUse]]
  /// The steps between schemas that lead around in a circle.
  let circles: InPlaceCircles
  /// The schemas whose values are files in multipart bodies.
  var files: Set<SchemaID> = []
  /// In which direction the values of each schema travel.
  var directions: [SchemaID: Directions] = [:]
  /// The schemas that Swift sees in two ways.
  var twoViewed: Set<SchemaID> = []
  /// What of each schema its type and its checks do not say.
  var uncheckedKeywords: [SchemaID: Set<String>] = [:]
  /// The schemas that values are checked against as JSON.
  var exactSchemas: Set<SchemaID> = []
  /// The schemas whose types keep whatever their JSON has.
  var lossless: Set<SchemaID> = []
  /// The schemas with something in them that travels in one direction only, once that has been asked.
  var oneWaySchemas: Set<SchemaID>?
  /// The name of each schema that becomes a declaration.
  var typeNames: [SchemaID: TypeName] = [:]
  /// What the document calls these schemas: the names that their types' names were made from.
  var documentNames: [SchemaID: String] = [:]
  /// The components that are another name for a type, such as an array of strings.
  var aliases: [(name: TypeName, component: Named<SchemaUse>)] = []
  /// The names of operations and of what is generated once, in lower case: no other type has one of them.
  var hiding: Set<String> = []
  /// The names of the types of components, in lower case, by where they are written.
  var componentTypes: [String: String] = [:]
  var componentNames: Set<String> = []
  /// The names of components that a declaration has values of, in lower case, once that has been asked.
  var usedNames: [SchemaID: Set<String>] = [:]
  /// The names given so far in each scope, in lower case, by the scope's own name.
  var nestedNames: [String: Set<String>] = [:]
  /// Whether schemas are named by what holds them without writing them out, after all others have their names.
  var isNamingInherited = false
  /// The declared enumerations by name, for defaults that are one of their cases.
  var enumerationOwners: [TypeName: SchemaID] = [:]
  /// The values by which discriminators know objects, by the properties that have them.
  var discriminatorValues: [DiscriminatingProperty: String] = [:]
  /// The operations of paths and then those of webhooks.
  let everyOperation: [ResolvedOperation]
  /// The names of the operations, in the order of `everyOperation`.
  var operationNames: [OperationName] = []
  /// The header fields of responses.
  var headerDeclarations: [Declaration] = []
  /// The pointers by which a name could be given, where there are names at all.
  var nameable: [String] = []

  init(_ resolved: ResolvedDocument, options: LoweringOptions) {
    self.resolved = resolved
    self.options = options
    everyOperation = resolved.operations + resolved.webhooks
    subtypes = Self.subtypes(in: resolved)
    circles = InPlaceCircles(resolved.schemas, subtypes: subtypes)
  }

  /// What names and types could have been for.
  var targets: OverrideTargets {
    var targets = OverrideTargets()
    targets.types = nameable
    if !options.names.isEmpty {
      targets.operations = everyOperation.compactMap { $0.operation.operationId?.value }
    }
    if !options.types.isEmpty {
      targets.schemas = shapes.keys.map { resolved.schemas[$0].pointer }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    return targets
  }

  mutating func lower(_ workers: any Workers) -> API {
    checkPatterns()
    nameOperationsAndFindDirections(workers)
    nameTypesAndFindUncheckedKeywords(workers)
    findLosslessSchemas()
    for (owner, name) in typeNames {
      if case .enumeration = shape(of: owner).kind { enumerationOwners[name] = owner }
    }
    let lowered = lowerDeclarationsAndOperations(workers)
    let (declarations, operations, schemas) = finish(lowered.declarations, lowered.operations, workers)
    let count = resolved.operations.count
    noteOmissions()
    noteDefaultsOutOfBounds()
    noteUnusableServers()
    return API(
      name: options.name, documentation: documentation(of: resolved.document.info), declarations: declarations,
      operations: Array(operations[..<count]),
      webhooks: Webhooks(operations: Array(operations[count...]), paths: webhookPaths()),
      servers: lower(resolved.servers), securitySchemes: lowerSecuritySchemes(), schemas: schemas,
      validation: options.validation)
  }
}
