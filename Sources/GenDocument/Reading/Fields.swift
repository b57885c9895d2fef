// The kinds of fields that objects have; an object's initializer is a list of these.
import GenDiagnostics
import GenSourceTree

extension ObjectReader {
  mutating func string(_ name: StaticString, isRequired: Bool = false) -> Located<String>? {
    guard let node = field(name, isRequired: isRequired) else { return nil }
    return context.string(node, of: name.description)
  }

  mutating func boolean(_ name: StaticString) -> Located<Bool>? {
    guard let node = find(name) else { return nil }
    return context.boolean(node, of: name.description)
  }

  mutating func number(_ name: StaticString) -> Located<NumberText>? {
    guard let node = find(name) else { return nil }
    return context.number(node, of: name.description)
  }

  /// A field with one of a few values; others are reported and ignored.
  mutating func choice<Value: Choice>(_ name: StaticString, _ type: Value.Type) -> Located<Value>? {
    guard let node = find(name) else { return nil }
    return context.choice(node, of: name.description, type)
  }

  /// A value of any kind, null included.
  mutating func node(_ name: StaticString) -> Node? { find(name) }

  mutating func strings(_ name: StaticString) -> [Located<String>] { optionalStrings(name) ?? [] }

  mutating func optionalStrings(_ name: StaticString) -> [Located<String>]? {
    guard let node = find(name) else { return nil }
    return context.strings(node, of: name.description)
  }

  mutating func nodes(_ name: StaticString) -> [Node] { optionalNodes(name) ?? [] }

  mutating func optionalNodes(_ name: StaticString) -> [Node]? {
    guard let node = find(name) else { return nil }
    return context.list(node, of: name.description)
  }

  mutating func object<Object: DocumentObject>(
    _ name: StaticString, _ type: Object.Type, isRequired: Bool = false
  ) -> Object? {
    guard let node = field(name, isRequired: isRequired) else { return nil }
    return Object.parse(node, context: context)
  }

  mutating func objects<Object: DocumentObject>(_ name: StaticString, _ type: Object.Type) -> [Object] {
    optionalObjects(name, type) ?? []
  }

  mutating func optionalObjects<Object: DocumentObject>(_ name: StaticString, _ type: Object.Type) -> [Object]? {
    guard let node = find(name) else { return nil }
    return context.list(node, of: name.description)?.compactMap { Object.parse($0, context: context) }
  }

  mutating func reference<Object: DocumentObject>(_ name: StaticString, _ type: Object.Type) -> ReferenceOr<Object>? {
    guard let node = find(name) else { return nil }
    return ReferenceOr.parse(node, context: context)
  }

  mutating func references<Object: DocumentObject>(_ name: StaticString, _ type: Object.Type) -> [ReferenceOr<Object>] {
    guard let node = find(name) else { return [] }
    return context.list(node, of: name.description)?.compactMap { ReferenceOr.parse($0, context: context) } ?? []
  }
}

// Maps: mappings whose keys the document chooses.
extension ObjectReader {
  mutating func objectMap<Object: DocumentObject>(_ name: StaticString, _ type: Object.Type) -> [Named<Object>] {
    map(name) { $1.isMisplacedReference($0, in: name) ? nil : Object.parse($0.value, context: $1) }
  }

  mutating func referenceMap<Object: DocumentObject>(
    _ name: StaticString, _ type: Object.Type, isRequired: Bool = false
  ) -> [Named<ReferenceOr<Object>>] {
    map(name, isRequired: isRequired) {
      $1.isMisplacedReference($0, in: name) ? nil : ReferenceOr.parse($0.value, context: $1)
    }
  }

  /// A map of schemas, and the `$ref` that stands for the whole of it although the specification knows of none there.
  mutating func schemaMap(
    _ name: StaticString
  ) -> (members: [Named<ReferenceOr<Schema>>], reference: Located<String>?) {
    var reference: Located<String>?
    let members = map(name) { entry, context -> ReferenceOr<Schema>? in
      guard context.isMisplacedReference(entry, in: name, isFollowed: true) else {
        return ReferenceOr.parse(entry.value, context: context)
      }
      reference = context.string(entry.value, of: "$ref")
      return nil
    }
    return (members, reference)
  }

  mutating func nodeMap(_ name: StaticString) -> [Named<Node>] {
    map(name) { entry, _ in entry.value }
  }

  mutating func stringMap(_ name: StaticString, isRequired: Bool = false) -> [Named<Located<String>>] {
    map(name, isRequired: isRequired) { $1.string($0.value, of: $0.key) }
  }

  mutating func booleanMap(_ name: StaticString) -> [Named<Located<Bool>>] {
    map(name) { $1.boolean($0.value, of: $0.key) }
  }

  private mutating func map<Value>(
    _ name: StaticString, isRequired: Bool = false, _ read: (Node.Entry, ParsingContext) -> Value?
  ) -> [Named<Value>] {
    guard let node = field(name, isRequired: isRequired) else { return [] }
    return context.map(node, of: name.description) { read($0, context) } ?? []
  }
}

// Fields that must be there.
extension ObjectReader {
  /// A field without which the object is left out, which is an error unless Swift comes out all the same. A probe gets
  /// an empty text.
  mutating func necessaryString(_ name: StaticString, severity: Severity = .error) -> Located<String>? {
    guard let node = necessaryField(name, severity: severity) else { return isProbe ? Located("", at: range) : nil }
    return context.string(node, of: name.description)
  }

  /// A field without which the object is left out; a value that the specification does not list is an error too.
  mutating func necessaryChoice<Value: Choice>(_ name: StaticString, _ type: Value.Type) -> Located<Value>? {
    guard let node = necessaryField(name, severity: .error) else {
      return isProbe ? Value.allCases.first.map { Located($0, at: range) } : nil
    }
    return context.choice(node, of: name.description, type, severity: .error)
  }

  private mutating func necessaryField(_ name: StaticString, severity: Severity) -> Node? {
    let node = find(name)
    if let node, !node.isNull { return node }
    if !isProbe {
      let message = "the \(objectName) lacks the field \(quoted(name.description)), without which it is left out"
      context.diagnostics.add(Diagnostic(.missingField, severity, message, at: node?.range ?? range))
    }
    return nil
  }

  /// The value of a field, with a warning where the specification requires the field and it is absent.
  private mutating func field(_ name: StaticString, isRequired: Bool) -> Node? {
    let node = find(name)
    if node == nil, isRequired, !isProbe {
      context.diagnostics.warning(
        .missingField, "the \(objectName) lacks the field \(quoted(name.description))", at: range)
    }
    return node
  }
}

// Objects whose own members are named by the document, such as Paths.
extension ObjectReader {
  /// Everything besides extensions that the check lets through.
  mutating func remainingObjects<Object: DocumentObject>(
    _ type: Object.Type, check: (Node.Entry, ParsingContext) -> Bool = { _, _ in true }
  ) -> [Named<Object>] {
    remainingEntries().compactMap { entry in
      guard check(entry, context) else { return nil }
      return Object.parse(entry.value, context: context).map { Named(entry.key, at: entry.keyRange, $0) }
    }
  }

  /// Everything besides extensions and one fixed field, under the names that `renamed` gives; without what it refuses.
  mutating func remainingReferences<Object: DocumentObject>(
    _ type: Object.Type, except known: StaticString, renamed: (Node.Entry, ParsingContext) -> String?
  ) -> [Named<ReferenceOr<Object>>] {
    remainingEntries(except: known).compactMap { entry in
      guard let name = renamed(entry, context) else { return nil }
      return ReferenceOr.parse(entry.value, context: context).map { Named(name, at: entry.keyRange, $0) }
    }
  }

  /// Everything, each a list of texts. Names may begin with `x-` here: the object has no extensions.
  mutating func allStrings() -> [Named<[Located<String>]>] {
    allEntries().compactMap { entry in
      context.strings(entry.value, of: entry.key).map { Named(entry.key, at: entry.keyRange, $0) }
    }
  }

  /// The fields of these names in the document's order.
  mutating func members<Object: DocumentObject>(_ names: [StaticString], _ type: Object.Type) -> [Named<Object>] {
    names.compactMap { index(of: $0) }.sorted().compactMap { index in
      let entry = entries[index]
      return Object.parse(entry.value, context: context).map { Named(entry.key, at: entry.keyRange, $0) }
    }
  }
}
