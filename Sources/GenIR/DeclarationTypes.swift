// Going over the types that a declaration is made of.

extension Declaration.Kind {
  /// Visits every type that a declaration is made of.
  package mutating func mapTypes(_ transform: (TypeReference) -> TypeReference) {
    switch self {
    case .structure(var structure):
      for index in structure.properties.indices {
        structure.properties[index].type = transform(structure.properties[index].type)
      }
      if case .kept(let name, let type, let checks) = structure.additional {
        structure.additional = .kept(name: name, type: transform(type), checks: checks)
      }
      self = .structure(structure)
    case .union(var union):
      for index in union.cases.indices { union.cases[index].type = transform(union.cases[index].type) }
      self = .union(union)
    case .alias(let type, let checks): self = .alias(transform(type), checks)
    case .headers(var headers):
      for index in headers.indices { headers[index].property.type = transform(headers[index].property.type) }
      self = .headers(headers)
    case .enumeration: break
    }
  }
}
