// How schemas apply to the value that another schema applies to.

import GenDiagnostics
import GenDocument

extension ResolvedSchema {
  /// The schemas that apply to the same value as this one (JSON Schema 2020-12 §10.2), `allOf` first.
  var inPlace: [SchemaUse] {
    var uses = allOf + anyOf + oneOf
    if let not { uses.append(not) }
    guard let applicators else { return uses }
    uses += [applicators.ifSchema, applicators.thenSchema, applicators.elseSchema].compactMap { $0 }
    uses += applicators.dependentSchemas.map(\.use)
    return uses
  }
}

extension SchemaTable {
  /// For each schema, those that apply it to their own value.
  func inPlaceParents() -> [[Int]] {
    var parents = Array(repeating: [Int](), count: count)
    for (index, schema) in enumerated() {
      for use in schema.inPlace { parents[use.id.position].append(index) }
    }
    return parents
  }
}

/// What a walk along schemas comes to.
enum SchemaStep {
  /// A schema leads back to one that the walk is in, which is one of those on the way here.
  case closes(Int, way: [Int])
  /// The walk is through with a schema and with all that it leads to, but for those that the walk is still in.
  case leaves(Int, to: [SchemaUse])
}

extension SchemaTable {
  /// Goes through every schema once, depth first. Without recursion: chains of schemas can be as long as the document.
  func walk(along edges: (ResolvedSchema) -> [SchemaUse], _ visit: (SchemaStep) -> Void) {
    enum State { case new, open, done }
    var states = Array(repeating: State.new, count: count)
    for start in indices where states[start] == .new {
      var path = [(uses: edges(self[start]), next: 0)]
      var way = [start]
      states[start] = .open
      while let top = path.indices.last {
        guard path[top].next < path[top].uses.count else {
          let schema = way.removeLast()
          states[schema] = .done
          visit(.leaves(schema, to: path.removeLast().uses))
          continue
        }
        let target = path[top].uses[path[top].next].id.position
        path[top].next += 1
        switch states[target] {
        case .new:
          states[target] = .open
          path.append((edges(self[target]), 0))
          way.append(target)
        case .open: visit(.closes(target, way: way))
        case .done: break
        }
      }
    }
  }
}

extension SchemaID {
  var position: Int { Int(index) }
}
