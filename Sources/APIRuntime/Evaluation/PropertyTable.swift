// The properties that one schema names, found by their bytes in a table with open addressing.

struct PropertyTable {
  var entries: [PropertyEntry] = []
  private var names: [[UInt8]] = []
  private var places: [[UInt8]: Int] = [:]
  private var bits: Int32 = 0

  /// The number of the entry of a name, added where it is new.
  mutating func entry(_ name: [UInt8]) -> Int {
    if let known = places[name] { return known }
    places[name] = entries.count
    entries.append(PropertyEntry())
    names.append(name)
    return entries.count - 1
  }

  /// The same for one that has to be remembered when it is met.
  mutating func rememberedEntry(_ name: [UInt8]) -> Int32 {
    let entry = entry(name)
    if entries[entry].bit < 0 {
      entries[entry].bit = bits
      bits += 1
    }
    return Int32(entry)
  }

  /// Appends the entries and their table to a program.
  func write(to draft: inout SchemaProgramDraft, _ plan: inout ObjectPlan) {
    plan.bits = Int(bits)
    plan.entries = ListSlice(start: Int32(draft.entries.count), count: Int32(entries.count))
    for (entry, name) in zip(entries, names) {
      var entry = entry
      entry.name = ListSlice(start: Int32(draft.names.count), count: Int32(name.count))
      draft.names += name
      draft.entries.append(entry)
    }
    guard !entries.isEmpty else { return }
    var size = 4
    while size < 2 * entries.count { size *= 2 }
    var slots = Array(repeating: Int32(-1), count: size)
    for (number, name) in names.enumerated() {
      var slot = Self.hash(name) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(number)
    }
    plan.slots = ListSlice(start: Int32(draft.slots.count), count: Int32(size))
    draft.slots += slots
  }

  private static func hash(_ name: [UInt8]) -> Int {
    (name + Array(repeating: 0, count: 8)).withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { hash($0, count: name.count) } ?? 0
    }
  }

  /// A mix of a name's first eight bytes, its last eight and its length. Eight bytes behind it may be read.
  @inline(__always)
  static func hash(_ name: UnsafePointer<UInt8>, count: Int) -> Int {
    var mix = UInt64(truncatingIfNeeded: count)
    if count >= 8 {
      mix ^= name.load8(0) ^ (name.load8(count &- 8) &* 0x9E37_79B9_7F4A_7C15)
    } else {
      mix ^= name.load8(0) & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1)
    }
    return Int(truncatingIfNeeded: (mix &* 0xD6E8_FEB8_6659_FD93) &>> 33)
  }
}
