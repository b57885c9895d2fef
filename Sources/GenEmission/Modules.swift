// Which modules the types of a declaration or an operation have to be imported from.

import GenIR

extension TypeReference {
  /// The module of the user's own type at the bottom of arrays, maps and optionals.
  fileprivate var module: String? {
    switch self {
    case .custom(let type): type.module
    case .array(let element), .map(let element), .optional(let element): element.module
    default: nil
    }
  }
}

extension Declaration {
  /// The modules of the user's own types that it names itself.
  var modules: Set<String> {
    switch kind {
    case .structure(let structure):
      var types = structure.properties.map(\.type)
      if case .kept(_, let type, _) = structure.additional { types.append(type) }
      return Set(types.compactMap(\.module))
    case .union(let union): return Set(union.cases.compactMap(\.type.module))
    case .alias(let type, _): return Set([type.module].compactMap { $0 })
    case .headers(let headers): return Set(headers.compactMap(\.property.type.module))
    case .enumeration: return []
    }
  }
}

extension Operation {
  /// The modules of the user's own types in its parameters and bodies.
  var modules: Set<String> {
    let bodies = [body?.type] + responses.map { $0.body?.type }
    return Set((parameters.map(\.type) + bodies.compactMap { $0 }).compactMap(\.module))
  }
}
