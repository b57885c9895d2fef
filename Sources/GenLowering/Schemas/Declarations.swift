// The declarations: a struct, an enumeration or a union for each named schema, in each view that it needs.
import GenDiagnostics
import GenDocument
import GenIR
import GenResolution
import GenSwiftText

extension Lowerer {
  mutating func lowerDeclarations() -> [Declaration] {
    var declarations: [Declaration] = []
    collectDiscriminatorValues()
    for (owner, name) in typeNames.sorted(by: { $0.value < $1.value }) {
      if case .union(let union) = shape(of: owner).kind { reportAmbiguity(union) }
      let views: [View] = twoViewed.contains(owner) ? [.read, .input] : [onlyView(of: owner)]
      for view in views {
        if let declaration = declaration(of: owner, named: name, in: view) { declarations.append(declaration) }
      }
    }
    for alias in aliases {
      let declaration = declaration(of: alias.component, named: alias.name)
      if !declaration.isUsersType { declarations.append(declaration) }
    }
    return declarations.sorted { $0.name < $1.name }
  }

  private mutating func declaration(of owner: SchemaID, named name: TypeName, in view: View) -> Declaration? {
    let shape = shape(of: owner)
    let schema = resolved.schemas[owner]
    let kind: Declaration.Kind
    switch shape.kind {
    case .enumeration(let shape): kind = .enumeration(enumeration(shape, of: owner))
    case .object(let object): kind = .structure(structure(object, in: view, of: owner))
    case .union(let union): kind = .union(self.union(union, of: owner, in: view))
    case .scalar, .array, .map, .freeObject, .any: return nil
    }
    var documentation = documentation(of: schema)
    let isInput = view == .input && twoViewed.contains(owner)
    if isInput { documentation.facts.insert("What is sent; `\(name.text)` is what is read.", at: 0) }
    return Declaration(
      name: typeName(of: owner, in: view), documentation: documentation,
      deprecation: schema.keywords.deprecated?.value == true ? "" : nil, kind: kind, isConstrained: true,
      place: Place(schema.keywords.range), exact: shape.hasValidator ? exactSchema(of: owner, in: view) : nil,
      schema: schemaLocation(of: owner))
  }

  /// A component that is another name for a type. The document's own words stand with it.
  private mutating func declaration(of component: Named<SchemaUse>, named name: TypeName) -> Declaration {
    let used = usedType(of: component.value, in: .read)
    let schema = resolved.schemas[component.value.id]
    var documentation = documentation(of: schema)
    documentation.origin = resolved.pointer(toSchema: component.name)
    return Declaration(
      name: name, documentation: documentation, deprecation: schema.keywords.deprecated?.value == true ? "" : nil,
      kind: .alias(used.isNullable ? .optional(used.type) : used.type, used.checks), isConstrained: false,
      place: Place(component.nameRange))
  }

  func enumeration(_ shape: EnumerationShape, of owner: SchemaID) -> Enumeration {
    let names = assignNames(
      zip(shape.values, caseNames(shape, of: owner)).map { (key: $0.text, preferred: $1) },
      avoiding: ["unknown", "rawValue", "rawValues", "init", "self"], suffix: "Value", keepingSpelling: true)
    let cases = zip(shape.values, names).map { value, name in
      Enumeration.Case(
        name: name, value: value.text, documentation: Documentation(description: value.description))
    }
    return Enumeration(raw: shape.raw, cases: cases)
  }

  /// What the cases would like to be called: what the document's author says, or else what the values say.
  private func caseNames(_ shape: EnumerationShape, of owner: SchemaID) -> [String] {
    guard let name = documentNames[owner], shape.values.allSatisfy({ $0.name == nil }) else {
      return shape.values.map { Naming.caseName($0.name ?? $0.text) }
    }
    return Naming.caseNames(shape.values.map(\.text), of: name)
  }

  private mutating func structure(_ object: ObjectShape, in view: View, of owner: SchemaID) -> Structure {
    let visible = object.properties.filter { view == .read ? !isWriteOnly($0.use) : !isReadOnly($0.use) }
    let wanted = visible.map { (key: $0.key, preferred: Naming.memberName($0.key)) }
    let names = assignNames(
      wanted, avoiding: ["additionalProperties", "init", "self"], suffix: "Value")
    if view == .read || !twoViewed.contains(owner) {
      for (index, name) in names.enumerated() where name != wanted[index].preferred {
        diagnostics.note(
          .nameChanged, "the property is named \(name), because \(wanted[index].preferred) is taken",
          at: visible[index].use.range)
      }
    }
    let properties = zip(visible, names).map { property, name in
      self.property(property, named: name, in: view, of: owner)
    }
    return Structure(
      properties: properties, additional: additional(object.additional, in: view, of: owner), checks: object.checks,
      oneWay: oneWayProperties(of: object, in: view))
  }

  /// The properties that the view does not have.
  private func oneWayProperties(of object: ObjectShape, in view: View) -> [Structure.OneWay] {
    let keyword: Structure.OneWay.Keyword = view == .read ? .writeOnly : .readOnly
    let isRefused = view == .read ? options.validation.refusesWriteOnly : options.validation.refusesReadOnly
    let hidden = object.properties.filter { view == .read ? isWriteOnly($0.use) : isReadOnly($0.use) }
    return hidden.map { Structure.OneWay(key: $0.key, keyword: keyword, isRefused: isRefused) }
  }

  private mutating func additional(
    _ additional: ObjectShape.Additional, in view: View, of owner: SchemaID
  ) -> Structure.AdditionalProperties {
    switch additional {
    case .ignored where lossless.contains(owner), .forbidden where isReadLosslessly(owner, in: view):
      return .kept(name: "additionalProperties", type: .json, checks: [])
    case .ignored: return .ignored
    // A client survives what a newer server adds; a server refuses what the document does not allow.
    case .forbidden:
      return isOnlySent(owner, in: view) ? .forbidden : .ignored
    case .any: return .kept(name: "additionalProperties", type: .json, checks: [])
    case .schema(let use):
      let used = usedType(of: use, in: view)
      let type = used.isNullable ? TypeReference.optional(used.type) : used.type
      let schema = schemaLocation(of: use, unless: "\(resolved.schemas[owner].pointer)/additionalProperties")
      let checks: [Check] = used.checks.isEmpty ? [] : [.each(used.checks, schema: schema)]
      return .kept(name: "additionalProperties", type: type, checks: checks)
    }
  }

  private func isOnlySent(_ owner: SchemaID, in view: View) -> Bool {
    directions[owner, default: []].contains(.sent) && (view == .input || !twoViewed.contains(owner))
  }

  private func isReadLosslessly(_ owner: SchemaID, in view: View) -> Bool {
    lossless.contains(owner) && !isOnlySent(owner, in: view)
  }

  private mutating func property(
    _ property: PropertyShape, named name: String, in view: View, of owner: SchemaID
  ) -> Property {
    let isLossless = lossless.contains(owner)
    var used = usedType(of: property.use, in: view)
    let isReadFromText = if case .numberOrText = used.type { true } else { false }
    if isReadFromText { used.type = used.type.plain }
    let propertyShape = shape(of: property.use)
    for use in property.also { used.checks.add(inheritedChecks(of: use.id, for: propertyShape)) }
    let target = resolved.schemas[property.use.id].keywords
    let place = "\(resolved.schemas[owner].pointer)/properties/\(JSONPointer.escaped(property.key))"
    let isDeprecated = property.use.annotations?.deprecated?.value ?? target.deprecated?.value ?? false
    let presence = presence(of: property, used, in: view, isLossless)
    return Property(
      name: name, key: property.key, type: used.type, presence: presence,
      initialValue: initialValue(of: property, as: used.type, presence, of: owner), checks: used.checks,
      schema: schemaLocation(ofProperty: property.use, unless: place),
      documentation: documentation(of: property.use), deprecation: isDeprecated ? "" : nil,
      isReadFromText: isReadFromText)
  }

  private mutating func presence(
    of property: PropertyShape, _ used: UsedType, in view: View, _ isLossless: Bool
  ) -> Property.Presence {
    if property.isRequired { return used.isNullable ? .requiredNullable : .required }
    // Where validity may depend on what is there, a default does not stand in for it.
    if isLossless { return used.isNullable ? .optionalOrNull : .optional }
    let node = property.use.annotations?.defaultValue ?? resolved.schemas[property.use.id].keywords.defaultValue
    if view == .read, let node, let value = defaultValue(node, of: property.use, as: used.type) {
      return used.isNullable ? .defaultedNullable(value) : .defaulted(value)
    }
    guard used.isNullable else { return .optional }
    return view == .input ? .optionalOrNull : .optionalNullable
  }
}

extension Declaration {
  /// Whether it would be another name for a type of the user's that has this name already.
  fileprivate var isUsersType: Bool {
    guard case .alias(.custom(let type), _) = kind else { return false }
    return type.components == name.components
  }
}
