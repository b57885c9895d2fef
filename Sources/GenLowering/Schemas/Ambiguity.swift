// Alternatives that one value fits, where nothing tells them apart: shown with such a value.
import GenDiagnostics
import GenDocument
import GenIR
import GenResolution
import GenSourceTree

extension Lowerer {
  /// Warns of the first two alternatives of a union that accept the same value.
  mutating func reportAmbiguity(_ union: UnionShape) {
    guard let (first, second, value) = ambiguity(of: union) else { return }
    diagnostics.warning(
      .ambiguousAlternatives, "\(visible(value, limit: 200)) is valid by two of the alternatives",
      at: second.range, related: [.init("the other is here", at: first.range)],
      remedy: "add a discriminator, or a required property with a different const in each")
  }

  /// For each alternative the properties that no other one has, in the order of their bytes, where something is
  /// valid by two of them.
  mutating func ownKeys(of union: UnionShape) -> [[String]] {
    guard ambiguity(of: union) != nil else { return union.branches.map { _ in [] } }
    var counts: [DocumentKey: Int] = [:]
    let keys = union.branches.map { branch -> [String] in
      guard let use = branch.use, case .object(let object) = shape(of: use).kind else { return [] }
      for property in object.properties { counts[DocumentKey(property.key), default: 0] += 1 }
      return object.properties.map(\.key)
    }
    return keys.map { keys in
      let own = keys.filter { counts[DocumentKey($0)] == 1 && $0.utf8.count <= 100 }
      return Array(own.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.prefix(Self.mostOwnKeys))
    }
  }

  /// More keys of one alternative are not looked for.
  private static let mostOwnKeys = 64

  private mutating func ambiguity(of union: UnionShape) -> (first: SchemaUse, second: SchemaUse, value: String)? {
    guard union.discriminator == nil, union.branches.count <= 64 else { return nil }
    for (index, second) in union.branches.enumerated() {
      for first in union.branches[..<index] {
        guard let value = commonValue(first, second), let left = first.use, let right = second.use else { continue }
        return (left, right, value)
      }
    }
    return nil
  }

  /// JSON text that both accept; `nil` where there is none or none is easily found.
  private mutating func commonValue(_ first: UnionShape.Branch, _ second: UnionShape.Branch) -> String? {
    guard let left = first.use, let right = second.use else { return nil }
    switch (shape(of: left).kind, shape(of: right).kind) {
    case (.object(let one), .object(let other)): return commonObject(one, other)
    case (.array(let one), .array(let other)): return commonArray(one, other, shape(of: left), shape(of: right))
    case (.freeObject, .object(let object)), (.object(let object), .freeObject): return commonObject(object, object)
    case (.map, .map): return "{}"
    default: return nil
    }
  }

  private func commonArray(
    _ first: SchemaUse?, _ second: SchemaUse?, _ left: SchemaShape, _ right: SchemaShape
  ) -> String? {
    let isNeverEmpty = (left.checks + right.checks).contains { if case .minItems = $0.demand { true } else { false } }
    return isNeverEmpty ? nil : "[]"
  }

  /// An object of the properties that either requires.
  private mutating func commonObject(_ first: ObjectShape, _ second: ObjectShape) -> String? {
    var members: [(key: String, value: String)] = []
    for (object, other) in [(first, second), (second, first)] {
      for property in object.properties where property.isRequired {
        guard !members.contains(where: { DocumentKey($0.key) == DocumentKey(property.key) }) else { continue }
        let counterpart = other.properties.first { DocumentKey($0.key) == DocumentKey(property.key) }
        if counterpart == nil, case .forbidden = other.additional { return nil }
        guard let value = exampleValue(property.use, counterpart?.use) else { return nil }
        members.append((property.key, value))
      }
    }
    let texts = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { "\(Node(.string($0.key), at: resolvedStart).jsonText): \($0.value)" }
    return "{\(texts.joined(separator: ", "))}"
  }

  private var resolvedStart: SourceRange { SourceRange(file: FileID(0), start: 0, end: 0) }

  /// A short value of both schemas, where it is plain to see that there is one.
  private mutating func exampleValue(_ first: SchemaUse, _ second: SchemaUse?) -> String? {
    let shape = shape(of: first)
    guard let second, second.id != first.id else {
      return onlyFlag(of: first).map { "\($0)" } ?? exampleValue(of: shape)
    }
    let other = self.shape(of: second)
    switch (shape.kind, other.kind) {
    case (.any, _): return exampleValue(of: other)
    case (_, .any): return exampleValue(of: shape)
    case (.enumeration(let one), .enumeration(let two)):
      guard let value = one.values.first(where: { value in two.values.contains { $0.text == value.text } }) else {
        return nil
      }
      return one.raw == .string ? Node(.string(value.text), at: first.range).jsonText : value.text
    case (.enumeration, .scalar(.string)): return exampleValue(of: shape)
    case (.scalar(.string), .enumeration): return exampleValue(of: other)
    case (.scalar(.boolean), .scalar(.boolean)):
      let (flag, counterpart) = (onlyFlag(of: first), onlyFlag(of: second))
      guard let flag, let counterpart else { return (flag ?? counterpart) == false ? "false" : "true" }
      return flag == counterpart ? "\(flag)" : nil
    case (.scalar(let one), .scalar(let two)): return one == two ? exampleValue(of: shape) : nil
    default: return shape.owner == other.owner ? exampleValue(of: shape) : nil
    }
  }

  private func exampleValue(of shape: SchemaShape) -> String? {
    switch shape.kind {
    case .scalar(.string) where shape.checks.isEmpty: "\"text\""
    case .scalar(.boolean): "true"
    case .scalar(.integer) where shape.checks.isEmpty, .scalar(.double) where shape.checks.isEmpty: "1"
    case .enumeration(let enumeration):
      enumeration.values.first.map {
        enumeration.raw == .string ? Node(.string($0.text), at: resolvedStart).jsonText : $0.text
      }
    case .freeObject where shape.checks.isEmpty: "{}"
    case .map: "{}"
    case .array where shape.checks.isEmpty: "[]"
    case .any: "1"
    default: nil
    }
  }
}
