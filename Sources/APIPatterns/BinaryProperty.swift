// The binary properties of `\p{…}` (ECMA-262 §22.2.2.10, table 69). What is missing, Emoji_Component,
// Extended_Pictographic and Pattern_Syntax, the standard library does not tell.

enum BinaryProperty {
  /// The test of a property by its name or its alias; `nil` for what is not known.
  static func test(_ name: String) -> UnicodeProperty.Test? {
    switch name {
    case "Any": { _ in true }
    case "ASCII": { $0.isASCII }
    case "Assigned": { $0.properties.generalCategory != .unassigned }
    case "Regional_Indicator", "RI": { (0x1F1E6...0x1F1FF).contains($0.value) }
    case "ASCII_Hex_Digit", "AHex": { $0.properties.isASCIIHexDigit }
    case "Alphabetic", "Alpha": { $0.properties.isAlphabetic }
    case "Bidi_Control", "Bidi_C": { $0.properties.isBidiControl }
    case "Bidi_Mirrored", "Bidi_M": { $0.properties.isBidiMirrored }
    case "Case_Ignorable", "CI": { $0.properties.isCaseIgnorable }
    case "Cased": { $0.properties.isCased }
    case "Changes_When_Casefolded", "CWCF": { $0.properties.changesWhenCaseFolded }
    case "Changes_When_Casemapped", "CWCM": { $0.properties.changesWhenCaseMapped }
    case "Changes_When_Lowercased", "CWL": { $0.properties.changesWhenLowercased }
    case "Changes_When_NFKC_Casefolded", "CWKCF": { $0.properties.changesWhenNFKCCaseFolded }
    case "Changes_When_Titlecased", "CWT": { $0.properties.changesWhenTitlecased }
    case "Changes_When_Uppercased", "CWU": { $0.properties.changesWhenUppercased }
    case "Dash": { $0.properties.isDash }
    case "Default_Ignorable_Code_Point", "DI": { $0.properties.isDefaultIgnorableCodePoint }
    case "Deprecated", "Dep": { $0.properties.isDeprecated }
    case "Diacritic", "Dia": { $0.properties.isDiacritic }
    case "Emoji": { $0.properties.isEmoji }
    case "Emoji_Modifier", "EMod": { $0.properties.isEmojiModifier }
    case "Emoji_Modifier_Base", "EBase": { $0.properties.isEmojiModifierBase }
    case "Emoji_Presentation", "EPres": { $0.properties.isEmojiPresentation }
    case "Extender", "Ext": { $0.properties.isExtender }
    case "Grapheme_Base", "Gr_Base": { $0.properties.isGraphemeBase }
    case "Grapheme_Extend", "Gr_Ext": { $0.properties.isGraphemeExtend }
    case "Hex_Digit", "Hex": { $0.properties.isHexDigit }
    case "ID_Continue", "IDC": { $0.properties.isIDContinue }
    case "ID_Start", "IDS": { $0.properties.isIDStart }
    case "IDS_Binary_Operator", "IDSB": { $0.properties.isIDSBinaryOperator }
    case "IDS_Trinary_Operator", "IDST": { $0.properties.isIDSTrinaryOperator }
    case "Ideographic", "Ideo": { $0.properties.isIdeographic }
    case "Join_Control", "Join_C": { $0.properties.isJoinControl }
    case "Logical_Order_Exception", "LOE": { $0.properties.isLogicalOrderException }
    case "Lowercase", "Lower": { $0.properties.isLowercase }
    case "Math": { $0.properties.isMath }
    case "Noncharacter_Code_Point", "NChar": { $0.properties.isNoncharacterCodePoint }
    case "Pattern_White_Space", "Pat_WS": { $0.properties.isPatternWhitespace }
    case "Quotation_Mark", "QMark": { $0.properties.isQuotationMark }
    case "Radical": { $0.properties.isRadical }
    case "Sentence_Terminal", "STerm": { $0.properties.isSentenceTerminal }
    case "Soft_Dotted", "SD": { $0.properties.isSoftDotted }
    case "Terminal_Punctuation", "Term": { $0.properties.isTerminalPunctuation }
    case "Unified_Ideograph", "UIdeo": { $0.properties.isUnifiedIdeograph }
    case "Uppercase", "Upper": { $0.properties.isUppercase }
    case "Variation_Selector", "VS": { $0.properties.isVariationSelector }
    case "White_Space", "space": { $0.properties.isWhitespace }
    case "XID_Continue", "XIDC": { $0.properties.isXIDContinue }
    case "XID_Start", "XIDS": { $0.properties.isXIDStart }
    default: nil
    }
  }
}
