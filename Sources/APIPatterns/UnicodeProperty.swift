// The Unicode properties of `\p{…}` (ECMA-262 §22.2.2.10) that the standard library knows: general categories and the
// binary properties in common use. Scripts are not among them.

enum UnicodeProperty {
  typealias Test = @Sendable (Unicode.Scalar) -> Bool

  /// The test for `L`, `Letter`, `gc=L`, `General_Category=Letter`, `Alphabetic`, …
  static func named(_ name: String) -> Test? {
    for prefix in ["General_Category=", "gc="] where name.utf8.starts(with: prefix.utf8) {
      return category(String(name.unicodeScalars.dropFirst(prefix.utf8.count)))
    }
    return category(name) ?? binary(name)
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

  private static func binary(_ name: String) -> Test? {
    switch name {
    case "Any": { _ in true }
    case "ASCII": { $0.isASCII }
    case "Assigned": { $0.properties.generalCategory != .unassigned }
    case "Alphabetic", "Alpha": { $0.properties.isAlphabetic }
    case "Uppercase", "Upper": { $0.properties.isUppercase }
    case "Lowercase", "Lower": { $0.properties.isLowercase }
    case "White_Space", "space": { $0.properties.isWhitespace }
    case "ASCII_Hex_Digit", "AHex": { $0.properties.isASCIIHexDigit }
    case "Hex_Digit", "Hex": { $0.properties.isHexDigit }
    case "ID_Start", "IDS": { $0.properties.isIDStart }
    case "ID_Continue", "IDC": { $0.properties.isIDContinue }
    case "XID_Start", "XIDS": { $0.properties.isXIDStart }
    case "XID_Continue", "XIDC": { $0.properties.isXIDContinue }
    case "Ideographic", "Ideo": { $0.properties.isIdeographic }
    case "Math": { $0.properties.isMath }
    case "Dash": { $0.properties.isDash }
    case "Emoji": { $0.properties.isEmoji }
    case "Emoji_Presentation", "EPres": { $0.properties.isEmojiPresentation }
    case "Diacritic", "Dia": { $0.properties.isDiacritic }
    case "Default_Ignorable_Code_Point", "DI": { $0.properties.isDefaultIgnorableCodePoint }
    default: nil
    }
  }
}
