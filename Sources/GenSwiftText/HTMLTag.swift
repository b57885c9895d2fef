// A tag of HTML in prose, and the closed list of those that are translated. `<Region>` and `<token>` are none of them:
// documents write placeholders like that.

/// A tag as it is written.
struct HTMLTag {
  /// In small letters.
  let name: String
  let isClosing: Bool
  private let attributes: ArraySlice<UInt8>
  /// Past its `>`.
  let end: Int

  /// What is longer is no tag, so that text with many `<` is read in linear time.
  private static let maximumLength = 1024

  /// The tag that begins at the index.
  init?(at index: Int, in bytes: [UInt8]) {
    let limit = min(bytes.count, index + Self.maximumLength)
    var position = index + 1
    isClosing = position < limit && bytes[position] == UInt8(ascii: "/")
    if isClosing { position += 1 }
    let start = position
    guard start < limit, isLetter(bytes[start]) else { return nil }
    while position < limit, isLetterOrDigit(bytes[position]) { position += 1 }
    guard position < limit, [0x20, 0x0A, UInt8(ascii: "/"), UInt8(ascii: ">")].contains(bytes[position]) else {
      return nil
    }
    name = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
    guard let close = Self.closingAngle(from: position, to: limit, in: bytes) else { return nil }
    attributes = bytes[position..<close]
    end = close + 1
  }

  /// The `>` that no quote hides.
  private static func closingAngle(from start: Int, to limit: Int, in bytes: [UInt8]) -> Int? {
    var quote: UInt8?
    for position in start..<limit {
      let byte = bytes[position]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return position
      } else if byte == UInt8(ascii: "<") {
        return nil
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
    }
    return nil
  }

  /// The value of an attribute as it is written, without quotes.
  func attribute(_ name: String) -> [UInt8]? {
    var rest = attributes
    func isBetween(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == UInt8(ascii: "/") }
    while true {
      rest = rest.drop(while: isBetween)
      guard !rest.isEmpty else { return nil }
      let key = rest.prefix { $0 != UInt8(ascii: "=") && $0 != 0x20 && $0 != 0x0A }
      rest = rest[key.endIndex...].drop { $0 == 0x20 || $0 == 0x0A }
      guard rest.first == UInt8(ascii: "=") else { continue }
      rest = rest.dropFirst().drop { $0 == 0x20 || $0 == 0x0A }
      let value = Self.value(&rest)
      if String(decoding: key, as: UTF8.self).lowercased() == name { return Array(value) }
    }
  }

  private static func value(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let value = rest.prefix { $0 != 0x20 && $0 != 0x0A }
      rest = rest[value.endIndex...]
      return value
    }
    let value = rest.dropFirst().prefix { $0 != quote }
    rest = rest[value.endIndex...].dropFirst()
    return value
  }
}

extension HTMLTag {
  /// What a tag of the list becomes.
  enum Kind: Equatable {
    case paragraph, lineBreak, rule, preformatted
    /// A block whose contents alone count.
    case block
    case list(isOrdered: Bool)
    case item
    /// What belongs to the item before it.
    case definition
    case cell
    case bold, italic, code, link, image
    case heading(level: Int)
    /// A stretch of text whose contents alone count.
    case contents

    /// Whether it says nothing, or is a placeholder, where nothing closes it.
    var mustBeClosed: Bool {
      switch self {
      case .block, .preformatted, .bold, .italic, .code, .link, .heading, .contents: true
      case .paragraph, .lineBreak, .rule, .list, .item, .definition, .cell, .image: false
      }
    }
  }

  /// `nil` for a tag that is not on the list.
  var kind: Kind? { Self.kinds[name] }

  private static let kinds: [String: Kind] = {
    var kinds: [String: Kind] = [
      "p": .paragraph, "para": .paragraph, "br": .lineBreak, "hr": .rule, "pre": .preformatted,
      "ul": .list(isOrdered: false), "ol": .list(isOrdered: true), "dl": .list(isOrdered: false),
      "table": .list(isOrdered: false), "li": .item, "dt": .item, "tr": .item, "dd": .definition, "td": .cell,
      "th": .cell, "b": .bold, "strong": .bold, "i": .italic, "em": .italic, "code": .code, "tt": .code,
      "kbd": .code, "samp": .code, "a": .link, "img": .image,
    ]
    for level in 1...6 { kinds["h\(level)"] = .heading(level: level) }
    for name in [
      "address", "article", "blockquote", "body", "caution", "center", "details", "div", "fullname", "html",
      "important", "note", "section", "summary", "tbody", "thead", "tip",
    ] { kinds[name] = .block }
    for name in [
      "abbr", "big", "cite", "del", "font", "ins", "mark", "nobr", "q", "replaceable", "s", "small", "span",
      "strike", "sub", "sup", "u", "var",
    ] { kinds[name] = .contents }
    return kinds
  }()
}
