// What the types of a union's alternatives are called, where the document does not say it.
import GenDocument
import GenIR
import GenResolution
import GenSwiftText

/// What an alternative is called.
struct AlternativeName {
  /// What the type is wanted for: the alternative, or its elements.
  var use: SchemaUse
  var name: String
  /// What the case is called, also where the alternative is a text or a number.
  var caseName: String?
}

extension Lowerer {
  /// A name for each alternative that has a schema: its own as a component, its title, else what tells it from the
  /// others, else its number.
  mutating func alternativeNames(of union: UnionShape) -> [AlternativeName?] {
    let given = union.branches.map { branch in
      branch.use.flatMap { resolved.schemas[$0.id].componentName ?? resolved.schemas[$0.id].keywords.title?.value }
    }
    let isNamed = zip(given, union.branches).allSatisfy { $0 != nil || $1.use == nil }
    let distinctions = isNamed ? given.map { _ in nil } : distinctions(of: union)
    let wanted = zip(given, distinctions).compactMap { $0 ?? $1?.name }
    let counts = Dictionary(wanted.map { (identity(ofType: $0), 1) }, uniquingKeysWith: +)
    return union.branches.indices.map { index in
      guard let use = union.branches[index].use else { return nil }
      if let name = given[index] { return AlternativeName(use: use, name: name, caseName: name) }
      if let distinction = distinctions[index], counts[identity(ofType: distinction.name)] == 1 { return distinction }
      return AlternativeName(use: use, name: "Option\(index + 1)")
    }
  }

  private func identity(ofType name: String) -> String { Naming.typeName(name, isNested: true).lowercased() }

  /// What tells each alternative from the others: the value of the discriminator, its only value, the kind of JSON that
  /// no other has, or the only property that no other has.
  private mutating func distinctions(of union: UnionShape) -> [AlternativeName?] {
    let shapes = union.branches.map { branch in branch.use.map { shape(of: $0).kind } }
    let properties = shapes.flatMap { shape -> [PropertyShape] in
      if case .object(let object) = shape { object.properties } else { [] }
    }
    let holders = Dictionary(properties.map { (DocumentKey($0.key), 1) }, uniquingKeysWith: +)
    let kinds = Dictionary(union.branches.flatMap(\.kinds).map { ($0, 1) }, uniquingKeysWith: +)
    let values = Dictionary(grouping: union.discriminator?.mapping ?? [], by: \.branch)
    let hasDeclaredItems = shapes.map { declaresItems($0) }
    let isOnlyArray = hasDeclaredItems.count { $0 } == 1
    let hasListedValues = shapes.contains { if case .enumeration = $0 { true } else { false } }
    return union.branches.indices.map { index in
      let branch = union.branches[index]
      guard let use = branch.use, let shape = shapes[index] else { return nil }
      if let values = values[index], values.count == 1 { return AlternativeName(use: use, name: values[0].value) }
      let isAlone = branch.kinds.allSatisfy { kinds[$0] == 1 }
      switch shape {
      case .enumeration(let enumeration) where enumeration.values.count == 1:
        return AlternativeName(use: use, name: enumeration.values[0].text)
      case .enumeration(let enumeration) where isAlone:
        return AlternativeName(use: use, name: enumeration.raw == .string ? "Keyword" : "Constant")
      case .array(let items?) where isOnlyArray && hasDeclaredItems[index]:
        return AlternativeName(use: items, name: "Item", caseName: "items")
      case .object(let object):
        if object.properties.isEmpty { return AlternativeName(use: use, name: "Empty") }
        if isTagged(object, besideListedValues: hasListedValues) {
          return AlternativeName(use: use, name: object.properties[0].key)
        }
        if isAlone { return AlternativeName(use: use, name: "Object") }
        let own = object.properties.filter { holders[DocumentKey($0.key)] == 1 }
        let required = own.filter(\.isRequired)
        guard let property = required.count == 1 ? required.first : own.count == 1 ? own.first : nil else { return nil }
        return AlternativeName(use: use, name: property.key)
      default: return nil
      }
    }
  }

  /// Whether an object is a case of an enum with a value, as serde writes them: `{"circle": {…}}` beside `"point"`.
  private func isTagged(_ object: ObjectShape, besideListedValues: Bool) -> Bool {
    guard object.properties.count == 1, object.properties[0].isRequired else { return false }
    if case .forbidden = object.additional { return true }
    return besideListedValues
  }

  /// Whether a shape is an array whose elements want a declaration of their own.
  private mutating func declaresItems(_ shape: SchemaShape.Kind?) -> Bool {
    guard case .array(let items?) = shape else { return false }
    let elements = self.shape(of: items)
    return elements.isNominal && resolved.schemas[elements.owner].componentName == nil
  }
}
