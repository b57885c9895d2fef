// Objects: one walk over the members, each looked up among the properties that the schema names.

extension Evaluator {
  /// An object under a schema that has something to say about objects.
  mutating func checkObject(_ number: Int32, _ node: SchemaNode, _ index: Int, _ outer: Marks) -> Bool {
    let plan = program.objectPlans[node.object]
    let marks = plan.unevaluated >= 0 ? openMarks(children: document.childCount(index) / 2) : outer
    var isValid = checkMembers(number, plan, index, marks)
    if node.steps.count > 0, isValid || !isQuick { isValid = checkSteps(number, node, index, marks) && isValid }
    guard plan.unevaluated >= 0 else { return isValid }
    if isValid || !isQuick {
      isValid = checkUnevaluatedMembers(plan, index, marks) && isValid
      if isValid { merge(marks, into: outer) }
    }
    close(marks)
    return isValid
  }

  private mutating func checkMembers(_ number: Int32, _ plan: ObjectPlan, _ index: Int, _ marks: Marks) -> Bool {
    var isValid = true
    var (key, position, expected, seen) = (index &+ 1, 0, 0, 0 as UInt64)
    let more = plan.bits > 64 ? openMarks(children: plan.bits) : .none
    while true {
      let word = TapeWord(bits: tape[key])
      if word.tag == .end { break }
      var schema = plan.additional
      let entry = find(word, key, plan, &expected)
      if entry >= 0 {
        let property = program.entries[entry]
        if property.bit >= 0 {
          if plan.bits <= 64 { seen |= 1 &<< UInt64(property.bit) } else { mark(Int(property.bit), more) }
        }
        if property.isProperty { schema = property.node }
      }
      if !plan.isPlain, !checkName(plan, key, position, marks, isProperty: schema != plan.additional, &schema) {
        isValid = false
      }
      if schema >= 0 {
        mark(position, marks)
        if !descend(schema, key &+ 1, key) { isValid = false }
      }
      if !isValid, isQuick { break }
      position &+= 1
      key = document.next(key &+ 1)
    }
    if isValid || !isQuick { isValid = checkPresence(number, plan, index, position, seen, more, marks) && isValid }
    close(more)
    return isValid
  }

  /// `propertyNames` and `patternProperties`; a property that a pattern matches is no additional one.
  private mutating func checkName(
    _ plan: ObjectPlan, _ key: Int, _ position: Int, _ marks: Marks, isProperty: Bool, _ schema: inout Int32
  ) -> Bool {
    var isValid = true
    if plan.names >= 0, !descend(plan.names, key, key) { isValid = false }
    guard plan.patterns.count > 0 else { return isValid }
    let name = document.decodedBytes(key)
    for place in plan.patterns.indices {
      let property = program.patternProperties[place]
      guard name.withUnsafeBufferPointer({ program.patterns[Int(property.pattern)].matches(utf8: $0) }) else {
        continue
      }
      mark(position, marks)
      if !isProperty { schema = -1 }
      if !descend(property.node, key &+ 1, key) { isValid = false }
      if !isValid, isQuick { return false }
    }
    return isValid
  }

  private mutating func checkPresence(
    _ number: Int32, _ plan: ObjectPlan, _ index: Int, _ count: Int, _ seen: UInt64, _ more: Marks, _ marks: Marks
  ) -> Bool {
    var isValid = true
    if count < plan.minProperties { isValid = fail(number, "minProperties", index, plan.minProperties, count) }
    if count > plan.maxProperties { isValid = fail(number, "maxProperties", index, plan.maxProperties, count) }
    for place in plan.required.indices where !isSeen(program.children[place], plan, seen, more) {
      isValid = fail(number, "required", index, missing: program.children[place], plan)
      if isQuick { return false }
    }
    for place in plan.dependencies.indices {
      let dependency = program.dependencies[place]
      guard isSeen(dependency.entry, plan, seen, more) else { continue }
      let keyword: StaticString = dependency.isLegacy ? "dependencies" : "dependentRequired"
      for entry in dependency.required.indices where !isSeen(program.children[entry], plan, seen, more) {
        isValid = fail(number, keyword, index, missing: program.children[entry], plan)
      }
      if dependency.node >= 0, !check(dependency.node, index, marks) { isValid = false }
      if !isValid, isQuick { return false }
    }
    return isValid
  }

  @inline(__always)
  private func isSeen(_ entry: Int32, _ plan: ObjectPlan, _ seen: UInt64, _ more: Marks) -> Bool {
    let bit = program.entries[Int(plan.entries.start &+ entry)].bit
    return plan.bits <= 64 ? seen & (1 &<< UInt64(bit)) != 0 : isMarked(Int(bit), more)
  }

  private mutating func checkUnevaluatedMembers(_ plan: ObjectPlan, _ index: Int, _ marks: Marks) -> Bool {
    var isValid = true
    var (key, position) = (index &+ 1, 0)
    while TapeWord(bits: tape[key]).tag != .end {
      if !isMarked(position, marks) {
        mark(position, marks)
        if !descend(plan.unevaluated, key &+ 1, key) {
          isValid = false
          if isQuick { return false }
        }
      }
      position &+= 1
      key = document.next(key &+ 1)
    }
    return isValid
  }
}

// MARK: - Finding properties

extension Evaluator {
  /// The entry of a key, or -1. Members mostly come in the schema's order: the one behind the last is looked at first.
  @inline(__always)
  private func find(_ word: TapeWord, _ key: Int, _ plan: ObjectPlan, _ expected: inout Int) -> Int {
    guard plan.entries.count > 0 else { return -1 }
    guard word.isPlainString else { return findDecoded(key, plan) }
    let name = bytes + (word.offset &+ 1)
    if expected < Int(plan.entries.count) {
      let entry = Int(plan.entries.start) &+ expected
      if isNamed(entry, name, word.length) {
        expected &+= 1
        return entry
      }
    }
    let entry = search(name, word.length, plan)
    if entry >= 0 { expected = entry &- Int(plan.entries.start) &+ 1 }
    return entry
  }

  private func findDecoded(_ key: Int, _ plan: ObjectPlan) -> Int {
    let name = document.decodedBytes(key)
    return (name + Array(repeating: 0, count: 8)).withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { search($0, name.count, plan) } ?? -1
    }
  }

  private func search(_ name: UnsafePointer<UInt8>, _ count: Int, _ plan: ObjectPlan) -> Int {
    let mask = Int(plan.slots.count) &- 1
    var slot = PropertyTable.hash(name, count: count) & mask
    while true {
      let number = program.slots[Int(plan.slots.start) &+ slot]
      if number < 0 { return -1 }
      let entry = Int(plan.entries.start &+ number)
      if isNamed(entry, name, count) { return entry }
      slot = (slot &+ 1) & mask
    }
  }

  @inline(__always)
  private func isNamed(_ entry: Int, _ name: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let own = program.entries[entry].name
    return Int(own.count) == count && name.hasSameBytes(as: program.names.address(own.start), count: count)
  }
}
