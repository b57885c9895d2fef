// One schema as the compiler reads it: keywords by name, with what its dialect makes of them.

struct SchemaObject {
  let place: SchemaPlace
  let dialect: JSONSchemaDialect
  let vocabularies: SchemaVocabularies
  private var keywords: [JSONKey: JSONElement] = [:]

  init(_ element: JSONElement, _ place: SchemaPlace, _ resource: SchemaResource) {
    self.place = place
    dialect = resource.dialect
    vocabularies = resource.vocabularies
    for member in element.members {
      guard let name = member.key.string else { continue }
      let key = JSONKey(name)
      if keywords[key] == nil { keywords[key] = member.value }
    }
  }

  subscript(_ keyword: String) -> JSONElement? { keywords[JSONKey(keyword)] }

  /// Whether the keywords that constrain count.
  var asserts: Bool { vocabularies.contains(.validation) }
  /// Whether the keywords that hold schemas count.
  var applies: Bool { vocabularies.contains(.applicator) }
  /// Whether this is JSON Schema 2020-12 with keywords that hold schemas.
  var isModern: Bool { dialect == .draft202012 }
}

extension SchemaCompiler {
  /// The text of a keyword; a value of another kind is a problem.
  mutating func text(_ keyword: String, of schema: SchemaObject) -> String? {
    guard let value = schema[keyword] else { return nil }
    if let text = value.string { return text }
    problem(keyword, "the value must be a string", schema)
    return nil
  }

  mutating func boolean(_ keyword: String, of schema: SchemaObject) -> Bool? {
    guard let value = schema[keyword] else { return nil }
    if let boolean = value.boolean { return boolean }
    problem(keyword, "the value must be a boolean", schema)
    return nil
  }

  /// A number of elements, members or code points: not negative, and as large as an `Int` at most.
  mutating func count(_ keyword: String, of schema: SchemaObject) -> Int? {
    guard let value = schema[keyword] else { return nil }
    guard let text = value.numberText, let number = JSONNumber(text), number.isInteger, number >= 0 else {
      problem(keyword, "the value must be an integer that is not negative", schema)
      return nil
    }
    return number.int ?? .max
  }

  mutating func number(_ keyword: String, of schema: SchemaObject) -> JSONNumber? {
    guard let value = schema[keyword] else { return nil }
    if let text = value.numberText, let number = JSONNumber(text) { return number }
    problem(keyword, "the value must be a number", schema)
    return nil
  }

  mutating func array(_ keyword: String, of schema: SchemaObject) -> [JSONElement]? {
    guard let value = schema[keyword] else { return nil }
    if value.kind == .array { return Array(value.elements) }
    problem(keyword, "the value must be an array", schema)
    return nil
  }

  mutating func object(_ keyword: String, of schema: SchemaObject) -> [JSONMember]? {
    guard let value = schema[keyword] else { return nil }
    if value.kind == .object { return Array(value.members) }
    problem(keyword, "the value must be an object", schema)
    return nil
  }

  /// The node of the schema under a keyword; -1 for none.
  mutating func schema(_ keyword: String, of schema: SchemaObject) -> Int32 {
    schema[keyword].map { node($0, in: schema) } ?? -1
  }

  mutating func problem(_ keyword: String, _ message: String, _ schema: SchemaObject) {
    index.note(.invalidKeyword, keyword, message, schema.place)
  }

  /// The number of a pattern among the program's; -1, and a problem, for one that cannot be matched.
  mutating func pattern(_ source: String, _ keyword: String, _ schema: SchemaObject) -> Int32 {
    let pattern = Pattern(source)
    if let problem = pattern.problem {
      index.note(.pattern, keyword, problem.description, schema.place)
      return -1
    }
    draft.patterns.append(pattern)
    return Int32(draft.patterns.count - 1)
  }
}
