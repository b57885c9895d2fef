// The Swift type of each use of a schema.
import GenDiagnostics
import GenDocument
import GenIR
import GenResolution

/// A type at a place of use.
struct UsedType {
  var type: TypeReference
  var isNullable: Bool
  /// What a value must satisfy, its elements included.
  var checks: [Check]
}

extension Lowerer {
  mutating func usedType(of use: SchemaUse, in view: View) -> UsedType {
    usedType(of: use, in: view, inside: [])
  }

  /// - Parameter enclosing: the arrays and maps that this use is an element of. One that holds itself without a
  ///   declaration in between has no Swift type.
  private mutating func usedType(of use: SchemaUse, in view: View, inside enclosing: [SchemaID]) -> UsedType {
    var used = checkedType(of: use, in: view, inside: enclosing)
    if let checks = exactChecks(of: use, in: view) { used.checks = checks }
    return used
  }

  private mutating func checkedType(
    of use: SchemaUse, in view: View, inside enclosing: [SchemaID]
  ) -> UsedType {
    let shape = shape(of: use)
    guard !enclosing.contains(shape.owner), enclosing.count < 64 else {
      diagnostics.warning(.cyclicSchema, "the array or map holds itself", at: use.range)
      return UsedType(type: .json, isNullable: false, checks: [])
    }
    func element(_ use: SchemaUse) -> UsedType {
      usedType(of: use, in: view, inside: enclosing + [shape.owner])
    }
    switch shape.kind {
    case .scalar(let type): return UsedType(type: type, isNullable: shape.isNullable, checks: shape.checks)
    case .freeObject: return UsedType(type: .jsonObject, isNullable: shape.isNullable, checks: shape.checks)
    case .any: return UsedType(type: .json, isNullable: false, checks: [])
    case .array(let items):
      let used = items.map(element) ?? UsedType(type: .json, isNullable: false, checks: [])
      return collection(of: used, shape, TypeReference.array)
    case .map(let values): return collection(of: element(values), shape, TypeReference.map)
    case .enumeration:
      let type = TypeReference.named(typeName(of: shape.owner, in: view))
      return UsedType(type: type, isNullable: shape.isNullable, checks: [.enumerated] + shape.checks)
    case .object, .union:
      let type = TypeReference.named(typeName(of: shape.owner, in: view))
      return UsedType(type: type, isNullable: shape.isNullable, checks: [.model])
    }
  }

  private func collection(
    of element: UsedType, _ shape: SchemaShape, _ make: (TypeReference) -> TypeReference
  ) -> UsedType {
    let type = element.isNullable ? TypeReference.optional(element.type) : element.type
    let inner: [Check] = element.checks.isEmpty ? [] : [.each(element.checks)]
    return UsedType(type: make(type), isNullable: shape.isNullable, checks: shape.checks + inner)
  }

  /// The name of a declaration in a view.
  func typeName(of owner: SchemaID, in view: View) -> TypeName {
    let name = typeNames[owner] ?? TypeName(["JSONValue"])
    return view == .input && twoViewed.contains(owner) ? TypeName(name.components + ["Input"]) : name
  }
}
