// Types that hold themselves: Swift stores a struct's properties in place, so one step of each such circle goes
// through a reference.
import GenIR

extension Lowerer {
  func boxRecursion(in declarations: inout [Declaration]) {
    let places = Dictionary(
      declarations.indices.map { (declarations[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
    let edges = declarations.map { declaration in
      storedTypes(of: declaration).compactMap { places[$0] }
    }
    let components = StronglyConnectedComponents(of: edges)
    for index in declarations.indices {
      func isOnCircle(_ type: TypeReference) -> Bool {
        guard let name = type.storedName, let target = places[name] else { return false }
        return components.shareCircle(index, target)
      }
      switch declarations[index].kind {
      case .structure(var structure):
        for property in structure.properties.indices {
          structure.properties[property].isBoxed = isOnCircle(structure.properties[property].type)
        }
        declarations[index].kind = .structure(structure)
      case .union(var union):
        union.isIndirect = union.cases.contains { isOnCircle($0.type) }
        declarations[index].kind = .union(union)
      case .enumeration, .alias: break
      }
    }
  }

  /// The declarations whose values are stored inside one of this declaration.
  private func storedTypes(of declaration: Declaration) -> [TypeName] {
    switch declaration.kind {
    case .structure(let structure): structure.properties.compactMap(\.type.storedName)
    case .union(let union): union.cases.compactMap(\.type.storedName)
    case .enumeration, .alias: []
    }
  }
}

extension TypeReference {
  /// The declaration that a value of the type is stored as in place. Arrays and maps keep theirs elsewhere.
  fileprivate var storedName: TypeName? {
    switch self {
    case .named(let name): name
    case .optional(let wrapped): wrapped.storedName
    default: nil
    }
  }
}

/// The circles of a graph (Tarjan's algorithm, with a stack of its own so that a long chain cannot overflow ours).
struct StronglyConnectedComponents {
  /// The component of each vertex.
  private var component: [Int]
  private var hasLoop: Set<Int> = []

  init(of edges: [[Int]]) {
    component = Array(repeating: -1, count: edges.count)
    var index = Array(repeating: -1, count: edges.count)
    var lowest = index
    var stack: [Int] = []
    var isOnStack = Array(repeating: false, count: edges.count)
    var next = 0
    for root in edges.indices where index[root] < 0 {
      var path: [(vertex: Int, edge: Int)] = [(root, 0)]
      while let (vertex, edge) = path.last {
        if edge == 0 && index[vertex] < 0 {
          index[vertex] = next
          lowest[vertex] = next
          next += 1
          stack.append(vertex)
          isOnStack[vertex] = true
        }
        if edge < edges[vertex].count {
          path[path.count - 1].edge += 1
          let target = edges[vertex][edge]
          if target == vertex { hasLoop.insert(vertex) }
          if index[target] < 0 {
            path.append((target, 0))
          } else if isOnStack[target] {
            lowest[vertex] = min(lowest[vertex], index[target])
          }
          continue
        }
        path.removeLast()
        if let parent = path.last?.vertex { lowest[parent] = min(lowest[parent], lowest[vertex]) }
        if lowest[vertex] == index[vertex] {
          while let member = stack.popLast() {
            isOnStack[member] = false
            component[member] = vertex
            if member == vertex { break }
          }
        }
      }
    }
  }

  /// Whether an edge between the two is part of a circle.
  func shareCircle(_ from: Int, _ to: Int) -> Bool {
    from == to ? hasLoop.contains(from) : component[from] == component[to]
  }
}
