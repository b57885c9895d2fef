// The keywords about any value, about numbers and about strings (JSON Schema 2020-12 validation §6.1 to §6.3).

extension SchemaCompiler {
  /// `type`, with OpenAPI 3.0's `nullable`, which adds to a `type` beside it and to nothing else (OpenAPI 3.0.4 §4.7.24).
  mutating func types(_ schema: SchemaObject) -> TypeSet {
    guard let value = schema["type"] else { return .all }
    let names = value.kind == .array ? Array(value.elements) : [value]
    var types: TypeSet = []
    for name in names {
      guard let type = name.string.flatMap(TypeSet.init(name:)) else {
        problem("type", "the value must name a type of JSON Schema", schema)
        return .all
      }
      types.formUnion(type)
    }
    if schema.dialect == .openAPI30, boolean("nullable", of: schema) == true { types.insert(.null) }
    return types
  }

  mutating func compileValues(_ schema: SchemaObject, _ steps: inout [SchemaStep]) {
    if let values = array("enum", of: schema) {
      var step = SchemaStep(operation: .enumeration, list: self.values(values))
      if values.count > SchemaProgram.longestSearchedEnumeration {
        step.first = Int32(draft.valueTables.count)
        draft.valueTables.append(SchemaProgram.table(of: values))
      }
      steps.append(step)
    }
    if schema.isModern, let value = schema["const"] {
      steps.append(SchemaStep(operation: .constant, list: values([value])))
    }
  }

  private mutating func values(_ elements: [JSONElement]) -> ListSlice {
    defer { draft.values += elements }
    return ListSlice(start: Int32(draft.values.count), count: Int32(elements.count))
  }

  mutating func numberChecks(_ schema: SchemaObject) -> ListSlice {
    var checks: [NumberCheck] = []
    if schema.isModern {
      addBound("minimum", .minimum, schema, &checks)
      addBound("exclusiveMinimum", .exclusiveMinimum, schema, &checks)
      addBound("maximum", .maximum, schema, &checks)
      addBound("exclusiveMaximum", .exclusiveMaximum, schema, &checks)
    } else {
      // Draft 4 validation §5.1.2 and §5.1.3: a boolean beside the bound makes it exclusive.
      let (isAbove, isBelow) = (boolean("exclusiveMinimum", of: schema), boolean("exclusiveMaximum", of: schema))
      addBound("minimum", isAbove == true ? .exclusiveMinimum : .minimum, schema, &checks)
      addBound("maximum", isBelow == true ? .exclusiveMaximum : .maximum, schema, &checks)
    }
    if let divisor = schema["multipleOf"]?.numberText.flatMap(JSONNumber.init), divisor <= 0 {
      problem("multipleOf", "the value must be greater than 0", schema)
    } else {
      addBound("multipleOf", .multipleOf, schema, &checks)
    }
    if let format = assertedFormat(schema), format.appliesToNumbers {
      checks.append(NumberCheck(relation: .format, format: format))
    }
    defer { draft.numberChecks += checks }
    return ListSlice(start: Int32(draft.numberChecks.count), count: Int32(checks.count))
  }

  private mutating func addBound(
    _ keyword: String, _ relation: NumberCheck.Relation, _ schema: SchemaObject, _ checks: inout [NumberCheck]
  ) {
    guard let bound = number(keyword, of: schema) else { return }
    var check = NumberCheck(relation: relation, number: Int32(draft.numbers.count))
    if let integer = bound.integer(Int64.self) { (check.isInteger, check.integer) = (true, integer) }
    draft.numbers.append(bound)
    checks.append(check)
  }

  /// The number of the keywords about strings among the program's; -1 for none.
  mutating func stringPlan(_ schema: SchemaObject) -> Int32 {
    var plan = StringPlan()
    var isNeeded = false
    if schema.asserts {
      if let bound = count("minLength", of: schema) { (plan.minLength, isNeeded) = (bound, true) }
      if let bound = count("maxLength", of: schema) { (plan.maxLength, isNeeded) = (bound, true) }
      if let source = text("pattern", of: schema) {
        plan.pattern = pattern(source, "pattern", schema)
        isNeeded = true
      }
    }
    if let format = assertedFormat(schema), format.appliesToStrings {
      (plan.hasFormat, plan.format, isNeeded) = (true, format, true)
    }
    guard isNeeded else { return -1 }
    draft.stringPlans.append(plan)
    return Int32(draft.stringPlans.count - 1)
  }

  /// The format where it is known and a constraint.
  private mutating func assertedFormat(_ schema: SchemaObject) -> JSONSchemaFormat? {
    guard let name = text("format", of: schema), let format = JSONSchemaFormat(rawValue: name),
      reading.formats.asserts(format, schema.vocabularies, types: schema["type"] == nil ? .all : types(schema))
    else { return nil }
    return format
  }
}

extension SchemaProgram {
  /// Up to so many values of an `enum` are compared one after another.
  static let longestSearchedEnumeration = 8

  /// Values by their hashes: their numbers in the list.
  static func table(of values: [JSONElement]) -> [Int: [Int32]] {
    var table: [Int: [Int32]] = [:]
    for (number, value) in values.enumerated() { table[hash(value), default: []].append(Int32(number)) }
    return table
  }

  static func hash(_ value: JSONElement) -> Int {
    var hasher = Hasher()
    value.hashValue(into: &hasher)
    return hasher.finalize()
  }
}
