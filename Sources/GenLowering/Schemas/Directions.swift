// In which direction the values of each schema travel, and which schemas Swift therefore sees in two ways.
import GenDocument
import GenIR
import GenResolution

/// Whether values are sent by the client, read by it, or both.
struct Directions: OptionSet {
  let rawValue: UInt8
  /// In request bodies, and in what users respond to webhooks.
  static let sent = Directions(rawValue: 1)
  /// In response bodies, and in webhooks.
  static let read = Directions(rawValue: 2)
}

/// One of the two ways to see a schema.
enum View: Hashable {
  /// What one reads: no `writeOnly`, defaults applied.
  case read
  /// What one sends: no `readOnly`, defaults may be left out, absent told apart from `null`.
  case input
}

extension Lowerer {
  /// Follows every body to all schemas in it.
  mutating func findDirections() {
    var pending: [(SchemaID, Directions)] = []
    for operation in everyOperation {
      let (sent, read): (Directions, Directions) = operation.isWebhook ? (.read, .sent) : (.sent, .read)
      for body in typedBodies(operation.requestBody?.content ?? []) { pending.append((body.use.id, sent)) }
      for parameter in arguments(of: operation) {
        if let use = use(of: parameter) { pending.append((use.id, .sent)) }
      }
      for response in operation.responses {
        for body in typedBodies(response.value.content) { pending.append((body.use.id, read)) }
        for use in headers(of: response.value).compactMap(\.value.use) { pending.append((use.id, .read)) }
      }
    }
    while let (id, direction) = pending.popLast() {
      let shape = shape(of: id)
      let known = directions[shape.owner] ?? []
      guard !known.contains(direction) || !shape.isNominal else { continue }
      if shape.isNominal || directions[id] == nil {
        directions[shape.owner] = known.union(direction)
      } else if directions[id, default: []].contains(direction) {
        continue
      }
      directions[id, default: []].insert(direction)
      for use in children(of: shape) { pending.append((use.id, direction)) }
    }
  }

  /// The schemas that a shape directly holds.
  func children(of shape: SchemaShape) -> [SchemaUse] {
    switch shape.kind {
    case .scalar, .enumeration, .freeObject, .any: return []
    case .array(let items): return items.map { [$0] } ?? []
    case .map(let values): return [values]
    case .union(let union): return union.branches.compactMap(\.use)
    case .object(let object):
      var uses = object.properties.map(\.use)
      if case .schema(let use) = object.additional { uses.append(use) }
      return uses
    }
  }

  /// Schemas that travel both ways and look different each way, in themselves or in what they hold.
  mutating func findTwoViewedSchemas() {
    var holders: [SchemaID: [SchemaID]] = [:]
    var pending: [SchemaID] = []
    for (id, direction) in directions where direction == [.sent, .read] {
      let shape = shape(of: id)
      for use in children(of: shape) { holders[self.shape(of: use.id).owner, default: []].append(shape.owner) }
      if case .object(let object) = shape.kind, looksDifferent(object) { pending.append(shape.owner) }
    }
    while let id = pending.popLast() {
      guard twoViewed.insert(id).inserted else { continue }
      pending.append(contentsOf: holders[id] ?? [])
    }
  }

  private mutating func looksDifferent(_ object: ObjectShape) -> Bool {
    for property in object.properties {
      if isReadOnly(property.use) || isWriteOnly(property.use) { return true }
      if property.isRequired { continue }
      if hasDefault(property.use) || shape(of: property.use).isNullable { return true }
    }
    return false
  }

  func isReadOnly(_ use: SchemaUse) -> Bool {
    use.annotations?.readOnly?.value ?? resolved.schemas[use.id].keywords.readOnly?.value ?? false
  }

  func isWriteOnly(_ use: SchemaUse) -> Bool {
    use.annotations?.writeOnly?.value ?? resolved.schemas[use.id].keywords.writeOnly?.value ?? false
  }

  private func hasDefault(_ use: SchemaUse) -> Bool {
    use.annotations?.defaultValue != nil || resolved.schemas[use.id].keywords.defaultValue != nil
  }

  /// The view that a declaration without a second one takes: what is only ever sent is seen as input.
  func onlyView(of owner: SchemaID) -> View {
    directions[owner] == .sent ? .input : .read
  }
}
