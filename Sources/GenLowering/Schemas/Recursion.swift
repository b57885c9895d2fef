// What a value stores behind a reference: Swift stores a struct's properties in place, so one step of each circle of
// types must go through one, and a step to a large type should.
import GenIR

extension Lowerer {
  /// How many fields of another type a value stores in place. The compiler writes code that copies, assigns and
  /// destroys each field of each struct in a struct, all the way down: without a limit, most of what it makes of a
  /// large document is that, and a value of hundreds of fields travels over the stack.
  private static let mostFieldsInPlace = 8

  /// Puts what holds itself and what is large behind references.
  func boxStoredValues(in declarations: inout [Declaration]) {
    let places = Dictionary(
      declarations.indices.map { (declarations[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
    let edges = declarations.map { declaration in
      storedTypes(of: declaration).compactMap { places[$0] }
    }
    let components = StronglyConnectedComponents(of: edges)
    var fieldCounts = Array(repeating: 1, count: declarations.count)
    for index in components.order {
      func fieldCount(_ type: TypeReference) -> Int {
        type.storedName.flatMap { places[$0] }.map { fieldCounts[$0] } ?? 1
      }
      func isOnCircle(_ type: TypeReference) -> Bool {
        type.storedName.flatMap { places[$0] }.map { components.shareCircle(index, $0) } ?? false
      }
      switch declarations[index].kind {
      case .structure(var structure):
        box(in: &structure) {
          isOnCircle($0)
        } isLarge: {
          fieldCount($0) > Self.mostFieldsInPlace
        }
        fieldCounts[index] = structure.properties.reduce(0) { $0 + ($1.isBoxed ? 1 : fieldCount($1.type)) }
        declarations[index].kind = .structure(structure)
      case .union(var union):
        union.isIndirect = union.cases.contains { isOnCircle($0.type) || fieldCount($0.type) > Self.mostFieldsInPlace }
        fieldCounts[index] = union.isIndirect ? 1 : union.cases.map { fieldCount($0.type) }.max() ?? 1
        declarations[index].kind = .union(union)
      case .alias(let type, _): fieldCounts[index] = fieldCount(type)
      case .enumeration, .headers: break
      }
    }
  }

  /// A boxed property has storage of its own name with an underscore before it, which another may have.
  private func box(
    in structure: inout Structure, isOnCircle: (TypeReference) -> Bool, isLarge: (TypeReference) -> Bool
  ) {
    let names = Set(structure.properties.map(\.name))
    for index in structure.properties.indices {
      let property = structure.properties[index]
      structure.properties[index].isBoxed =
        isOnCircle(property.type) || isLarge(property.type) && !names.contains("_" + property.name)
    }
  }

  /// The declarations whose values are stored inside one of this declaration.
  private func storedTypes(of declaration: Declaration) -> [TypeName] {
    switch declaration.kind {
    case .structure(let structure): structure.properties.compactMap(\.type.storedName)
    case .union(let union): union.cases.compactMap(\.type.storedName)
    case .alias(let type, _): type.storedName.map { [$0] } ?? []
    case .enumeration, .headers: []
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
  /// The vertices, each after those that it has an edge to, as far as there is no circle.
  private(set) var order: [Int] = []

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
            order.append(member)
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
