// Where the documents come from that schemas refer to: out of this list, never from a disk or a network.

/// Documents by their URIs, for the references of schemas.
public struct JSONSchemaDocuments: Sendable {
  struct Source: Sendable {
    let uri: String
    let document: JSONDocument
    let dialect: JSONSchemaDialect
  }

  /// Every schema of the documents, found once for all that are compiled.
  private(set) var index = SchemaIndex()
  /// The name of the document whose places stand without one.
  private var document = ""
  /// The formats that are constraints wherever they stand.
  private var asserted: Set<JSONSchemaFormat> = []

  /// No documents.
  public init() {}

  /// Adds a document that may be referred to by a URI (without a fragment).
  ///
  /// - Parameter dialect: what its schemas are written to where they have no `$schema`.
  public mutating func add(
    _ document: JSONDocument, uri: String, dialect: JSONSchemaDialect = .draft202012
  ) {
    index.addSource(Source(uri: uri, document: document, dialect: dialect))
  }
}

extension JSONSchemaDocuments {
  /// The schemas of a document that generated code needs, each with its place.
  ///
  /// - Parameters:
  ///   - document: the document's name, the first part of the name of every schema in it.
  ///   - dialect: what the schemas are written to where they have no `$schema`.
  ///   - asserted: the formats that are constraints wherever they stand.
  ///   - schemas: the text of each schema after its place, as the document's name and a JSON Pointer
  ///     (`#/components/schemas/Order`, `models/pet.yaml#/Pet`); the name is left out for `document`. A text that is not
  ///     JSON is as if it were not there.
  public init(
    _ document: String, dialect: JSONSchemaDialect, asserting asserted: Set<JSONSchemaFormat> = [],
    schemas: KeyValuePairs<String, String>
  ) {
    var entries: [JSONKey: [Entry]] = [:]
    var names: [String] = []
    for (place, text) in schemas {
      guard let value = try? JSONValue(jsonBytes: Array(text.utf8)) else { continue }
      let (name, tokens) = Self.split(place)
      if entries[JSONKey(name)] == nil { names.append(name) }
      entries[JSONKey(name), default: []].append(Entry(tokens: tokens[...], value: value))
    }
    let trees = names.compactMap { name -> (uri: String, json: JSONDocument)? in
      let tree = Self.tree(entries[JSONKey(name)] ?? [])
      guard let bytes = try? tree.jsonBytes(), let json = try? JSONDocument(bytes) else { return nil }
      return (name.isEmpty ? document : name, json)
    }
    // What a meta-schema says is asked for when the schemas written to it are found.
    let isMetaSchema = { (tree: (uri: String, json: JSONDocument)) in tree.json.root.member("$vocabulary") != nil }
    for tree in trees.filter(isMetaSchema) + trees.filter({ !isMetaSchema($0) }) {
      add(tree.json, uri: tree.uri, dialect: dialect)
    }
    self.document = document
    self.asserted = asserted
  }

  /// Compiles the schema at a place, as `init(_:dialect:asserting:schemas:)` has it. Formats that have a Swift type are
  /// constraints beside the type that they belong to, and `nullable` allows `null` wherever it stands. A place that leads nowhere gives the schema of every value.
  public func schema(_ place: String, access: JSONSchemaAccess = .any) -> JSONSchema {
    var index = index
    let (name, tokens) = Self.split(place)
    guard let found = index.place(tokens, in: name.isEmpty ? document : name) else { return JSONSchema() }
    let formats = JSONSchemaFormatPolicy.assertBesideType(Self.typedFormats, others: asserted)
    return JSONSchema(found, in: index, SchemaReading(formats: formats, access: access, takesNullableAsMeant: true))
  }

  /// The formats that have a Swift type of their own.
  private static let typedFormats: Set<JSONSchemaFormat> = [
    .dateTime, .date, .uuid, .uri, .byte, .int32, .int64, .float, .double,
  ]

  private struct Entry {
    var tokens: ArraySlice<String>
    var value: JSONValue
  }

  /// The document's name and the steps of the pointer behind it.
  private static func split(_ place: String) -> (name: String, tokens: [String]) {
    let bytes = place.utf8
    let hash = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
    let steps = bytes[hash...].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropFirst()
    return (String(place[..<hash]), steps.compactMap(SchemaIndex.unescaped))
  }

  /// Everything at its place, in objects.
  private static func tree(_ entries: [Entry]) -> JSONValue {
    if let whole = entries.first(where: \.tokens.isEmpty) { return whole.value }
    var groups: [JSONKey: [Entry]] = [:]
    var keys: [String] = []
    for var entry in entries {
      guard let key = entry.tokens.popFirst() else { continue }
      if groups[JSONKey(key)] == nil { keys.append(key) }
      groups[JSONKey(key), default: []].append(entry)
    }
    var object = JSONObject()
    for key in keys { object[key] = tree(groups[JSONKey(key)] ?? []) }
    return .object(object)
  }
}

/// Something about a schema that keeps a keyword from being checked, and where it is.
public struct JSONSchemaProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Kind: String, Hashable, Sendable {
    /// The keyword's value is not what the specification asks for.
    case invalidKeyword
    /// A `pattern` that is no regular expression, or one that cannot be matched in linear time.
    case pattern
    /// A reference leads nowhere: to a document that was not given, or to nothing in one that was.
    case unresolvedReference
    /// References that lead to each other and nowhere else.
    case circularReference
    /// A vocabulary or meta-schema that is required and not known.
    case vocabulary
  }

  /// What is wrong.
  public let kind: Kind
  /// The schema as the document's URI and a JSON Pointer: `orders.json#/properties/id`.
  public let schema: String
  /// The keyword that is not checked.
  public let keyword: String
  /// A sentence without the place.
  public let message: String

  /// The place and the message: `orders.json#/properties/id: pattern: a group is not closed (at code point 3)`.
  public var description: String { Excerpt.plain("\(schema): \(keyword): \(message)") }
}
