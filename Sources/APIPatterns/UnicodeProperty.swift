// The Unicode properties of `\p{…}` (ECMA-262 §22.2.2.10): general categories, scripts and the binary properties, as far
// as the standard library or a table of ours knows them.

/// A Unicode property or its complement.
struct UnicodeProperty: Hashable, Sendable {
  typealias Test = @Sendable (Unicode.Scalar) -> Bool

  let name: String
  let isNegated: Bool
  private let test: Test

  /// `L`, `Letter`, `gc=L`, `General_Category=Letter`, `Alphabetic`, `Script=Greek`, …; `nil` for what is not known.
  init?(_ name: String, isNegated: Bool) {
    // Names are ASCII; this keeps canonical equivalence out of the comparisons below.
    guard name.utf8.allSatisfy({ $0 < 0x80 }), let test = Self.test(name) else { return nil }
    self.name = name
    self.isNegated = isNegated
    self.test = test
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool { test(scalar) != isNegated }

  static func == (first: UnicodeProperty, second: UnicodeProperty) -> Bool {
    first.isNegated == second.isNegated && first.name.utf8.elementsEqual(second.name.utf8)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(isNegated)
    for byte in name.utf8 { hasher.combine(byte) }
  }

  private static func test(_ name: String) -> Test? {
    guard let equals = name.utf8.firstIndex(of: 0x3D) else { return category(name) ?? BinaryProperty.test(name) }
    let value = String(name[name.index(after: equals)...])
    switch String(name[..<equals]) {
    case "General_Category", "gc": return category(value)
    case "Script", "sc": return script(ScriptTable.ranges(value))
    case "Script_Extensions", "scx": return script(ScriptExtensionTable.ranges(value) ?? ScriptTable.ranges(value))
    default: return nil
    }
  }

  private static func script(_ text: String?) -> Test? {
    guard let text else { return nil }
    let set = ScalarSet(hexadecimal: text)
    return { set.contains($0.value) }
  }

  private static func category(_ name: String) -> Test? {
    guard let categories = categories(name) else { return nil }
    return { categories.contains($0.properties.generalCategory) }
  }

  private static func categories(_ name: String) -> [Unicode.GeneralCategory]? {
    switch name {
    case "L", "Letter": letters
    case "LC", "Cased_Letter": [.uppercaseLetter, .lowercaseLetter, .titlecaseLetter]
    case "M", "Mark", "Combining_Mark": [.nonspacingMark, .spacingMark, .enclosingMark]
    case "N", "Number": [.decimalNumber, .letterNumber, .otherNumber]
    case "P", "Punctuation", "punct": punctuation
    case "S", "Symbol": [.mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol]
    case "Z", "Separator": [.spaceSeparator, .lineSeparator, .paragraphSeparator]
    case "C", "Other": [.control, .format, .surrogate, .privateUse, .unassigned]
    default: single(name).map { [$0] }
    }
  }

  private static let letters: [Unicode.GeneralCategory] = [
    .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
  ]

  private static let punctuation: [Unicode.GeneralCategory] = [
    .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
    .finalPunctuation, .otherPunctuation,
  ]

  private static func single(_ name: String) -> Unicode.GeneralCategory? {
    switch name {
    case "Lu", "Uppercase_Letter": .uppercaseLetter
    case "Ll", "Lowercase_Letter": .lowercaseLetter
    case "Lt", "Titlecase_Letter": .titlecaseLetter
    case "Lm", "Modifier_Letter": .modifierLetter
    case "Lo", "Other_Letter": .otherLetter
    case "Mn", "Nonspacing_Mark": .nonspacingMark
    case "Mc", "Spacing_Mark": .spacingMark
    case "Me", "Enclosing_Mark": .enclosingMark
    case "Nd", "Decimal_Number", "digit": .decimalNumber
    case "Nl", "Letter_Number": .letterNumber
    case "No", "Other_Number": .otherNumber
    case "Pc", "Connector_Punctuation": .connectorPunctuation
    case "Pd", "Dash_Punctuation": .dashPunctuation
    case "Ps", "Open_Punctuation": .openPunctuation
    case "Pe", "Close_Punctuation": .closePunctuation
    case "Pi", "Initial_Punctuation": .initialPunctuation
    case "Pf", "Final_Punctuation": .finalPunctuation
    case "Po", "Other_Punctuation": .otherPunctuation
    case "Sm", "Math_Symbol": .mathSymbol
    case "Sc", "Currency_Symbol": .currencySymbol
    case "Sk", "Modifier_Symbol": .modifierSymbol
    case "So", "Other_Symbol": .otherSymbol
    case "Zs", "Space_Separator": .spaceSeparator
    case "Zl", "Line_Separator": .lineSeparator
    case "Zp", "Paragraph_Separator": .paragraphSeparator
    case "Cc", "Control", "cntrl": .control
    case "Cf", "Format": .format
    case "Cs", "Surrogate": .surrogate
    case "Co", "Private_Use": .privateUse
    case "Cn", "Unassigned": .unassigned
    default: nil
    }
  }
}
