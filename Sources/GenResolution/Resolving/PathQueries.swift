// Paths with a query behind them, which OpenAPI does not have and documents do: `/rest?method=photos.list`, or
// `/weather?city={city}`. What the query says is what query parameters say.

import GenDiagnostics
import GenDocument
import GenSourceTree

/// The query of a path.
struct PathQuery {
  struct Item {
    var key: String
    var value: String
    /// The name in braces, where the value is nothing else.
    var parameter: String?
  }

  /// Those with a key.
  let items: [Item]

  /// What stands between `?` and `#`.
  init(of path: String) {
    let query = path.utf8.prefix { $0 != UInt8(ascii: "#") }.drop { $0 != UInt8(ascii: "?") }.dropFirst()
    items = query.split(separator: UInt8(ascii: "&")).compactMap { item in
      let parts = item.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let key = Self.text(parts[0])
      let value = parts.count > 1 ? Self.text(parts[1]) : ""
      guard !key.isEmpty else { return nil }
      let names = PathTemplate(value).names
      let isParameter = names.count == 1 && value.hasSameBytes(as: "{" + names[0] + "}")
      return Item(key: key, value: value, parameter: isParameter ? names[0] : nil)
    }
  }

  private static func text(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: percentDecoded(Array(bytes)), as: UTF8.self)
  }
}

extension Resolver {
  /// The parameters of an operation, with those that the query of its path names. A value that is written out is the
  /// default of its parameter; one in braces is a parameter that is declared, of the query or, by mistake, of the path, or
  /// else a string.
  func adding(_ query: PathQuery, of place: PathItemPlace, to parameters: [ResolvedParameter]) -> [ResolvedParameter] {
    var parameters = parameters
    for item in query.items {
      func index(_ location: ParameterLocation, _ name: String) -> Int? {
        parameters.firstIndex { $0.location == location && $0.name.hasSameBytes(as: name) }
      }
      guard index(.query, item.key) == nil else { continue }
      guard let name = item.parameter else {
        parameters += undeclaredQueryParameter(item.key, default: item.value, at: place.nameRange)
        continue
      }
      if index(.query, name) != nil { continue }
      if let declared = index(.path, name), !place.pathNames.contains(where: name.hasSameBytes) {
        parameters[declared].location = .query
        parameters[declared].name = item.key
      } else {
        parameters += undeclaredQueryParameter(item.key, default: nil, at: place.nameRange)
      }
    }
    return parameters
  }

  private func undeclaredQueryParameter(
    _ name: String, default value: String?, at range: SourceRange
  ) -> [ResolvedParameter] {
    let values = value.map { [("default", Node.Value.string($0))] } ?? []
    return undeclaredParameter(name, in: .query, schema: values, at: range).map { [$0] } ?? []
  }
}

extension Resolver.PathItemPlace {
  /// The names in braces of the path itself, without a query or a fragment behind it.
  var pathNames: [String] {
    PathTemplate(pathAlone(name)).names
  }
}
