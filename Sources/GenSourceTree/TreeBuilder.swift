/// Puts a `Node` together from what a reader meets in the order of the document. JSON and YAML share it, so that
/// duplicate keys and the limits mean the same in both.
///
/// Nothing here recurses: containers that are still open lie on a stack, and no tree gets deeper than the limit.
import GenDiagnostics

struct TreeBuilder {
  let file: FileID
  let limits: ReadingLimits
  var diagnostics = Diagnostics()
  private(set) var root: Node?
  /// The values so far: those that are written out, and those that aliases add.
  private(set) var nodeCount = 0
  private(set) var expandedCount = 0
  private var open: [Container] = []

  init(file: FileID, limits: ReadingLimits) {
    self.file = file
    self.limits = limits
    open.reserveCapacity(32)
  }

  /// The number of containers that are open.
  var depth: Int { open.count }

  /// Whether what comes next is the key of a mapping.
  var expectsKey: Bool {
    guard let last else { return false }
    return open[last].awaitsKey
  }

  /// The index of the innermost container that is open.
  private var last: Int? { open.isEmpty ? nil : open.count &- 1 }

  func range(_ start: Int, _ end: Int) -> SourceRange {
    SourceRange(file: file, start: start, end: end)
  }

  // MARK: - Containers

  /// Opens a sequence or a mapping.
  mutating func open(isMapping: Bool, at range: SourceRange) throws(ReadingStopped) {
    if open.count >= limits.depth { throw stopTooDeep(at: range) }
    try countNode(at: range)
    open.append(Container(isMapping: isMapping, at: range))
  }

  /// Closes the innermost container and gives it to the one around it.
  ///
  /// - Parameter end: where it ends; `nil` for where its last child ends.
  mutating func close(end: Int?) -> MeasuredNode? {
    guard let container = open.popLast() else { return nil }
    let measured = container.finish(end: end)
    place(measured, end: Int(measured.node.range.end))
    return measured
  }

  // MARK: - Keys

  /// Takes a key; the value that follows is left out where the mapping has the key already.
  mutating func addKey(_ key: String, at range: SourceRange) throws(ReadingStopped) {
    if key.utf8.count > limits.keyBytes {
      throw stop(
        .keyTooLong, "the key has \(key.utf8.count) bytes, \(limits.keyBytes) are allowed", at: range,
        remedy: raising("keyBytes"))
    }
    guard let last else { return }
    if let first = open[last].add(key: key, at: range) { reportDuplicate(key, first: first, second: range) }
  }

  /// Takes the merge key of a YAML mapping.
  mutating func addMergeKey(at range: SourceRange) {
    guard let last else { return }
    if let first = open[last].addMerge(at: range) { reportDuplicate("<<", first: first, second: range) }
  }

  /// Takes a key that cannot be one, and leaves out the value that follows.
  mutating func rejectKey(at range: SourceRange) {
    diagnostics.error(.keyNotText, "the key of a mapping must be text", at: range, remedy: "put quotes around it")
    discardKey()
  }

  /// Leaves out the value that follows; its key was wrong, and the diagnostics say so.
  mutating func discardKey() {
    if let last { open[last].key = .discarded }
  }

  // MARK: - Values

  /// Takes a value without children that is written out here.
  mutating func add(_ value: Node.Value, at range: SourceRange) throws(ReadingStopped) -> MeasuredNode {
    try countNode(at: range)
    let measured = MeasuredNode(node: Node(value, at: range), size: 1, height: 0)
    place(measured, end: Int(range.end))
    return measured
  }

  /// Takes a value that is written out elsewhere in the document.
  mutating func add(alias measured: MeasuredNode, at range: SourceRange) throws(ReadingStopped) {
    try countNode(at: range)
    if open.count + measured.height > limits.depth { throw stopTooDeep(at: range) }
    expandedCount += measured.size
    let allowed = max(limits.expandedNodes, limits.expandedNodesPerNode.multipliedClamping(by: nodeCount))
    if expandedCount > allowed {
      let message = "the aliases up to here stand for \(expandedCount) values, \(allowed) are allowed"
      throw stop(.aliasExpansionTooLarge, message, at: range, remedy: raising("expandedNodes"))
    }
    if nodeCount + expandedCount > limits.nodes { throw stopTooManyNodes(at: range) }
    place(measured, end: Int(range.end))
  }

  private mutating func place(_ measured: MeasuredNode, end: Int) {
    guard let last else {
      if root == nil { root = measured.node }
      return
    }
    if open[last].awaitsKey {
      rejectKey(at: measured.node.range)
    } else if let mistake = open[last].add(measured, end: end) {
      diagnostics.error(.mergeNotMapping, "the value of a merge key must be a mapping", at: mistake)
    }
  }

  // MARK: - Limits

  private mutating func countNode(at range: SourceRange) throws(ReadingStopped) {
    nodeCount += 1
    if diagnostics.all.count > limits.problems {
      throw stop(.tooManyProblems, "the document has more than \(limits.problems) errors", at: range)
    }
    if nodeCount + expandedCount > limits.nodes { throw stopTooManyNodes(at: range) }
  }

  private mutating func stopTooManyNodes(at range: SourceRange) -> ReadingStopped {
    stop(.tooManyNodes, "the document has more than \(limits.nodes) values", at: range, remedy: raising("nodes"))
  }

  private mutating func stopTooDeep(at range: SourceRange) -> ReadingStopped {
    stop(
      .nestingTooDeep, "more than \(limits.depth) lists and mappings lie inside each other", at: range,
      remedy: raising("depth"))
  }

  /// Says why reading cannot go on; the caller throws the result.
  mutating func stop(
    _ id: DiagnosticID, _ message: String, at range: SourceRange, remedy: String? = nil
  ) -> ReadingStopped {
    diagnostics.error(id, message, at: range, remedy: remedy)
    return ReadingStopped()
  }

  private mutating func reportDuplicate(_ key: String, first: SourceRange, second: SourceRange) {
    diagnostics.error(
      .duplicateKey, "duplicate key \(quoted(key))", at: second, related: [.init("first used here", at: first)],
      remedy: "remove or rename one of the two")
  }
}

/// Thrown where reading cannot go on; the diagnostics say why.
struct ReadingStopped: Error {}

/// A node with what the limits need to know about it.
struct MeasuredNode {
  var node: Node
  /// The number of values in it, itself included.
  var size: Int
  /// How many containers lie inside each other in it, itself included.
  var height: Int
}

extension Int {
  fileprivate func multipliedClamping(by other: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }
}
