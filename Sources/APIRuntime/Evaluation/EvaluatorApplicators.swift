// Keywords that apply to a value of any type, and the marks that `unevaluated…` needs (JSON Schema 2020-12 core §10.2, §11).

extension Evaluator {
  mutating func checkSteps(_ number: Int32, _ node: SchemaNode, _ index: Int, _ marks: Marks) -> Bool {
    var isValid = true
    for place in node.steps.indices {
      if !checkStep(number, program.steps[place], index, marks) {
        isValid = false
        if isQuick { return false }
      }
    }
    return isValid
  }

  private mutating func checkStep(_ number: Int32, _ step: SchemaStep, _ index: Int, _ marks: Marks) -> Bool {
    switch step.operation {
    case .enumeration: return isListed(step, index) || fail(number, "enum", index, list: step.list)
    case .constant: return isListed(step, index) || fail(number, "const", index, list: step.list)
    case .reference: return check(step.first, index, marks)
    case .dynamicReference: return check(target(step), index, marks)
    case .allOf: return checkAll(step, index, marks)
    case .anyOf: return checkAny(number, step, index, marks)
    case .oneOf: return checkOne(number, step, index, marks)
    case .not: return !holds(step.first, index, .none) || fail(number, "not", index)
    case .conditional: return checkCondition(step, index, marks)
    }
  }

  private func isListed(_ step: SchemaStep, _ index: Int) -> Bool {
    let value = JSONElement(document, index)
    if step.first >= 0 {
      let numbers = program.valueTables[Int(step.first)][SchemaProgram.hash(value)] ?? []
      return numbers.contains { program.values[Int(step.list.start &+ $0)].isEqual(to: value) }
    }
    for place in step.list.indices where program.values[place].isEqual(to: value) { return true }
    return false
  }

  /// The schema of the outermost resource that has the anchor (JSON Schema 2020-12 core §8.2.3.2).
  private func target(_ step: SchemaStep) -> Int32 {
    for resource in scope {
      let anchor = DynamicAnchor(resource: resource, name: step.second)
      if let target = program.dynamicAnchors[anchor] { return target }
    }
    return step.first
  }

  private mutating func checkAll(_ step: SchemaStep, _ index: Int, _ marks: Marks) -> Bool {
    var isValid = true
    for place in step.list.indices {
      if !check(program.children[place], index, marks) {
        isValid = false
        if isQuick { return false }
      }
    }
    return isValid
  }

  private mutating func checkAny(_ number: Int32, _ step: SchemaStep, _ index: Int, _ marks: Marks) -> Bool {
    var isValid = false
    for place in step.list.indices where isBranchValid(program.children[place], index, marks) {
      isValid = true
      if !marks.isKept { break }
    }
    return isValid || failAlternatives(number, "anyOf", step, index)
  }

  private mutating func checkOne(_ number: Int32, _ step: SchemaStep, _ index: Int, _ marks: Marks) -> Bool {
    var count = 0
    for place in step.list.indices where isBranchValid(program.children[place], index, marks) {
      count &+= 1
      if count > 1, isQuick { break }
    }
    if count == 1 { return true }
    return count == 0
      ? failAlternatives(number, "oneOf", step, index)
      : fail(number, "oneOf", index, value: "a value that fits \(count) of the alternatives")
  }

  private mutating func checkCondition(_ step: SchemaStep, _ index: Int, _ marks: Marks) -> Bool {
    let next = isBranchValid(step.first, index, marks) ? step.second : step.third
    return next < 0 || check(next, index, marks)
  }

  /// Evaluates a branch that may fail; what it has evaluated counts only where it does not.
  private mutating func isBranchValid(_ number: Int32, _ index: Int, _ marks: Marks) -> Bool {
    guard marks.isKept else { return holds(number, index, .none) }
    let own = openMarks(words: marks.count)
    let isValid = holds(number, index, own)
    if isValid { merge(own, into: marks) }
    close(own)
    return isValid
  }
}

// MARK: - Marks

extension Evaluator {
  mutating func openMarks(children: Int) -> Marks { openMarks(words: children / 64 &+ 1) }

  private mutating func openMarks(words: Int) -> Marks {
    let marks = Marks(base: marks.count, count: words)
    for _ in 0..<words { self.marks.append(0) }
    return marks
  }

  mutating func close(_ marks: Marks) {
    if marks.isKept { self.marks.removeLast(self.marks.count - marks.base) }
  }

  @inline(__always)
  mutating func mark(_ position: Int, _ marks: Marks) {
    if marks.isKept { self.marks[marks.base &+ position &>> 6] |= 1 &<< UInt64(position & 63) }
  }

  @inline(__always)
  func isMarked(_ position: Int, _ marks: Marks) -> Bool {
    self.marks[marks.base &+ position &>> 6] & (1 &<< UInt64(position & 63)) != 0
  }

  mutating func merge(_ inner: Marks, into outer: Marks) {
    guard outer.isKept else { return }
    for word in 0..<min(inner.count, outer.count) { marks[outer.base + word] |= marks[inner.base + word] }
  }
}

extension JSONDocument {
  /// How many values are directly in an array; for an object, keys and values.
  func childCount(_ index: Int) -> Int {
    var count = 0
    var child = index &+ 1
    while word(child).tag != .end {
      count &+= 1
      child = next(child)
    }
    return count
  }
}
