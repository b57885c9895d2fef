// Parameters: their references, the merge of those of a path with those of an operation, and those that are only used.

import GenDiagnostics
import GenDocument
import GenSourceTree

extension Resolver {
  func resolve(_ written: ReferenceOr<Parameter>, at position: Position) -> ResolvedParameter? {
    guard let found = follow(written, at: position, as: .parameters, range: { $0.range }) else { return nil }
    let parameter = found.value
    return ResolvedParameter(
      name: parameter.name.value, location: parameter.location.value, parameter: parameter, isUndeclared: false,
      componentName: found.componentName,
      description: found.reference?.description ?? parameter.description,
      required: parameter.location.value == .path || parameter.required?.value == true,
      deprecated: parameter.deprecated?.value == true, style: parameter.style, explode: parameter.explode,
      allowReserved: parameter.allowReserved?.value == true,
      allowEmptyValue: parameter.allowEmptyValue?.value == true,
      schema: parameter.schema.flatMap { use($0, at: found.position.field("schema")) },
      content: resolve(parameter.content, at: found.position.field("content")),
      example: parameter.example,
      examples: resolve(parameter.examples, at: found.position.field("examples")),
      range: found.reference?.range ?? parameter.range)
  }

  /// OpenAPI 3.1.1 §4.8.10: an operation's parameter takes the place of the path's of the same name and location.
  func merge(_ shared: [ResolvedParameter], overriddenBy own: [ResolvedParameter]) -> [ResolvedParameter] {
    var result = unique(shared)
    for parameter in unique(own) {
      if let index = result.firstIndex(where: { $0.isSame(as: parameter) }) {
        result[index] = parameter
      } else {
        result.append(parameter)
      }
    }
    return result
  }

  /// Without what a list names twice (OpenAPI 3.1.1 §4.8.10: it must not).
  private func unique(_ parameters: [ResolvedParameter]) -> [ResolvedParameter] {
    var result: [ResolvedParameter] = []
    for parameter in parameters {
      guard let first = result.first(where: { $0.isSame(as: parameter) }) else {
        result.append(parameter)
        continue
      }
      say(
        Diagnostic(
          .duplicateParameter, .warning,
          "the \(parameter.location.rawValue) parameter \(quoted(parameter.name)) is in this list twice; "
            + "the first is taken",
          at: parameter.range, related: [.init("the first is here", at: first.range)], remedy: "remove one of them"))
    }
    return result
  }

  /// Required strings for the names of a path template that no parameter declares.
  func undeclaredParameters(of place: PathItemPlace, besides declared: [ResolvedParameter]) -> [ResolvedParameter] {
    let missing = place.pathNames.filter { name in
      !declared.contains { $0.location == .path && $0.name.hasSameBytes(as: name) }
    }
    return missing.compactMap { undeclaredParameter($0, in: .path, at: place.nameRange) }
  }

  /// A required string that is used and declared nowhere.
  func undeclaredParameter(
    _ name: String, in location: ParameterLocation, schema: [(String, Node.Value)] = [], at range: SourceRange
  ) -> ResolvedParameter? {
    func entry(_ key: String, _ value: Node.Value) -> Node.Entry {
      Node.Entry(key: key, keyRange: range, value: Node(value, at: range))
    }
    let node = Node(
      .mapping([
        entry("name", .string(name)), entry("in", .string(location.rawValue)), entry("required", .bool(true)),
        entry("schema", .mapping([entry("type", .string("string"))] + schema.map(entry))),
      ]), at: range)
    let parameter = parse(node, in: .root) { Parameter.parse($0, context: $1) }
    let position = Position(scope: .root, pointer: "#/paths")
    guard let parameter, var resolved = resolve(.value(parameter), at: position) else { return nil }
    resolved.isUndeclared = true
    return resolved
  }
}

extension ResolvedParameter {
  func isSame(as other: ResolvedParameter) -> Bool {
    location == other.location && name.hasSameBytes(as: other.name)
  }
}
