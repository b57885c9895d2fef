// The schemas found so far and those still to be looked into.

import GenDiagnostics
import GenDocument

/// The schemas of one resolution. A schema is known by where it stands, so that all ways to it give one ID.
struct SchemaWork {
  private(set) var resolved: [ResolvedSchema] = []
  private(set) var pending: [Pending] = []
  private var next = 0
  private var idByRange: [SourceRange: SchemaID] = [:]
  /// The uses that references turned out to be, by the place of the reference; `nil` inside for those that failed.
  var uses: [SourceRange: SchemaUse?] = [:]
  /// The schema that each reference leads to in the end, by the place of the mapping with the `$ref`.
  var targets: [SourceRange: ReferenceTarget] = [:]
  /// Whether a `$dynamicRef` was met, or a `$schema` that leads to a meta-schema of somebody's own.
  var hasDynamicReferences = false
  /// The references that are being followed.
  var activeReferences: [SourceRange] = []

  /// A schema whose parts have not been resolved yet.
  struct Pending {
    var id: SchemaID
    var schema: Schema
    var position: Position
    /// Where the schema is what stands beside this reference.
    var reference: Reference?
  }

  func id(at range: SourceRange) -> SchemaID? { idByRange[range] }

  mutating func add(_ schema: Schema, at position: Position, named name: String?, beside reference: Reference?)
    -> SchemaID
  {
    if let id = idByRange[schema.range] {
      self.name(id, name)
      return id
    }
    let id = SchemaID(index: Int32(clamping: resolved.count))
    idByRange[schema.range] = id
    resolved.append(
      ResolvedSchema(
        id: id, pointer: position.displayed, componentName: name, keywords: schema, range: schema.range))
    pending.append(Pending(id: id, schema: schema, position: position, reference: reference))
    return id
  }

  /// Gives a schema a name where it has none.
  mutating func name(_ id: SchemaID, _ name: String?) {
    guard let name, resolved[Int(id.index)].componentName == nil else { return }
    resolved[Int(id.index)].componentName = name
  }

  mutating func rename(_ id: SchemaID, _ name: String) {
    resolved[Int(id.index)].componentName = name
  }

  mutating func popPending() -> Pending? {
    guard next < pending.count else { return nil }
    next += 1
    return pending[next - 1]
  }

  mutating func update(_ schema: ResolvedSchema) {
    resolved[Int(schema.id.index)] = schema
  }

  func schema(_ id: SchemaID) -> ResolvedSchema { resolved[Int(id.index)] }
}

extension Position {
  /// As `ResolvedSchema.pointer` shows it: a whole file has no `#`.
  var displayed: String {
    guard pointer.utf8.last == UInt8(ascii: "#"), pointer.utf8.count > 1 else { return pointer }
    return String(decoding: pointer.utf8.dropLast(), as: UTF8.self)
  }
}
