// Finds a key that an object has twice, compared by its bytes: almost always by a glance at a few bits per key.

extension JSONDocument {
  /// - Throws: `duplicateKey` when the object at `index` has a key twice.
  @usableFromInline
  func checkKeys(_ index: Int) throws(JSONError) {
    guard mayRepeatKey(index), let key = repeatedKey(index) else { return }
    throw JSONError(.duplicateKey(lossyString(key)), in: self, at: key)
  }

  /// Whether a key has marks in three sets that earlier keys have left in all three, or a key is escaped. An object
  /// without escapes in which no key does repeats none.
  private func mayRepeatKey(_ index: Int) -> Bool {
    var (first, second, third) = (0 as UInt64, 0 as UInt64, 0 as UInt64)
    var key = index &+ 1
    while true {
      let word = word(key)
      guard word.isPlainString else { return word.tag != .end }
      let mix = fingerprint(word)
      let marks = (1 as UInt64 &<< (mix &>> 58), 1 as UInt64 &<< (mix &>> 52), 1 as UInt64 &<< (mix &>> 46))
      if first & marks.0 != 0, second & marks.1 != 0, third & marks.2 != 0 { return true }
      first |= marks.0
      second |= marks.1
      third |= marks.2
      key = next(key &+ 1)
    }
  }

  /// A mix of a key's first eight bytes, its last eight and its length, good in the upper bits.
  @inline(__always)
  private func fingerprint(_ word: TapeWord) -> UInt64 {
    let start = word.offset &+ 1
    let length = word.length
    // A short key is followed by its quote and what comes then: cut that off.
    guard length < 8 else {
      let mixed = bytes.load8(start) ^ (bytes.load8(start &+ length &- 8) &* 0x9E37_79B9_7F4A_7C15)
      return (mixed &+ UInt64(truncatingIfNeeded: length)) &* 0xD6E8_FEB8_6659_FD93
    }
    let kept = bytes.load8(start) & ((1 &<< UInt64(length &* 8)) &- 1)
    return (kept &+ UInt64(truncatingIfNeeded: length)) &* 0xD6E8_FEB8_6659_FD93
  }

  /// The second of two equal keys of the object at `index`; nil when there are none.
  @inline(never)
  private func repeatedKey(_ index: Int) -> Int? {
    var indices: [Int] = []
    var key = index + 1
    while word(key).tag != .end {
      guard word(key).isPlainString, indices.count < 64 else { return repeatedKeyAmongMany(index) }
      indices.append(key)
      key = next(key + 1)
    }
    for (position, key) in indices.enumerated() {
      let text = bytes + word(key).offset + 1
      let length = word(key).length
      if indices[..<position].contains(where: { isString($0, text, count: length) }) { return key }
    }
    return nil
  }

  /// The same for an object with many keys or with escaped ones: by sorting them.
  private func repeatedKeyAmongMany(_ index: Int) -> Int? {
    var keys: [(bytes: [UInt8], index: Int)] = []
    var key = index + 1
    while word(key).tag != .end {
      keys.append((decodedBytes(key), key))
      key = next(key + 1)
    }
    keys.sort { left, right in
      left.bytes == right.bytes ? left.index < right.index : left.bytes.lexicographicallyPrecedes(right.bytes)
    }
    return zip(keys, keys.dropFirst()).first { $0.bytes == $1.bytes }?.1.index
  }
}
