package import GenDiagnostics

/// One value of a JSON or YAML document with the place where it stands. What every later stage reads.
package struct Node: Sendable {
  package var value: Value
  package var range: SourceRange

  package init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }

  package enum Value: Sendable {
    case null
    case bool(Bool)
    /// A number as RFC 8259 §6 writes it; its type is not known yet. What YAML writes otherwise (`0o17`, `0x1F`,
    /// `+1`, `.5`) has been rewritten to that form. `.inf` and `.nan` are texts.
    case number(String)
    case string(String)
    case sequence([Node])
    case mapping([Entry])
  }

  /// One member of a mapping, in the document's order. Keys are unique by code points.
  package struct Entry: Sendable {
    package var key: String
    package var keyRange: SourceRange
    package var value: Node

    package init(key: String, keyRange: SourceRange, value: Node) {
      self.key = key
      self.keyRange = keyRange
      self.value = value
    }
  }
}
