// Names that keep an underscore: of encoded scalars (`caf_xE9`) and of digits held apart (`v1_0`). They are no lower
// camel case, so a file that declares one says so to swift-format.

import GenIR

extension Emission {
  /// Whether the declaration, or one nested in it, declares such a name.
  func keepsUnderscores(_ declaration: Declaration) -> Bool {
    declaration.memberNames.contains(where: keepsUnderscore) || nestedKeepUnderscores(in: declaration.name)
  }

  /// Whether the operation's type, or one nested in it, declares such a name.
  func keepsUnderscores(_ operation: Operation) -> Bool {
    callKeepsUnderscores(operation) || operation.body?.mediaTypes.contains { keepsUnderscore($0.caseName) } == true
      || nestedKeepUnderscores(in: TypeName([operation.typeName]))
  }

  /// Whether a method for the operation has such a name or takes one.
  func callKeepsUnderscores(_ operation: Operation) -> Bool {
    keepsUnderscore(operation.methodName) || operation.parameters.contains { keepsUnderscore($0.name) }
  }

  private func nestedKeepUnderscores(in parent: TypeName) -> Bool {
    nested[parent]?.contains(where: keepsUnderscores) == true
  }
}

extension Declaration {
  fileprivate var memberNames: [String] {
    switch kind {
    case .structure(let structure): structure.properties.map(\.name)
    case .enumeration(let enumeration): enumeration.cases.map(\.name)
    case .union(let union): union.cases.map(\.name)
    case .headers(let headers): headers.map(\.property.name)
    case .alias: []
    }
  }
}

/// The first place is free: `_200` is lower camel case.
private func keepsUnderscore(_ name: String) -> Bool { name.utf8.dropFirst().contains(UInt8(ascii: "_")) }
