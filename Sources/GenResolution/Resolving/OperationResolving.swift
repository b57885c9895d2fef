// Path items and operations, callbacks included.

import GenDiagnostics
import GenDocument
import GenSourceTree

extension Resolver {
  /// Where a path item stands: the key that leads to it, and what kind of map that key is of.
  struct PathItemPlace {
    var name: String
    var nameRange: SourceRange
    var isWebhook = false
    /// Whether the key is a template whose names are parameters.
    var isTemplate = false
  }

  /// The operations of a path item, in the document's order.
  func operations(of written: PathItem, at position: Position, _ place: PathItemPlace) -> [ResolvedOperation] {
    guard let found = follow(written, at: position) else { return [] }
    let (item, position) = (found.item, found.position)
    let shared = item.parameters.enumerated().compactMap {
      resolve($0.element, at: position.field("parameters").index($0.offset))
    }
    var operations = item.operations.compactMap { member in
      resolve(member, method: uppercased(member.name), in: item, at: position.key(member.name), shared, place)
    }
    let additional = position.field("additionalOperations")
    operations += item.additionalOperations.compactMap { member in
      resolve(member, method: member.name, in: item, at: additional.key(member.name), shared, place)
    }
    return found.others.reduce(into: operations) { $0 += self.operations(of: $1.item, at: $1.position, place) }
  }

  private func resolve(
    _ member: Named<Operation>, method: String, in item: PathItem, at position: Position,
    _ shared: [ResolvedParameter], _ place: PathItemPlace
  ) -> ResolvedOperation? {
    guard let (operation, position) = follow(member.value, at: position) else { return nil }
    let own = operation.parameters.enumerated().compactMap {
      resolve($0.element, at: position.field("parameters").index($0.offset))
    }
    var parameters = merge(shared, overriddenBy: own)
    let body = operation.requestBody.flatMap { resolve($0, at: position.field("requestBody")) }
    let swaggerBody = swaggerBody(in: &parameters, of: operation, at: position)
    if place.isTemplate {
      parameters = adding(PathQuery(of: place.name), of: place, to: parameters)
      parameters += undeclaredParameters(of: place, besides: parameters)
    }
    return ResolvedOperation(
      path: place.name, pathRange: place.nameRange, method: method, isWebhook: place.isWebhook, operation: operation,
      pathItem: item, parameters: parameters,
      requestBody: body ?? swaggerBody,
      responses: resolve(operation.responses, at: position.field("responses"), produces: operation.produces),
      callbacks: callbacks(operation.callbacks, at: position.field("callbacks")),
      range: operation.range, nameRange: member.nameRange)
  }

  // MARK: References between path items

  private struct FoundPathItem {
    var item: PathItem
    var position: Position
    /// The path items with operations of their own that refer to this one.
    var others: [(item: PathItem, position: Position)] = []
  }

  /// OpenAPI 3.1.1 §4.8.9: `$ref` of a path item leads to a path item; what stands beside it comes before that.
  private func follow(_ written: PathItem, at position: Position) -> FoundPathItem? {
    var found = FoundPathItem(item: written, position: position)
    var visited: [SourceRange] = []
    while let reference = found.item.ref {
      guard !visited.contains(found.item.range), visited.count < options.maximumReferenceChain else {
        reportCycle(from: reference, through: visited, expecting: .pathItems)
        return nil
      }
      visited.append(found.item.range)
      let scope = found.position.scope
      guard let target = target(of: reference, in: scope, as: .pathItems),
        check(target, holds: .pathItems, for: reference),
        let next = parse(target.node, in: target.position.scope, { PathItem.parse($0, context: $1) })
      else { return nil }
      var own = found.item
      own.ref = nil
      if !own.operations.isEmpty || !own.additionalOperations.isEmpty {
        found.others.append((own, found.position))
      }
      found.item = next.completing(own)
      found.position = target.position
    }
    return found
  }

  /// The specification has no references to operations; documents of many files have them.
  private func follow(_ written: Operation, at position: Position) -> (Operation, Position)? {
    var (operation, position) = (written, position)
    var visited: [SourceRange] = []
    while let reference = operation.ref {
      guard !visited.contains(operation.range), visited.count < options.maximumReferenceChain else {
        reportCycle(from: reference, through: visited, expecting: .pathItems)
        return nil
      }
      visited.append(operation.range)
      guard let target = target(of: reference, in: position.scope, as: .operations),
        check(target, holds: .operations, for: reference),
        let next = parse(target.node, in: target.position.scope, { Operation.parse($0, context: $1) })
      else { return nil }
      (operation, position) = (next, target.position)
    }
    return (operation, position)
  }

  private func uppercased(_ method: String) -> String {
    String(decoding: method.utf8.map { $0 >= 0x61 && $0 <= 0x7A ? $0 - 0x20 : $0 }, as: UTF8.self)
  }

  // MARK: Callbacks

  private func callbacks(
    _ written: [Named<ReferenceOr<Callback>>], at position: Position
  ) -> [ResolvedCallback] {
    written.compactMap { member in
      let place = position.key(member.name)
      guard let found = follow(member.value, at: place, as: .callbacks, range: { $0.range }) else { return nil }
      return ResolvedCallback(
        name: member.name, nameRange: member.nameRange, componentName: found.componentName,
        operations: operations(of: found))
    }
  }

  /// A callback can bring in operations that have the callback again: that one has no operations.
  func operations(of callback: Followed<Callback>) -> [ResolvedOperation] {
    if let known = resolvedCallbacks[callback.range] { return known }
    guard active.insert(callback.range).inserted else {
      diagnostics.warning(
        .recursiveCallback, "this callback leads back to the operation that it belongs to; it is left out there",
        at: callback.reference?.range ?? callback.range)
      return []
    }
    defer { active.remove(callback.range) }
    let operations = callback.value.expressions.flatMap { member in
      self.operations(
        of: member.value, at: callback.position.key(member.name),
        PathItemPlace(name: member.name, nameRange: member.nameRange))
    }
    resolvedCallbacks[callback.range] = operations
    return operations
  }
}

extension PathItem {
  /// With what only the path item that refers to this one says.
  fileprivate func completing(_ referring: PathItem) -> PathItem {
    var result = self
    result.summary = referring.summary ?? summary
    result.description = referring.description ?? description
    if !referring.servers.isEmpty { result.servers = referring.servers }
    return result
  }
}
