// What a nested type must not be called, because the code around it means another type by that name.
import GenDocument
import GenIR
import GenResolution
import GenSwiftText

extension Lowerer {
  /// The names, in lower case, that a type nested in a declaration would hide from the code in it: those of the types
  /// around it, and those of the components that it has values of. `Company.Address` may stand beside
  /// a component `Address` that no company has.
  mutating func namesNeeded(within owner: SchemaID, called name: TypeName?) -> Set<String> {
    namesUsed(within: owner).union((name?.components ?? []).map { $0.lowercased() })
  }

  /// The names of components that a declaration and those written in it have values of.
  private mutating func namesUsed(within owner: SchemaID) -> Set<String> {
    if let known = usedNames[owner] { return known }
    usedNames[owner] = []  // A schema may be written inside of itself.
    var names: Set<String> = []
    var pending = contents(of: owner)
    while let use = pending.popLast() {
      note(use.id, in: &names)
      let shape = shape(of: use)
      switch shape.kind {
      case .array(let items?): pending.append(items)
      case .map(let values): pending.append(values)
      case .object, .union, .enumeration:
        note(shape.owner, in: &names)
        if typeNames[shape.owner] == nil { names.formUnion(namesUsed(within: shape.owner)) }
      case .scalar(.custom(let type)):
        if let first = type.components.first { names.insert(first.lowercased()) }
      case .array(nil), .scalar, .freeObject, .any: break
      }
    }
    usedNames[owner] = names
    return names
  }

  private mutating func contents(of owner: SchemaID) -> [SchemaUse] {
    switch shape(of: owner).kind {
    case .object(let object):
      var uses = object.properties.map(\.use)
      if case .schema(let use) = object.additional { uses.append(use) }
      return uses
    case .union(let union): return union.branches.compactMap(\.use)
    default: return []
    }
  }

  /// The name at the top of a schema's type, which is yet to be given where another component writes the schema.
  private func note(_ id: SchemaID, in names: inout Set<String>) {
    if let top = typeNames[id]?.components.first { names.insert(top.lowercased()) }
    let schema = resolved.schemas[id]
    if let component = schema.componentName { names.insert(Naming.typeName(component).lowercased()) }
    if let writer = componentType(writing: schema.pointer) { names.insert(writer) }
  }

  /// `order` of `#/components/schemas/Order/properties/address`.
  private func componentType(writing pointer: String) -> String? {
    let bytes = pointer.utf8
    var end = bytes.startIndex
    for _ in 0..<mostComponentSteps {
      guard
        let next = bytes[end...].dropFirst().firstIndex(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#") })
      else { return componentTypes[pointer] }
      if let name = componentTypes[String(pointer[..<next])] { return name }
      end = next
    }
    return nil
  }
}

/// A component stands behind no more slashes than this, those of its file included.
private let mostComponentSteps = 16
