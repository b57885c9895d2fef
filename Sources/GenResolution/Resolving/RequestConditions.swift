// Operations with one method and one path, which documents list with a query or a fragment behind the path, as in
// `/#Action=AddUser`: what a request must carry tells a server which of them it is for.

package import GenDocument
package import GenSourceTree

/// Something that a request must carry to be for an operation.
package struct RequestCondition: Hashable, Sendable {
  package var location: ParameterLocation
  package var name: String
  /// The only value that it may have; `nil` where any will do.
  package var value: String?
}

/// What a server looks at first: two operations of one route need conditions.
struct Route: Hashable {
  private let method: ByteKey
  private let shape: [UInt8]

  init(of operation: ResolvedOperation) {
    method = ByteKey(operation.method)
    shape = PathTemplate(pathAlone(operation.path)).shape
  }
}

/// A path as it is sent: without the query or the fragment that stand behind it in some documents.
package func pathAlone(_ path: String) -> String {
  String(decoding: path.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }, as: UTF8.self)
}

extension [ResolvedOperation] {
  /// The same operations, those of one route with what tells them apart: what all of them ask for does not.
  func toldApart(_ schemas: SchemaTable) -> [ResolvedOperation] {
    var result = self
    for group in Dictionary(grouping: indices, by: { Route(of: self[$0]) }).values where group.count > 1 {
      let wanted = group.map { self[$0].wanted(schemas) }
      let common = wanted.dropFirst().reduce(Set(wanted[0])) { $0.intersection($1) }
      for (index, conditions) in zip(group, wanted) {
        result[index].conditions = conditions.filter { !common.contains($0) }
      }
    }
    return result
  }
}

extension ResolvedOperation {
  /// What the query of its path says, and the parameters that it requires in a query or a header.
  fileprivate func wanted(_ schemas: SchemaTable) -> [RequestCondition] {
    var conditions = PathQuery(of: path).items.map { item in
      RequestCondition(location: .query, name: item.key, value: item.parameter == nil ? item.value : nil)
    }
    for parameter in parameters where parameter.required && !parameter.isReservedHeader {
      guard let condition = parameter.condition(schemas), !conditions.contains(where: condition.isOfSame) else {
        continue
      }
      conditions.append(condition)
    }
    return conditions
  }
}

extension RequestCondition {
  fileprivate func isOfSame(_ other: RequestCondition) -> Bool {
    location == other.location && name.hasSameBytes(as: other.name)
  }
}

extension ResolvedParameter {
  /// Whether it is one of those that are no parameters: `Accept`, `Content-Type`, `Authorization` (OpenAPI 3.0.4
  /// §4.7.12.1).
  package var isReservedHeader: Bool {
    location == .header && ["accept", "content-type", "authorization"].contains(name.lowercased())
  }

  /// That a request carries it; `nil` where its name may not be in the request, as that of an object is not.
  fileprivate func condition(_ schemas: SchemaTable) -> RequestCondition? {
    guard location == .query || location == .header, let schema, style?.value != .deepObject else { return nil }
    let keywords = schemas[schema.id].keywords
    if let text = keywords.onlyValue?.scalarText {
      return RequestCondition(location: location, name: name, value: allowEmptyValue ? nil : text)
    }
    guard !keywords.types.isEmpty, !keywords.types.contains(where: { $0.value == .object }) else { return nil }
    return RequestCondition(location: location, name: name)
  }
}

extension Schema {
  /// The `const`, or what an `enum` lists alone.
  package var onlyValue: Node? { constant ?? (enumeration?.count == 1 ? enumeration?.first : nil) }
}

extension Node {
  /// A text, number or boolean as a parameter has it.
  fileprivate var scalarText: String? {
    switch value {
    case .string(let text), .number(let text): text
    case .bool(let value): value ? "true" : "false"
    case .null, .sequence, .mapping: nil
    }
  }
}
