// The keywords about arrays and objects, and those that apply schemas in place (JSON Schema 2020-12 core §10 and §11,
// validation §6.4 and §6.5).

extension SchemaCompiler {
  /// The number of the keywords about arrays among the program's; -1 for none.
  mutating func arrayPlan(_ schema: SchemaObject) -> Int32 {
    let keywords = [
      "minItems", "maxItems", "uniqueItems", "prefixItems", "items", "contains", "unevaluatedItems",
    ]
    guard keywords.contains(where: { schema[$0] != nil }) else { return -1 }
    var plan = ArrayPlan()
    if schema.asserts {
      plan.minItems = count("minItems", of: schema) ?? 0
      plan.maxItems = count("maxItems", of: schema) ?? .max
      plan.isUnique = boolean("uniqueItems", of: schema) ?? false
    }
    if schema.applies { compileItems(schema, &plan) }
    if schema.isModern, schema.vocabularies.contains(.unevaluated) {
      plan.unevaluated = self.schema("unevaluatedItems", of: schema)
    }
    draft.arrayPlans.append(plan)
    return Int32(draft.arrayPlans.count - 1)
  }

  private mutating func compileItems(_ schema: SchemaObject, _ plan: inout ArrayPlan) {
    if schema.isModern {
      if let prefix = array("prefixItems", of: schema) { plan.prefix = nodes(prefix, in: schema) }
      plan.items = self.schema("items", of: schema)
      plan.contains = self.schema("contains", of: schema)
      if schema.asserts {
        plan.minContains = count("minContains", of: schema) ?? 1
        plan.maxContains = count("maxContains", of: schema) ?? .max
      }
    } else if schema.dialect == .draft4, let items = schema["items"], items.kind == .array {
      // Draft 4 validation §5.3.1: an array is one schema for each place, `additionalItems` for the rest.
      plan.prefix = nodes(items.elements, in: schema)
      plan.items = self.schema("additionalItems", of: schema)
    } else {
      plan.items = self.schema("items", of: schema)
    }
  }

  mutating func compileApplicators(_ schema: SchemaObject, _ steps: inout [SchemaStep]) {
    let lists: [(String, SchemaStep.Operation)] = [("allOf", .allOf), ("anyOf", .anyOf), ("oneOf", .oneOf)]
    for (keyword, operation) in lists {
      guard let schemas = array(keyword, of: schema) else { continue }
      steps.append(SchemaStep(operation: operation, list: nodes(schemas, in: schema)))
    }
    if schema["not"] != nil { steps.append(SchemaStep(operation: .not, first: self.schema("not", of: schema))) }
    guard schema.isModern, schema["if"] != nil else { return }
    steps.append(
      SchemaStep(
        operation: .conditional, first: self.schema("if", of: schema), second: self.schema("then", of: schema),
        third: self.schema("else", of: schema)))
  }
}

// MARK: - Objects

extension SchemaCompiler {
  /// The number of the keywords about objects among the program's; -1 for none.
  mutating func objectPlan(_ schema: SchemaObject) -> Int32 {
    let keywords = [
      "minProperties", "maxProperties", "required", "properties", "patternProperties", "additionalProperties",
      "propertyNames", "dependentRequired", "dependentSchemas", "dependencies", "unevaluatedProperties",
    ]
    if reading.access != .any { exemptMembers(of: schema) }
    guard keywords.contains(where: { schema[$0] != nil }) else { return -1 }
    var plan = ObjectPlan()
    var table = PropertyTable()
    if schema.asserts {
      plan.minProperties = count("minProperties", of: schema) ?? 0
      plan.maxProperties = count("maxProperties", of: schema) ?? .max
    }
    if schema.applies { compileProperties(schema, &plan, &table) }
    if schema.asserts { plan.required = list(required(schema, &table)) }
    compileDependencies(schema, &plan, &table)
    if schema.isModern, schema.vocabularies.contains(.unevaluated) {
      plan.unevaluated = self.schema("unevaluatedProperties", of: schema)
    }
    plan.isPlain = plan.patterns.count == 0 && plan.names < 0
    table.write(to: &draft, &plan)
    draft.objectPlans.append(plan)
    return Int32(draft.objectPlans.count - 1)
  }

  private mutating func compileProperties(
    _ schema: SchemaObject, _ plan: inout ObjectPlan, _ table: inout PropertyTable
  ) {
    for member in object("properties", of: schema) ?? [] {
      let entry = table.entry(member.key.stringBytes)
      table.entries[entry].isProperty = true
      table.entries[entry].node = node(member.value, in: schema)
    }
    if schema.dialect != .openAPI30, let members = object("patternProperties", of: schema) {
      var properties: [PatternProperty] = []
      for member in members {
        let pattern = pattern(member.key.string ?? "", "patternProperties", schema)
        if pattern >= 0 { properties.append(PatternProperty(pattern: pattern, node: node(member.value, in: schema))) }
      }
      plan.patterns = ListSlice(start: Int32(draft.patternProperties.count), count: Int32(properties.count))
      draft.patternProperties += properties
    }
    plan.additional = self.schema("additionalProperties", of: schema)
    if schema.isModern { plan.names = self.schema("propertyNames", of: schema) }
  }

  private mutating func required(_ schema: SchemaObject, _ table: inout PropertyTable) -> [Int32] {
    guard let names = array("required", of: schema) else { return [] }
    let exempt = exemptNames(schema)
    return entries(names.filter { !exempt.contains($0.stringBytes) }, "required", schema, &table)
  }

  /// The entries of properties that are remembered when they are met.
  private mutating func entries(
    _ names: [JSONElement], _ keyword: String, _ schema: SchemaObject, _ table: inout PropertyTable
  ) -> [Int32] {
    var entries: [Int32] = []
    var seen: Set<Int32> = []
    for name in names {
      guard name.kind == .string else {
        problem(keyword, "the value must be an array of strings", schema)
        continue
      }
      let entry = table.rememberedEntry(name.stringBytes)
      if seen.insert(entry).inserted { entries.append(entry) }
    }
    return entries
  }

  private mutating func compileDependencies(
    _ schema: SchemaObject, _ plan: inout ObjectPlan, _ table: inout PropertyTable
  ) {
    var members: [(JSONMember, isLegacy: Bool)] = []
    if schema.isModern {
      if schema.asserts { members += (object("dependentRequired", of: schema) ?? []).map { ($0, false) } }
      if schema.applies { members += (object("dependentSchemas", of: schema) ?? []).map { ($0, false) } }
    } else if schema.dialect == .draft4 {
      members = (object("dependencies", of: schema) ?? []).map { ($0, true) }
    }
    var dependencies: [PropertyDependency] = []
    for (member, isLegacy) in members {
      var dependency = PropertyDependency(entry: table.rememberedEntry(member.key.stringBytes), isLegacy: isLegacy)
      if member.value.kind == .array {
        let keyword = isLegacy ? "dependencies" : "dependentRequired"
        dependency.required = list(entries(Array(member.value.elements), keyword, schema, &table))
      } else {
        dependency.node = node(member.value, in: schema)
      }
      dependencies.append(dependency)
    }
    plan.dependencies = ListSlice(start: Int32(draft.dependencies.count), count: Int32(dependencies.count))
    draft.dependencies += dependencies
  }
}
