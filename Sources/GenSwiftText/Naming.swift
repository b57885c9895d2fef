// From a name of the document to a Swift identifier: words, put together in the case that the place asks for, never
// one of the names that Swift or the generated code needs for itself. Identifiers come out without backticks.

/// The makers of identifiers. Each is a pure function of one name, so a name never depends on its neighbours; clashes
/// are `NameScope`'s business.
package enum Naming {
  /// For properties, parameters, methods: `channel_id` is `channelID`.
  package static func memberName(_ documentName: String) -> String { memberName(documentName, spellingSymbols: false) }

  static func memberName(_ documentName: String, spellingSymbols: Bool) -> String {
    let words = words(of: documentName, spellingSymbols: spellingSymbols)
    return name(lowerCamel(words), of: documentName, reserved: ReservedNames.members)
  }

  /// For types: `failed-integration` is `FailedIntegration`. A nested type may be called `Error` or `Data`; at the top
  /// level these names would hide Swift's own from the whole module.
  package static func typeName(_ documentName: String, isNested: Bool = false) -> String {
    typeName(documentName, isNested: isNested, spellingSymbols: false)
  }

  static func typeName(_ documentName: String, isNested: Bool = false, spellingSymbols: Bool) -> String {
    let words = words(of: withoutAssemblies(documentName), spellingSymbols: spellingSymbols)
    let name = name(upperCamel(words), of: documentName, reserved: ReservedNames.types)
    return isNested ? name : ReservedNames.topLevelTypes[name]?.replacement ?? name
  }

  /// The names of generic types of .NET say for each argument where it comes from:
  /// ``Result`1[[System.String, mscorlib, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a]]``.
  private static func withoutAssemblies(_ name: String) -> String {
    guard name.utf8.count > 32, name.contains("PublicKeyToken=") else { return name }
    var isAssembly = false
    return String(
      decoding: name.utf8.filter { byte in
        if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") { isAssembly = false }
        if byte == UInt8(ascii: ",") { isAssembly = true }
        return !isAssembly
      }, as: UTF8.self)
  }

  /// For cases of enumerations: `IN_PROGRESS` is `inProgress`, `+1` is `plus1`, `404` is `_404`.
  package static func caseName(_ value: String) -> String { caseName(value, spellingSymbols: false) }

  static func caseName(_ value: String, spellingSymbols: Bool) -> String {
    caseName(words(of: value, spellingSymbols: spellingSymbols), of: value)
  }

  static func caseName(_ words: [Word], of value: String) -> String {
    name(lowerCamel(words), of: value, reserved: ReservedNames.cases)
  }

  /// `urlParser`, `channelID`.
  package static func lowerCamel(_ words: [Word]) -> String { camel(words, startsSmall: true) }

  /// `URLParser`, `ChannelID`.
  package static func upperCamel(_ words: [Word]) -> String { camel(words, startsSmall: false) }

  /// Identifiers longer than this are cut and end in a hash of the name that they come from.
  package static let maximumLength = 200

  private static func camel(_ words: [Word], startsSmall: Bool) -> String {
    var name = ""
    var previous = Word.Form.plain
    for word in words {
      let isFirst = name.isEmpty
      if !isFirst, needsUnderscore(between: name, previous, and: word) { name += "_" }
      name += word.recased(isFirst: isFirst, startsSmall: startsSmall, isOnly: words.count == 1)
      previous = word.form
    }
    return name
  }

  /// Around encoded words, and between digits that a separator held apart: `1.0` is not `10`.
  private static func needsUnderscore(between name: String, _ form: Word.Form, and word: Word) -> Bool {
    if form == .encoded || word.form == .encoded || word.form == .continuation { return true }
    guard let last = name.utf8.last, let first = word.text.utf8.first else { return false }
    return isDigit(last) && isDigit(first)
  }

  private static func name(
    _ camel: String, of documentName: String, reserved: [String: ReservedNames.Entry]
  ) -> String {
    if let entry = reserved[camel] { return entry.replacement }
    let name = camel.utf8.first.map(isDigit) == true ? "_" + camel : camel
    guard name.utf8.count > maximumLength else { return name }
    return String(decoding: name.utf8.prefix(maximumLength - 9), as: UTF8.self) + "_"
      + stableHash(documentName, digits: 8)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}

extension Word {
  fileprivate func recased(isFirst: Bool, startsSmall: Bool, isOnly: Bool) -> String {
    switch form {
    case .encoded: return isFirst && !startsSmall ? text.uppercasingFirst : text
    case .continuation: return text
    case .plain, .capitals: break
    }
    let small = text.lowercased()
    if isFirst && startsSmall { return small }
    if let acronym = acronym(small) { return acronym }
    // A short name in capitals alone, as of a schema `SEPA`, is an acronym too.
    if form == .capitals || isOnly && isCapitals && text.utf8.count <= 4 { return text }
    return small.uppercasingFirst
  }

  private var isCapitals: Bool { text.utf8.allSatisfy { $0 < UInt8(ascii: "a") } }

  /// The acronym's spelling, also of its plural and with a number after it: `IDs`, `HTTP2`.
  private func acronym(_ small: String) -> String? {
    if let acronym = acronyms[small] { return acronym }
    let letters = small.utf8.prefix { $0 > UInt8(ascii: "9") }
    guard letters.endIndex == small.utf8.endIndex else {
      return acronyms[String(decoding: letters, as: UTF8.self)].map { $0 + small[letters.endIndex...] }
    }
    guard letters.last == UInt8(ascii: "s") else { return nil }
    return acronyms[String(decoding: letters.dropLast(), as: UTF8.self)].map { $0 + "s" }
  }
}

extension String {
  /// Only for ASCII.
  fileprivate var uppercasingFirst: String {
    guard let first = utf8.first, first >= UInt8(ascii: "a"), first <= UInt8(ascii: "z") else { return self }
    return String(decoding: [first & ~0x20] + Array(utf8.dropFirst()), as: UTF8.self)
  }
}
