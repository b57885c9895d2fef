// The components of the root document, used or not: an unused one with a broken reference is broken too.

import GenDiagnostics
import GenDocument
import GenSourceTree

extension Resolver {
  /// The component schemas. Those that are no references come first, so that their IDs are in the document's order.
  func resolveSchemas(of components: Components?, at position: Position) -> [Named<SchemaUse>] {
    var written = (components?.schemas ?? []).map { (member: $0, position: position.key($0.name)) }
    if let reference = components?.schemasReference { written += mapOfSchemas(at: reference, in: position.scope) }
    for (member, place) in written {
      guard case .value(let schema) = member.value, schema.dynamicRef == nil else { continue }
      _ = schemas.add(schema, at: place, named: member.name, beside: nil)
    }
    let uses = written.compactMap { member, place in
      use(member.value, at: place, named: member.name).map { Named(member.name, at: member.nameRange, $0) }
    }
    nameAliases(uses)
    return uses
  }

  /// A schema of another file that exactly one component of the root document stands for is called as that is.
  private func nameAliases(_ uses: [Named<SchemaUse>]) {
    var names: [SchemaID: [String]] = [:]
    for member in uses where member.value.isReference { names[member.value.id, default: []].append(member.name) }
    for (id, names) in names where names.count == 1 && schemas.schema(id).range.file != rootFile {
      schemas.rename(id, names[0])
    }
  }

  private var rootFile: FileID { lookup.files[.root].root.range.file }

  /// Everything else; gives back the security schemes, which are the only other components that are not used by a
  /// reference.
  func resolve(_ components: Components?, at position: Position) -> [Named<SecurityScheme>] {
    guard let components else { return [] }
    remember(components)
    each(components.parameters, at: position.field("parameters")) { resolve($0, at: $1) }
    each(components.responses, at: position.field("responses")) {
      resolve($0, at: $1, produces: context(of: .root).swagger.produces)
    }
    each(components.requestBodies, at: position.field("requestBodies")) { resolve($0, at: $1) }
    each(components.headers, at: position.field("headers")) { resolve($0, at: $1) }
    _ = resolve(components.examples, at: position.field("examples"))
    _ = resolve(components.mediaTypes, at: position.field("mediaTypes"))
    each(components.links, at: position.field("links")) { follow($0, at: $1, as: .links, range: { $0.range }) }
    each(components.callbacks, at: position.field("callbacks")) {
      follow($0, at: $1, as: .callbacks, range: { $0.range }).map(operations)
    }
    for member in components.pathItems {
      let place = PathItemPlace(name: member.name, nameRange: member.nameRange)
      _ = operations(of: member.value, at: position.field("pathItems").key(member.name), place)
    }
    let place = position.field("securitySchemes")
    return components.securitySchemes.compactMap { member in
      follow(member.value, at: place.key(member.name), as: .securitySchemes, range: { $0.range })
        .map { Named(member.name, at: member.nameRange, $0.value) }
    }
  }

  private func each<Value, Result>(
    _ members: [Named<ReferenceOr<Value>>], at position: Position,
    _ resolve: (ReferenceOr<Value>, Position) -> Result?
  ) {
    for member in members { _ = resolve(member.value, position.key(member.name)) }
  }

  private func remember(_ components: Components) {
    remember(components.parameters) { $0.range }
    remember(components.responses) { $0.range }
    remember(components.requestBodies) { $0.range }
    remember(components.headers) { $0.range }
    remember(components.examples) { $0.range }
    remember(components.links) { $0.range }
    remember(components.callbacks) { $0.range }
    remember(components.mediaTypes) { $0.range }
    remember(components.securitySchemes) { $0.range }
  }
}
