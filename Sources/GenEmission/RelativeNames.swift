// The names of types as they read inside a declaration: `Links` rather than `Feed.Links` in `Feed`.

import GenIR

extension Declaration {
  /// The declaration with the names of its types without what its place says. It stands in an extension of the type that
  /// it is nested in, so that Swift finds what is nested in itself and what is nested beside it.
  ///
  /// - Parameter nested: declarations by the type that they are nested in.
  func namingTypesFromInside(_ nested: [TypeName: [Declaration]]) -> Declaration {
    var declaration = self
    let own = Set((nested[name] ?? []).map(\.name.last))
    declaration.kind.mapTypes { type in
      type.mapNames { written in
        var written = written
        written.omitted = omittedComponents(of: written.components, hidden: own)
        return written
      }
    }
    return declaration
  }

  private func omittedComponents(of components: [String], hidden: Set<String>) -> Int {
    let place = name.components
    if components.count > place.count, components.starts(with: place) { return place.count }
    let outer = place.count - 1
    guard components.count > outer, components.starts(with: place[..<outer]), !hidden.contains(components[outer]) else {
      return 0
    }
    return outer
  }
}
