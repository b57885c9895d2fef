// Every schema of the documents at hand: which resource it belongs to, and the names that references know it by
// (JSON Schema 2020-12 core §8.2, §9).

/// A schema's place: which document, and which word of its tape.
struct SchemaPlace: Hashable, Sendable {
  var source: Int
  var token: Int
}

/// A schema with a URI of its own, and all that is embedded in it but for further ones.
struct SchemaResource: Sendable {
  /// Absolute where the document's own URI is; without a fragment.
  var base: URIParts
  var root: SchemaPlace
  var dialect: JSONSchemaDialect
  var vocabularies: SchemaVocabularies
}

/// The names of a resource's schemas.
struct SchemaAnchor: Hashable, Sendable {
  var resource: Int
  var name: JSONKey
}

struct SchemaIndex {
  var sources: [JSONSchemaDocuments.Source] = []
  var resources: [SchemaResource] = []
  /// By URI without a fragment.
  var resourceByURI: [JSONKey: Int] = [:]
  var resourceByPlace: [SchemaPlace: Int] = [:]
  var anchors: [SchemaAnchor: SchemaPlace] = [:]
  var dynamicAnchors: [SchemaAnchor: SchemaPlace] = [:]
  var problems: [JSONSchemaProblem] = []
  /// Problems of resources that nothing has used so far.
  private var dormantProblems: [Int: [JSONSchemaProblem]] = [:]
  private var pending: [(place: SchemaPlace, resource: Int)] = []

  /// Adds a document and everything in it that is a schema for sure: what the keywords of its root lead to, and the
  /// schemas of an OpenAPI document's components.
  @discardableResult
  mutating func addSource(_ source: JSONSchemaDocuments.Source) -> Int {
    sources.append(source)
    let place = SchemaPlace(source: sources.count - 1, token: source.document.root.index)
    let resource = SchemaResource(
      base: URIParts(source.uri), root: place, dialect: source.dialect, vocabularies: .standard)
    let number = addResource(resource)
    visit(place, resource: number)
    guard let components = source.document.root.member("components")?.member("schemas") else { return number }
    for member in components.members {
      visit(SchemaPlace(source: place.source, token: member.value.index), resource: number)
    }
    return number
  }

  func element(_ place: SchemaPlace) -> JSONElement {
    JSONElement(sources[place.source].document, place.token)
  }

  private mutating func addResource(_ resource: SchemaResource) -> Int {
    var resource = resource
    resource.base.fragment = nil
    let uri = JSONKey(resource.base.withoutFragment)
    resources.append(resource)
    if resourceByURI[uri] == nil { resourceByURI[uri] = resources.count - 1 }
    return resources.count - 1
  }

  /// Notes a schema and all that are in it, without recursion.
  mutating func visit(_ place: SchemaPlace, resource: Int) {
    pending.append((place, resource))
    while let (place, resource) = pending.popLast() {
      guard resourceByPlace[place] == nil else { continue }
      let element = element(place)
      let own = ownResource(element, place, within: resource)
      resourceByPlace[place] = own
      let dialect = resources[own].dialect
      if dialect.ignoresSiblingsOfReference, element.member("$ref")?.kind == .string { continue }
      noteAnchors(element, place, own)
      for member in element.members {
        guard let key = member.key.string, let holder = SchemaHolder(key, in: dialect) else { continue }
        for schema in holder.schemas(in: member.value) {
          pending.append((SchemaPlace(source: place.source, token: schema.index), own))
        }
      }
    }
  }

  /// The resource that a schema starts, or the one that it is in.
  private mutating func ownResource(_ element: JSONElement, _ place: SchemaPlace, within resource: Int) -> Int {
    var described = resources[resource]
    let isRoot = place == described.root
    let before = problems.count
    describe(&described, by: element, place)
    let found = Array(problems[before...])
    problems.removeSubrange(before...)
    dormantProblems[isRoot ? resource : resources.count, default: []] += found
    if isRoot { (resources[resource].dialect, resources[resource].vocabularies) = described.meaning }
    if described.dialect.ignoresSiblingsOfReference, element.member("$ref")?.kind == .string { return resource }
    guard let keyword = described.dialect.identifier, let identifier = element.member(keyword)?.string else {
      return resource
    }
    let reference = URIParts(identifier)
    if described.dialect == .draft4, let name = reference.fragment, !name.isEmpty {
      anchors[SchemaAnchor(resource: resource, name: JSONKey(name))] = place
      if reference.withoutFragment.isEmpty { return resource }
    }
    described.base = described.base.resolving(reference)
    described.root = place
    guard isRoot else { return addResource(described) }
    described.base.fragment = nil
    resources[resource].base = described.base
    resourceByURI[JSONKey(described.base.withoutFragment)] = resource
    return resource
  }

  /// Takes in what `$schema` says.
  private mutating func describe(_ resource: inout SchemaResource, by element: JSONElement, _ place: SchemaPlace) {
    guard resource.dialect != .openAPI30, let uri = element.member("$schema")?.string else { return }
    if let dialect = JSONSchemaDialect(uri: uri) {
      (resource.dialect, resource.vocabularies) = (dialect, .standard)
      return
    }
    let meta = sources.first { source in
      source.uri.hasSameBytes(as: uri) || source.document.root.member("$id")?.string?.hasSameBytes(as: uri) == true
    }
    guard let meta else {
      return note(.vocabulary, "$schema", "the meta-schema is not known", place)
    }
    guard let declared = meta.document.root.member("$vocabulary") else { return }
    resource.vocabularies = []
    for member in declared.members {
      if let known = member.key.string.flatMap(SchemaVocabularies.init(uri:)) {
        resource.vocabularies.formUnion(known)
      } else if member.value.boolean == true {
        note(.vocabulary, "$schema", "the meta-schema needs a vocabulary that is not known", place)
      }
    }
  }

  private mutating func noteAnchors(_ element: JSONElement, _ place: SchemaPlace, _ resource: Int) {
    guard resources[resource].dialect == .draft202012 else { return }
    if let name = element.member("$anchor")?.string {
      anchors[SchemaAnchor(resource: resource, name: JSONKey(name))] = place
    }
    if let name = element.member("$dynamicAnchor")?.string {
      let anchor = SchemaAnchor(resource: resource, name: JSONKey(name))
      anchors[anchor] = place
      dynamicAnchors[anchor] = place
    }
  }

  /// Takes over the problems of a resource that is used.
  mutating func use(_ resource: Int) {
    problems += dormantProblems.removeValue(forKey: resource) ?? []
  }

  mutating func note(_ kind: JSONSchemaProblem.Kind, _ keyword: String, _ message: String, _ place: SchemaPlace) {
    let problem = JSONSchemaProblem(kind: kind, schema: location(place), keyword: keyword, message: message)
    if !problems.contains(problem) { problems.append(problem) }
  }

  /// The document's URI and the JSON Pointer of the place as a fragment.
  func location(_ place: SchemaPlace) -> String {
    var pointer: [UInt8] = []
    for step in element(place).path {
      switch step {
      case .key(let key): pointer.appendReferenceToken(key.utf8)
      case .index(let index): pointer.appendReferenceToken(String(index).utf8)
      }
    }
    return "\(sources[place.source].uri)#\(String(decoding: pointer, as: UTF8.self))"
  }
}

extension SchemaResource {
  fileprivate var meaning: (JSONSchemaDialect, SchemaVocabularies) { (dialect, vocabularies) }
}

extension [UInt8] {
  /// Appends one step of a JSON Pointer (RFC 6901 §3).
  mutating func appendReferenceToken(_ name: some Sequence<UInt8>) {
    append(UInt8(ascii: "/"))
    for byte in name {
      switch byte {
      case UInt8(ascii: "~"): append(contentsOf: "~0".utf8)
      case UInt8(ascii: "/"): append(contentsOf: "~1".utf8)
      default: append(byte)
      }
    }
  }
}
