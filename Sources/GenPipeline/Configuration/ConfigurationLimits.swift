// The key `limits` of a configuration: how much a document may ask of the reader.
import GenSourceTree

extension ConfigurationReader {
  /// Each limit is named after the property that it sets.
  private static var limits: [(name: String, property: WritableKeyPath<ReadingLimits, Int>)] {
    [
      ("fileBytes", \.fileBytes), ("depth", \.depth), ("nodes", \.nodes), ("expandedNodes", \.expandedNodes),
      ("expandedNodesPerNode", \.expandedNodesPerNode), ("anchors", \.anchors), ("stringBytes", \.stringBytes),
      ("keyBytes", \.keyBytes), ("numberLength", \.numberLength),
    ]
  }

  mutating func readLimits(_ node: Node) -> ReadingLimits {
    var limits = ReadingLimits()
    guard let members = mapping(node, "'limits'", keys: Self.limits.map(\.name)) else { return limits }
    for (name, property) in Self.limits {
      guard let value = members[name] else { continue }
      if case .number(let text) = value.value, let number = Int(text), number > 0 {
        limits[keyPath: property] = number
      } else {
        invalid(value, "the limit '\(name)' must be a whole number above zero")
      }
    }
    return limits
  }
}
