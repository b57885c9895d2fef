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
    let own = resolved.schemas[shape.owner].pointer
    func elsewhere(_ use: SchemaUse, _ keyword: String) -> SchemaLocation? {
      schemaLocation(of: use, unless: "\(own)/\(keyword)")
    }
    switch shape.kind {
    case .scalar(let type): return UsedType(type: type, isNullable: shape.isNullable, checks: shape.checks)
    case .freeObject: return UsedType(type: .jsonObject, isNullable: shape.isNullable, checks: shape.checks)
    case .any: return UsedType(type: .json, isNullable: false, checks: [])
    case .array(let items):
      let used = items.map(element) ?? UsedType(type: .json, isNullable: false, checks: [])
      return collection(of: used, at: items.flatMap { elsewhere($0, "items") }, shape, TypeReference.array)
    case .map(let values):
      let schema = elsewhere(values, "additionalProperties")
      return collection(of: element(values), at: schema, shape, TypeReference.map)
    case .enumeration:
      let check: Check = resolved.schemas[shape.owner].keywords.constant == nil ? .enumerated : .constant
      let type = TypeReference.named(typeName(of: shape.owner, in: view))
      return UsedType(type: type, isNullable: shape.isNullable, checks: [check] + shape.checks)
    case .object, .union:
      let type = TypeReference.named(typeName(of: shape.owner, in: view))
      return UsedType(type: type, isNullable: shape.isNullable, checks: [.model])
    }
  }

  /// Where a schema stands, as violations name it.
  func schemaLocation(of id: SchemaID) -> SchemaLocation {
    let pointer = resolved.schemas[id].pointer(merging: options.mergedDocuments)
    return SchemaLocation(pointer.utf8.first == UInt8(ascii: "#") ? options.document + pointer : pointer)
  }

  /// Where the schema of a use stands; `nil` where that is the place which one would look for it at.
  mutating func schemaLocation(of use: SchemaUse, unless pointer: String? = nil) -> SchemaLocation? {
    let owner = shape(of: use).owner
    if let pointer, resolved.schemas[owner].pointer.hasSameBytes(as: pointer) { return nil }
    return schemaLocation(of: owner)
  }

  /// The same for the value of a parameter or a header field, which in Swagger 2.0 has no schema but is one.
  mutating func schemaLocation(ofValue use: SchemaUse) -> SchemaLocation? {
    guard let location = schemaLocation(of: use) else { return nil }
    let steps = location.text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard resolved.document.version == .v2_0, steps.last?.elementsEqual("schema".utf8) == true else { return location }
    return SchemaLocation(steps.dropLast().map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/"))
  }

  /// The same for a property; those of a form are parameters in Swagger 2.0, told by their number in a list.
  mutating func schemaLocation(ofProperty use: SchemaUse, unless pointer: String) -> SchemaLocation? {
    isListed(resolved.schemas[use.id].pointer)
      ? schemaLocation(ofValue: use) : schemaLocation(of: use, unless: pointer)
  }

  /// Whether the last step but one is a number.
  private func isListed(_ pointer: String) -> Bool {
    var pointer = pointer
    return pointer.withUTF8 { bytes in
      let last = stepStart(bytes, before: bytes.count)
      var index = last
      while index > 0, bytes[index - 1] == UInt8(ascii: "/") { index -= 1 }
      let end = index
      while index > 0, bytes[index - 1] >= UInt8(ascii: "0"), bytes[index - 1] <= UInt8(ascii: "9") { index -= 1 }
      return index < end && (index == 0 || bytes[index - 1] == UInt8(ascii: "/"))
    }
  }

  /// Where the last step begins.
  private func stepStart(_ bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> Int {
    var index = end
    while index > 0, bytes[index - 1] == UInt8(ascii: "/") { index -= 1 }
    while index > 0, bytes[index - 1] != UInt8(ascii: "/") { index -= 1 }
    return index
  }

  private func collection(
    of element: UsedType, at schema: SchemaLocation?, _ shape: SchemaShape, _ make: (TypeReference) -> TypeReference
  ) -> UsedType {
    let type = element.isNullable ? TypeReference.optional(element.type) : element.type
    let inner: [Check] = element.checks.isEmpty ? [] : [.each(element.checks, schema: schema)]
    return UsedType(type: make(type), isNullable: shape.isNullable, checks: shape.checks + inner)
  }

  /// The name of a declaration in a view.
  func typeName(of owner: SchemaID, in view: View) -> TypeName {
    let name = typeNames[owner] ?? TypeName(["JSONValue"])
    return view == .input && twoViewed.contains(owner) ? TypeName(name.components + ["Input"]) : name
  }
}

extension ResolvedSchema {
  /// The pointer with the path of the schema's file where that is not the first document.
  ///
  /// - Parameter paths: those of the documents that were merged into the first.
  func pointer(merging paths: [FileID: String]) -> String {
    guard pointer.utf8.first == UInt8(ascii: "#"), let path = paths[range.file] else { return pointer }
    return path + pointer
  }
}
