// A compiled schema: flat lists of plain structs that refer to each other by index.
//
// The lists that are read for every value are memory of the program's own, so that reading one costs a load and no
// reference counting. All indices in them are the compiler's; no document or peer can choose one.

/// Where some elements of a flat list are.
struct ListSlice: BitwiseCopyable, Sendable {
  var start: Int32 = 0
  var count: Int32 = 0

  @inline(__always) var indices: Range<Int> { Int(start)..<Int(start) &+ Int(count) }
}

/// A flat list of plain structs.
struct FlatList<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  private let start: UnsafeMutablePointer<Element>

  init(_ elements: [Element]) {
    start = UnsafeMutablePointer<Element>.allocate(capacity: max(elements.count, 1))
    start.initialize(from: elements, count: elements.count)
  }

  func deallocate() { start.deallocate() }

  @inline(__always)
  subscript(index: Int) -> Element { start[index] }

  @inline(__always)
  subscript(index: Int32) -> Element { start[Int(index)] }

  /// Where the element at an index is in memory.
  @inline(__always)
  func address(_ index: Int32) -> UnsafePointer<Element> { UnsafePointer(start + Int(index)) }
}

/// What a schema has become.
final class SchemaProgram: Sendable {
  let nodes: FlatList<SchemaNode>
  let steps: FlatList<SchemaStep>
  let numberChecks: FlatList<NumberCheck>
  let stringPlans: FlatList<StringPlan>
  let arrayPlans: FlatList<ArrayPlan>
  let objectPlans: FlatList<ObjectPlan>
  let entries: FlatList<PropertyEntry>
  let slots: FlatList<Int32>
  let patternProperties: FlatList<PatternProperty>
  let dependencies: FlatList<PropertyDependency>
  /// Nodes of `allOf`, `prefixItems`, …; numbers of required properties.
  let children: FlatList<Int32>
  /// The bytes of all properties' names.
  let names: FlatList<UInt8>
  let numbers: [JSONNumber]
  let patterns: [Pattern]
  /// The values of `enum` and `const`, each with the document that it is in.
  let values: [JSONElement]
  /// Long enumerations: the numbers of their values by hash.
  let valueTables: [[Int: [Int32]]]
  /// Where each node stands: a document's URI and a JSON Pointer.
  let locations: [String]
  let dynamicAnchors: [DynamicAnchor: Int32]
  let usesDynamicScope: Bool
  let root: Int32

  init(_ draft: SchemaProgramDraft, root: Int32) {
    nodes = FlatList(draft.nodes)
    steps = FlatList(draft.steps)
    numberChecks = FlatList(draft.numberChecks)
    stringPlans = FlatList(draft.stringPlans)
    arrayPlans = FlatList(draft.arrayPlans)
    objectPlans = FlatList(draft.objectPlans)
    entries = FlatList(draft.entries)
    slots = FlatList(draft.slots)
    patternProperties = FlatList(draft.patternProperties)
    dependencies = FlatList(draft.dependencies)
    children = FlatList(draft.children)
    names = FlatList(draft.names)
    numbers = draft.numbers
    patterns = draft.patterns
    values = draft.values
    valueTables = draft.valueTables
    locations = draft.locations
    dynamicAnchors = draft.dynamicAnchors
    usesDynamicScope = draft.usesDynamicScope
    self.root = root
  }

  deinit {
    nodes.deallocate()
    steps.deallocate()
    numberChecks.deallocate()
    stringPlans.deallocate()
    arrayPlans.deallocate()
    objectPlans.deallocate()
    entries.deallocate()
    slots.deallocate()
    patternProperties.deallocate()
    dependencies.deallocate()
    children.deallocate()
    names.deallocate()
  }
}

/// A program that is still growing.
struct SchemaProgramDraft {
  var nodes: [SchemaNode] = []
  var steps: [SchemaStep] = []
  var numberChecks: [NumberCheck] = []
  var stringPlans: [StringPlan] = []
  var arrayPlans: [ArrayPlan] = []
  var objectPlans: [ObjectPlan] = []
  var entries: [PropertyEntry] = []
  var slots: [Int32] = []
  var patternProperties: [PatternProperty] = []
  var dependencies: [PropertyDependency] = []
  var children: [Int32] = []
  var names: [UInt8] = []
  var numbers: [JSONNumber] = []
  var patterns: [Pattern] = []
  var values: [JSONElement] = []
  var valueTables: [[Int: [Int32]]] = []
  var locations: [String] = []
  var dynamicAnchors: [DynamicAnchor: Int32] = [:]
  var usesDynamicScope = false
}

/// What `$dynamicRef` looks for: a name in a resource.
struct DynamicAnchor: Hashable, Sendable {
  var resource: Int32
  /// The number of the name among all that are looked for.
  var name: Int32
}
