// What a violation says: found out only when there is one. Every method here is `false`, as what has failed is.

extension Evaluator {
  @inline(never)
  mutating func fail(
    _ number: Int32, _ keyword: StaticString, _ index: Int, bound: String? = nil, value: String? = nil
  ) -> Bool {
    if !isQuick { report(number, keyword, at: index, bound: bound, value: value) }
    return false
  }

  /// A count or length beyond its bound.
  @inline(never)
  mutating func fail(_ number: Int32, _ keyword: StaticString, _ index: Int, _ bound: Int, _ count: Int) -> Bool {
    if !isQuick { report(number, keyword, at: index, bound: "\(bound)", count: count) }
    return false
  }

  @inline(never)
  mutating func fail(_ number: Int32, _ check: NumberCheck, _ index: Int) -> Bool {
    if isQuick { return false }
    let bound = check.relation == .format ? check.format.rawValue : program.numbers[Int(check.number)].text
    report(number, check.keyword, at: index, bound: bound)
    return false
  }

  /// A property that is missing.
  @inline(never)
  mutating func fail(
    _ number: Int32, _ keyword: StaticString, _ index: Int, missing entry: Int32, _ plan: ObjectPlan
  ) -> Bool {
    if isQuick { return false }
    let name = program.entries[Int(plan.entries.start &+ entry)].name
    let bytes = UnsafeBufferPointer(start: program.names.address(name.start), count: Int(name.count))
    report(number, keyword, at: index, value: "nothing", property: Array(bytes))
    return false
  }

  @inline(never)
  mutating func fail(_ number: Int32, _ keyword: StaticString, _ index: Int, list: ListSlice) -> Bool {
    if isQuick { return false }
    let shown = list.indices.prefix(10).map { Excerpt.json(program.values[$0]) }
    let bound = shown.joined(separator: ", ") + (list.count > 10 ? ", …" : "")
    report(number, keyword, at: index, bound: bound)
    return false
  }

  @inline(never)
  mutating func fail(type number: Int32, _ types: TypeSet, _ index: Int) -> Bool {
    if isQuick { return false }
    if types.isEmpty {
      report(number, nil, at: index)
    } else {
      report(number, "type", at: index, bound: types.names.joined(separator: ", "))
    }
    return false
  }

  /// None of the alternatives fits. Where only one of them is for values of this type, what it finds wrong says more.
  @inline(never)
  mutating func failAlternatives(
    _ number: Int32, _ keyword: StaticString, _ step: SchemaStep, _ index: Int
  ) -> Bool {
    if isQuick { return false }
    let type = TypeSet.of(TapeWord(bits: tape[index]).tag)
    let fitting = step.list.indices.filter { !program.nodes[program.children[$0]].types.isDisjoint(with: type) }
    let before = violations.count
    if fitting.count == 1, let place = fitting.first { _ = check(program.children[place], index, .none) }
    if violations.count == before { report(number, keyword, at: index) }
    return false
  }

  /// Keeps a violation. Without a keyword it is the schema itself that nothing is valid under.
  @inline(never)
  mutating func report(
    _ number: Int32, _ keyword: StaticString?, at index: Int, bound: String? = nil, value: String? = nil,
    count: Int? = nil, property: [UInt8]? = nil
  ) {
    guard violations.count < limit else { return }
    var schema = program.locations[Int(number)]
    if let keyword { schema += "/\(keyword)" }
    violations.append(
      Violation(
        pointer: pointer(property), keyword: keyword?.description ?? Self.keyword(ofFalseAt: schema), bound: bound,
        value: value ?? Excerpt.json(JSONElement(document, index)), count: count, schema: schema))
    if violations.count == limit { (isStopped, isTruncated) = (true, true) }
  }

  /// The keyword under which `false` stands at a place: `additionalProperties`; `false` where it has a name or number.
  private static func keyword(ofFalseAt schema: String) -> String {
    let last = schema.utf8.split(separator: UInt8(ascii: "/")).last.map { String(decoding: $0, as: UTF8.self) } ?? ""
    switch last {
    case "additionalProperties", "additionalItems", "items", "propertyNames", "contains", "not", "then", "else",
      "unevaluatedItems", "unevaluatedProperties":
      return last
    default: return "false"
    }
  }

  /// The JSON Pointer of the value at hand, or of one of its properties.
  private func pointer(_ property: [UInt8]?) -> String {
    var bytes: [UInt8] = []
    for step in path {
      if step < 0 {
        bytes.appendReferenceToken(String(~step).utf8)
      } else {
        bytes.appendReferenceToken(document.lossyString(step).utf8)
      }
    }
    if let property { bytes.appendReferenceToken(property) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Excerpt {
  /// A value's JSON as it is written, cut after 64 code points.
  static func json(_ element: JSONElement) -> String {
    let source = element.source
    // A code point has four bytes at most; a cut through the last one cannot be seen behind 64 others.
    let text = String(decoding: source.prefix(4 * (maximumLength + 1)), as: UTF8.self)
    let shown = plain(String(String.UnicodeScalarView(text.unicodeScalars.prefix(maximumLength))))
    return text.unicodeScalars.count > maximumLength ? shown + "…" : shown
  }
}
