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
    var names = Set((name?.components ?? []).map { $0.lowercased() })
    var visited: Set<SchemaID> = [owner]
    var pending = contents(of: owner)
    while let use = pending.popLast() {
      note(use.id, in: &names)
      let shape = shape(of: use)
      switch shape.kind {
      case .array(let items?): pending.append(items)
      case .map(let values): pending.append(values)
      case .object, .union, .enumeration:
        guard visited.insert(shape.owner).inserted else { continue }
        note(shape.owner, in: &names)
        if typeNames[shape.owner] == nil { pending += contents(of: shape.owner) }
      case .scalar(.custom(let type)):
        if let first = type.components.first { names.insert(first.lowercased()) }
      case .array(nil), .scalar, .freeObject, .any: break
      }
    }
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
    var rest = Substring(pointer)
    while true {
      if let name = componentTypes[String(rest)] { return name }
      guard let end = rest.utf8.lastIndex(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#") }) else {
        return nil
      }
      rest = rest[..<end]
    }
  }
}
