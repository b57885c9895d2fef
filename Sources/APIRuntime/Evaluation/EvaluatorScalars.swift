// The keywords about numbers and strings, exactly: numbers as decimals, lengths in code points.

extension Evaluator {
  mutating func checkNumber(_ number: Int32, _ node: SchemaNode, _ index: Int) -> Bool {
    guard node.number.count > 0 else { return true }
    let integer = smallInteger(index)
    var isValid = true
    for position in node.number.indices {
      let check = program.numberChecks[position]
      let holds =
        if let integer, check.isInteger {
          check.holds(for: integer)
        } else {
          isKept(check, index)
        }
      if holds { continue }
      isValid = fail(number, check, index)
      if isQuick { return false }
    }
    return isValid
  }

  /// The integer at an index where it has at most eighteen digits and nothing else.
  @inline(__always)
  private func smallInteger(_ index: Int) -> Int64? {
    let word = TapeWord(bits: tape[index])
    guard word.tag == .integer, word.length <= 18 else { return nil }
    var position = word.offset
    let end = position &+ word.length
    let isNegative = bytes[position] == UInt8(ascii: "-")
    if isNegative { position &+= 1 }
    var value: Int64 = 0
    while position < end {
      value = value &* 10 &+ Int64(bytes[position] &- 0x30)
      position &+= 1
    }
    return isNegative ? 0 &- value : value
  }

  /// The same for any number, as decimals.
  @inline(never)
  private func isKept(_ check: NumberCheck, _ index: Int) -> Bool {
    if check.relation == .format { return check.format.accepts(document.number(index)) }
    let value = document.number(index)
    let bound = program.numbers[Int(check.number)]
    return switch check.relation {
    case .minimum: value >= bound
    case .maximum: value <= bound
    case .exclusiveMinimum: value > bound
    case .exclusiveMaximum: value < bound
    case .multipleOf: value.isMultiple(of: bound)
    case .format: true
    }
  }

  mutating func checkString(_ number: Int32, _ node: SchemaNode, _ index: Int) -> Bool {
    guard node.string >= 0 else { return true }
    let plan = program.stringPlans[node.string]
    let word = TapeWord(bits: tape[index])
    if word.isPlainString {
      let text = UnsafeBufferPointer(start: bytes + (word.offset &+ 1), count: word.length)
      return checkText(number, plan, text, index)
    }
    return document.decodedBytes(index).withUnsafeBufferPointer { checkText(number, plan, $0, index) }
  }

  private mutating func checkText(
    _ number: Int32, _ plan: StringPlan, _ text: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> Bool {
    var isValid = true
    if plan.minLength > 0 || plan.maxLength < .max {
      let length = Validation.codePoints(text)
      if length < plan.minLength { isValid = fail(number, "minLength", index, plan.minLength, length) }
      if length > plan.maxLength { isValid = fail(number, "maxLength", index, plan.maxLength, length) }
      if !isValid, isQuick { return false }
    }
    if plan.pattern >= 0, !program.patterns[Int(plan.pattern)].matches(utf8: text) {
      isValid = fail(number, "pattern", index, bound: program.patterns[Int(plan.pattern)].source)
      if isQuick { return false }
    }
    if plan.hasFormat, !plan.format.accepts(text) {
      isValid = fail(number, "format", index, bound: plan.format.rawValue)
    }
    return isValid
  }
}

extension NumberCheck {
  /// The check of an integer against an integer.
  @inline(__always)
  fileprivate func holds(for value: Int64) -> Bool {
    switch relation {
    case .minimum: value >= integer
    case .maximum: value <= integer
    case .exclusiveMinimum: value > integer
    case .exclusiveMaximum: value < integer
    case .multipleOf: value % integer == 0
    case .format: true
    }
  }

  /// The keyword, as the dialect spells it.
  var keyword: StaticString {
    switch relation {
    case .minimum: "minimum"
    case .maximum: "maximum"
    case .exclusiveMinimum: "exclusiveMinimum"
    case .exclusiveMaximum: "exclusiveMaximum"
    case .multipleOf: "multipleOf"
    case .format: "format"
    }
  }
}
