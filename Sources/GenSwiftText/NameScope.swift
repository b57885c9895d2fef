// Where names must differ: the properties of one type, the cases of one enumeration, the types of a module.

/// The names taken in one scope, told apart by their bytes and, where it matters, without regard to case.
package struct NameScope: Sendable {
  private var taken: Set<[UInt8]> = []
  private let ignoresCase: Bool

  package init(ignoringCase: Bool = false) { ignoresCase = ignoringCase }

  /// Takes the first name that is free, or else the preferred one with the lowest number that makes it free.
  package mutating func claim(_ preferred: String, alternatives: String...) -> String {
    for name in [preferred] + alternatives where take(name) { return name }
    var number = 2
    while !take("\(preferred)\(number)") { number += 1 }
    return "\(preferred)\(number)"
  }

  /// Takes a name if it is free.
  package mutating func take(_ name: String) -> Bool {
    taken.insert(Self.identity(name, ignoringCase: ignoresCase)).inserted
  }

  /// Gives everyone in a scope a name, whatever the order they come in.
  ///
  /// A name that is wanted once is kept. Of those who want the same one, the one that the document calls exactly so
  /// keeps it, or the only one without symbols; the others are spelled out from their own name in the document (`a.b`
  /// becomes `aDotB`), and where that does not help get a hash of it.
  ///
  /// - Parameter keepingSpelling: Whether a name may be what the document says, as `ACTIVE` beside `active`, before it
  ///   gets a hash: where no type can have that name.
  package static func assign(
    _ wanted: [(key: String, preferred: String)], ignoringCase: Bool = false, keepingSpelling: Bool = false
  ) -> [String] {
    func identity(_ name: String) -> [UInt8] { Self.identity(name, ignoringCase: ignoringCase) }
    var scope = NameScope(ignoringCase: ignoringCase)
    if wanted.allSatisfy({ scope.take($0.preferred) }) { return wanted.map(\.preferred) }
    let groups = Dictionary(grouping: wanted.indices) { identity(wanted[$0].preferred) }
    var names = wanted.map(\.preferred)
    var losers = groups.values.filter { $0.count > 1 }.flatMap { Self.losers(of: $0, wanted) }.sorted()
    var taken = Set(groups.keys)
    let alternatives = [spelledOut] + (keepingSpelling ? [asWritten] : []) + [hashed(4), hashed(8), hashed(16)]
    for alternative in alternatives where !losers.isEmpty {
      let candidates = losers.map { alternative(wanted[$0]) }
      let counts = Dictionary(grouping: candidates, by: identity).mapValues(\.count)
      let isSettled = candidates.map { counts[identity($0)] == 1 && !taken.contains(identity($0)) }
      for (offset, index) in losers.enumerated() where isSettled[offset] { names[index] = candidates[offset] }
      taken.formUnion(candidates.map(identity))
      losers = zip(losers, isSettled).filter { !$0.1 }.map(\.0)
    }
    // Only equal keys are left: nothing but their number tells them apart.
    for (offset, index) in losers.enumerated() { names[index] = hashed(16)(wanted[index]) + "_\(offset)" }
    return names
  }

  private static func losers(of group: [Int], _ wanted: [(key: String, preferred: String)]) -> [Int] {
    let exact = group.filter { wanted[$0].key.utf8.elementsEqual(wanted[$0].preferred.utf8) }
    // Nobody is called exactly so: then one that has no symbols to spell out, as `userId` beside `user_id`.
    let plain = group.filter { spelledOut(wanted[$0]) == wanted[$0].preferred }
    guard let winner = exact.count == 1 ? exact.first : plain.count == 1 ? plain.first : nil else { return group }
    return group.filter { $0 != winner }
  }

  private static let makers: [@Sendable (String, Bool) -> String] = [
    { Naming.memberName($0, spellingSymbols: $1) },
    { Naming.caseName($0, spellingSymbols: $1) },
    { Naming.typeName($0, spellingSymbols: $1) },
    { Naming.typeName($0, isNested: true, spellingSymbols: $1) },
  ]

  /// The name with every symbol of its key as a word; only for names that were made from their key alone.
  private static func spelledOut(_ wanted: (key: String, preferred: String)) -> String {
    for make in makers
    where make(wanted.key, false) == wanted.preferred {
      return make(wanted.key, true)
    }
    return wanted.preferred
  }

  /// The key itself, where it is a name that begins with a letter and that Swift leaves free.
  private static func asWritten(_ wanted: (key: String, preferred: String)) -> String {
    let key = wanted.key
    guard SwiftText.isIdentifier(key), key.utf8.first != UInt8(ascii: "_"), key.utf8.count <= Naming.maximumLength,
      ReservedNames.types[key] == nil, ReservedNames.cases[key] == nil, key != "RawValue", key != "AllCases"
    else { return wanted.preferred }
    return key
  }

  private static func hashed(_ digits: Int) -> ((key: String, preferred: String)) -> String {
    { wanted in
      let stem = String(decoding: wanted.preferred.utf8.prefix(Naming.maximumLength - 20), as: UTF8.self)
      return "\(stem)_\(stableHash(wanted.key, digits: digits))"
    }
  }

  private static func identity(_ name: String, ignoringCase: Bool) -> [UInt8] {
    guard ignoringCase else { return Array(name.utf8) }
    return name.utf8.map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") ? $0 | 0x20 : $0 }
  }
}
