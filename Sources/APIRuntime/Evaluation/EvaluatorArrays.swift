// Arrays: one walk over the elements.

extension Evaluator {
  /// An array under a schema that has something to say about arrays.
  mutating func checkArray(_ number: Int32, _ node: SchemaNode, _ index: Int, _ outer: Marks) -> Bool {
    let plan = program.arrayPlans[node.array]
    let marks = plan.unevaluated >= 0 ? openMarks(children: document.childCount(index)) : outer
    var isValid = checkElements(number, plan, index, marks)
    if isValid || !isQuick { isValid = checkSteps(number, node, index, marks) && isValid }
    guard plan.unevaluated >= 0 else { return isValid }
    if isValid || !isQuick {
      isValid = checkUnevaluatedItems(plan, index, marks) && isValid
      if isValid { merge(marks, into: outer) }
    }
    close(marks)
    return isValid
  }

  private mutating func checkElements(_ number: Int32, _ plan: ArrayPlan, _ index: Int, _ marks: Marks) -> Bool {
    var isValid = true
    var (element, position, found) = (index &+ 1, 0, 0)
    while TapeWord(bits: tape[element]).tag != .end {
      let isPrefix = position < Int(plan.prefix.count)
      let schema = isPrefix ? program.children[Int(plan.prefix.start) &+ position] : plan.items
      if schema >= 0 {
        mark(position, marks)
        if !descend(schema, element, ~position) {
          isValid = false
          if isQuick { return false }
        }
      }
      if plan.contains >= 0, holds(plan.contains, element, .none) {
        found &+= 1
        mark(position, marks)
      }
      position &+= 1
      element = document.next(element)
    }
    isValid = checkCounts(number, plan, index, position, found) && isValid
    if plan.isUnique, isValid || !isQuick { isValid = checkUnique(number, index, count: position) && isValid }
    return isValid
  }

  private mutating func checkCounts(
    _ number: Int32, _ plan: ArrayPlan, _ index: Int, _ count: Int, _ found: Int
  ) -> Bool {
    var isValid = true
    if count < plan.minItems { isValid = fail(number, "minItems", index, plan.minItems, count) }
    if count > plan.maxItems { isValid = fail(number, "maxItems", index, plan.maxItems, count) }
    guard plan.contains >= 0 else { return isValid }
    if found < plan.minContains {
      isValid =
        plan.minContains == 1
        ? fail(number, "contains", index) : fail(number, "minContains", index, plan.minContains, found)
    }
    if found > plan.maxContains { isValid = fail(number, "maxContains", index, plan.maxContains, found) }
    return isValid
  }

  private mutating func checkUnevaluatedItems(_ plan: ArrayPlan, _ index: Int, _ marks: Marks) -> Bool {
    var isValid = true
    var (element, position) = (index &+ 1, 0)
    while TapeWord(bits: tape[element]).tag != .end {
      if !isMarked(position, marks) {
        mark(position, marks)
        if !descend(plan.unevaluated, element, ~position) {
          isValid = false
          if isQuick { return false }
        }
      }
      position &+= 1
      element = document.next(element)
    }
    return isValid
  }

  /// `uniqueItems`: few elements each with each, many by their hashes.
  private mutating func checkUnique(_ number: Int32, _ index: Int, count: Int) -> Bool {
    guard count > 1 else { return true }
    var elements: [Int] = []
    elements.reserveCapacity(count)
    var element = index &+ 1
    while TapeWord(bits: tape[element]).tag != .end {
      elements.append(element)
      element = document.next(element)
    }
    guard let (first, second) = count <= 8 ? closeDuplicate(elements) : hashedDuplicate(elements) else { return true }
    return fail(number, "uniqueItems", index, value: "the same element at \(first) and \(second)")
  }

  private func closeDuplicate(_ elements: [Int]) -> (Int, Int)? {
    for second in elements.indices.dropFirst() {
      for first in 0..<second where areEqual(elements[first], elements[second]) { return (first, second) }
    }
    return nil
  }

  private func hashedDuplicate(_ elements: [Int]) -> (Int, Int)? {
    var places: [Int: Int] = Dictionary(minimumCapacity: elements.count)
    // Elements with a hash that another has, too; practically only where they are equal.
    var others: [Int: [Int]] = [:]
    for (place, element) in elements.enumerated() {
      let hash = SchemaProgram.hash(JSONElement(document, element))
      guard let first = places[hash] else {
        places[hash] = place
        continue
      }
      for earlier in [first] + (others[hash] ?? []) where areEqual(elements[earlier], element) {
        return (earlier, place)
      }
      others[hash, default: []].append(place)
    }
    return nil
  }

  private func areEqual(_ first: Int, _ second: Int) -> Bool {
    JSONElement(document, first).isEqual(to: JSONElement(document, second))
  }
}
