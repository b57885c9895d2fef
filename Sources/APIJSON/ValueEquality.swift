// Equality of values as JSON (JSON Schema 2020-12 core §4.2.2), on tapes: objects in any order, numbers by value, strings
// by their code points. Linear where members come in the same order, with a sort where they do not.

extension JSONElement {
  /// Whether both are the same value, each perhaps of its own document.
  package func isEqual(to other: JSONElement) -> Bool {
    ValueComparison(left: document, right: other.document).areEqual(index, other.index)
  }

  /// Hashes what equality compares. A key that is there twice counts twice.
  package func hashValue(into hasher: inout Hasher) { document.hash(index, into: &hasher) }
}

/// Two documents side by side. The recursion is as deep as the shallower of the values.
private struct ValueComparison {
  let left: JSONDocument
  let right: JSONDocument

  func areEqual(_ first: Int, _ second: Int) -> Bool {
    let (word, other) = (left.word(first), right.word(second))
    guard word.kind == other.kind else { return false }
    switch word.kind {
    case .null: return true
    case .boolean: return word.tag == other.tag
    case .number: return areEqualNumbers(first, second)
    case .string: return areEqualStrings(first, second)
    case .array: return areEqualArrays(first, second)
    case .object: return areEqualObjects(first, second)
    }
  }

  private func areEqualNumbers(_ first: Int, _ second: Int) -> Bool {
    let (text, other) = (left.scalarBytes(first), right.scalarBytes(second))
    if text.elementsEqual(other) { return true }
    switch (CompactNumber(text), CompactNumber(other)) {
    case (let number?, let other?): return number == other
    default: return left.number(first) == right.number(second)
    }
  }

  func areEqualStrings(_ first: Int, _ second: Int) -> Bool {
    let (word, other) = (left.word(first), right.word(second))
    guard word.isPlainString, other.isPlainString else {
      return left.decodedBytes(first) == right.decodedBytes(second)
    }
    return word.length == other.length
      && (left.bytes + (word.offset + 1)).hasSameBytes(as: right.bytes + (other.offset + 1), count: word.length)
  }

  private func areEqualArrays(_ first: Int, _ second: Int) -> Bool {
    var (first, second) = (first + 1, second + 1)
    while left.word(first).tag != .end, right.word(second).tag != .end {
      guard areEqual(first, second) else { return false }
      (first, second) = (left.next(first), right.next(second))
    }
    return left.word(first).tag == right.word(second).tag
  }

  private func areEqualObjects(_ first: Int, _ second: Int) -> Bool {
    var (key, other) = (first + 1, second + 1)
    while left.word(key).tag != .end, right.word(other).tag != .end {
      guard areEqualStrings(key, other) else { return areEqualUnordered(first, second) }
      guard areEqual(key + 1, other + 1) else { return false }
      (key, other) = (left.next(key + 1), right.next(other + 1))
    }
    return left.word(key).tag == right.word(other).tag
  }

  private func areEqualUnordered(_ first: Int, _ second: Int) -> Bool {
    let (members, others) = (left.sortedMembers(first), right.sortedMembers(second))
    guard members.count == others.count else { return false }
    for (member, other) in zip(members, others) where member.key != other.key { return false }
    return zip(members, others).allSatisfy { areEqual($0.value, $1.value) }
  }
}

extension JSONDocument {
  /// The members of the object at `index`, ascending by the bytes of their keys.
  fileprivate func sortedMembers(_ index: Int) -> [(key: [UInt8], value: Int)] {
    var members: [(key: [UInt8], value: Int)] = []
    var key = index + 1
    while word(key).tag != .end {
      members.append((decodedBytes(key), key + 1))
      key = next(key + 1)
    }
    members.sort { left, right in
      left.key == right.key ? left.value < right.value : left.key.lexicographicallyPrecedes(right.key)
    }
    return members
  }

  fileprivate func hash(_ index: Int, into hasher: inout Hasher) {
    let word = word(index)
    hasher.combine(word.kind)
    switch word.kind {
    case .null: break
    case .boolean: hasher.combine(word.tag == .true)
    case .number: hashNumber(index, into: &hasher)
    case .string: hashString(index, into: &hasher)
    case .array:
      var element = index + 1
      while self.word(element).tag != .end {
        hash(element, into: &hasher)
        element = next(element)
      }
    case .object: hasher.combine(memberHash(index))
    }
  }

  /// A sum, since the order of the members does not count.
  private func memberHash(_ index: Int) -> Int {
    var sum = 0
    var key = index + 1
    while word(key).tag != .end {
      var hasher = Hasher()
      hashString(key, into: &hasher)
      hash(key + 1, into: &hasher)
      sum &+= hasher.finalize()
      key = next(key + 1)
    }
    return sum
  }

  private func hashNumber(_ index: Int, into hasher: inout Hasher) {
    if let compact = CompactNumber(scalarBytes(index)) { return hasher.combine(compact) }
    let number = number(index)
    if let compact = number.compact { hasher.combine(compact) } else { hasher.combine(number) }
  }

  private func hashString(_ index: Int, into hasher: inout Hasher) {
    let word = word(index)
    if word.isPlainString {
      hasher.combine(bytes: UnsafeRawBufferPointer(start: bytes + (word.offset + 1), count: word.length))
    } else {
      decodedBytes(index).withUnsafeBytes { hasher.combine(bytes: $0) }
    }
    hasher.combine(UInt8(0xFF))
  }
}

extension JSONNumber {
  /// The number without the zeros that made its text too long; `nil` where it has more digits.
  fileprivate var compact: CompactNumber? {
    let decimal = decimal
    guard decimal.digits.count <= 18, decimal.remoteExponent.isEmpty, decimal.exponent.magnitude < 100_000_000 else {
      return nil
    }
    let text =
      (decimal.isNegative ? "-" : "") + String(decoding: decimal.digits, as: UTF8.self) + "e\(decimal.exponent)"
    return Array(text.utf8).withUnsafeBufferPointer { CompactNumber($0) }
  }
}
