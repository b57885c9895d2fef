// Of two descriptions of one value the one that allows less: what `allOf` makes of them.
import GenDiagnostics
import GenDocument
import GenIR
import GenResolution
import GenSourceTree

extension Lowerer {
  /// The shape of values that have both shapes, where one of the two says all about their type; the later of equals,
  /// with the checks of both. `nil` where no value has both.
  mutating func narrower(_ first: SchemaShape, _ second: SchemaShape) -> SchemaShape? {
    guard var result = narrowerType(first, second) else { return nil }
    let other = result.owner == second.owner ? first : second
    result.isNullable = first.acceptsNull && second.acceptsNull
    if result.kindOfChecks == other.kindOfChecks {
      result.add(inherited(other.checks, from: other.owner, for: result.owner))
    }
    return result
  }

  private mutating func narrowerType(_ first: SchemaShape, _ second: SchemaShape) -> SchemaShape? {
    switch (first.kind, second.kind) {
    case (.any, _): second
    case (_, .any): first
    case (.enumeration, .enumeration): first.jsonKinds == second.jsonKinds ? second : nil
    case (.enumeration, .scalar): first.jsonKinds == second.jsonKinds ? first : nil
    case (.scalar, .enumeration): first.jsonKinds == second.jsonKinds ? second : nil
    case (.scalar(let left), .scalar(let right)):
      narrower(left, right).map { $0 == left && left != right ? first : second }
    case (.freeObject, .freeObject), (.freeObject, .map), (.freeObject, .object): second
    case (.object, .freeObject), (.map, .freeObject), (.object, .map): first
    case (.map, .map), (.map, .object), (.object, .object), (.array(nil), .array), (.array(_?), .array(_?)): second
    case (.array(_?), .array(nil)): first
    case (.union(let union), _): branch(of: union, like: second) ? second : overlapping(first, second)
    case (_, .union(let union)): branch(of: union, like: first) ? first : overlapping(first, second)
    default: nil
    }
  }

  /// Whether one of the alternatives is of that shape, so that the union says nothing more.
  private mutating func branch(of union: UnionShape, like shape: SchemaShape) -> Bool {
    union.branches.contains { branch in
      if let use = branch.use { return outline(of: use).owner == shape.owner || branch.kinds == shape.jsonKinds }
      return branch.kinds == shape.jsonKinds
    }
  }

  private func overlapping(_ first: SchemaShape, _ second: SchemaShape) -> SchemaShape? {
    first.jsonKinds.contains { second.jsonKinds.contains($0) } ? second : nil
  }

  private func narrower(_ left: TypeReference, _ right: TypeReference) -> TypeReference? {
    if left == right { return left }
    let numbers: [TypeReference] = [.int32, .int64, .integer, .float, .double, .decimal]
    if let first = numbers.firstIndex(of: left.plain), let second = numbers.firstIndex(of: right.plain) {
      return numbers[min(first, second)]
    }
    if left == .string, right != .boolean, !numbers.contains(right) { return right }
    if right == .string, left != .boolean, !numbers.contains(left) { return left }
    return nil
  }

  /// What a shape is, for messages.
  func kindName(of shape: SchemaShape) -> String {
    switch shape.kind {
    case .scalar(.boolean): "a boolean"
    case .scalar(.integer), .scalar(.int32), .scalar(.int64): "an integer"
    case .scalar(.float), .scalar(.double), .scalar(.decimal): "a number"
    case .scalar(.numberOrText): "a number or its text"
    case .scalar(let type): type == .string ? "text" : "text of the format \(type.text)"
    case .enumeration: "one of a list of values"
    case .object, .map, .freeObject: "an object"
    case .array: "an array"
    case .union: "one of several types"
    case .any: "any value"
    }
  }
}

extension SchemaShape {
  /// Whether `null` is one of its values.
  var acceptsNull: Bool {
    if case .any = kind { return true }
    return isNullable
  }

  /// Adds checks that are not there yet.
  mutating func add(_ checks: [Check]) {
    self.checks.add(checks)
  }

  /// What checks of this shape can be about.
  fileprivate var kindOfChecks: JSONKind? { jsonKinds.count == 1 ? jsonKinds[0] : nil }
}

extension [Check] {
  /// Adds checks that demand something new.
  mutating func add(_ checks: [Check]) {
    for check in checks where !contains(where: { $0.demand == check.demand }) { append(check) }
  }
}

extension SchemaUse {
  /// With what a schema without a type says about the value.
  func annotated(by schema: ResolvedSchema) -> SchemaUse {
    replacingAnnotations(SchemaAnnotations(schema.keywords, before: annotations))
  }

  /// With what a schema without a type says about the value, as far as the use says nothing.
  func annotated(below schema: ResolvedSchema) -> SchemaUse {
    replacingAnnotations(annotations.map { SchemaAnnotations(schema.keywords, after: $0) })
  }

  private func replacingAnnotations(_ annotations: SchemaAnnotations?) -> SchemaUse {
    SchemaUse(id: id, range: range, isReference: isReference, annotations: annotations ?? self.annotations)
  }
}

extension SchemaAnnotations {
  fileprivate init(_ keywords: Schema, before other: SchemaAnnotations?) {
    self = other ?? SchemaAnnotations()
    title = keywords.title ?? title
    description = keywords.description ?? description
    readOnly = keywords.readOnly ?? readOnly
    writeOnly = keywords.writeOnly ?? writeOnly
    deprecated = keywords.deprecated ?? deprecated
    defaultValue = keywords.defaultValue ?? defaultValue
    example = keywords.example ?? example
  }

  fileprivate init(_ keywords: Schema, after other: SchemaAnnotations) {
    self = other
    description = description ?? keywords.description
    readOnly = readOnly ?? keywords.readOnly
    writeOnly = writeOnly ?? keywords.writeOnly
    defaultValue = defaultValue ?? keywords.defaultValue
  }
}

extension Schema {
  /// Whether the schema has nothing to say about which values are valid.
  var isOnlyAnnotated: Bool { isOnlyAnnotated(besides: nil) }

  /// Whether the schema says nothing but this about which values are valid.
  func isOnlyAnnotated(besides keyword: String?) -> Bool {
    let silent: Set<String> = [
      "title", "description", "default", "deprecated", "readOnly", "writeOnly", "example", "examples", "nullable",
      "externalDocs", "xml", "$comment",
    ]
    guard case .mapping(let entries) = source.value else { return booleanValue == true }
    return entries.allSatisfy { $0.key == keyword || silent.contains($0.key) || $0.key.utf8.starts(with: "x-".utf8) }
  }
}
