// Lays a value out as the text of a parameter: the table of OpenAPI 3.1 §4.8.12.7, row by row.

struct ParameterWriter {
  let name: String
  let style: ParameterStyle
  let isExploded: Bool
  let location: ParameterLocation
  var allowReserved = false
  /// Percent-coded, but for header fields; with the name where the style has it.
  private(set) var output: [UInt8] = []
  /// Whether there is nothing to write: `null`, an empty array, an object without members (RFC 6570 §2.3).
  private(set) var isUndefined = false
  /// Why the value cannot travel in this style.
  private(set) var problem: String?

  init(
    name: String, style: ParameterStyle, isExploded: Bool, location: ParameterLocation, allowReserved: Bool = false
  ) {
    self.name = name
    self.style = style
    self.isExploded = isExploded
    self.location = location
    self.allowReserved = allowReserved
  }

  mutating func write(_ value: ParameterValue) {
    if style == .json { return writeJSON(value.json) }
    if style == .deepObject, value.isNested { return writeDeepObject(value.json) }
    switch value.content {
    case .null: isUndefined = true
    case .scalar(let text): writeScalar(text)
    case .array(let texts): if texts.isEmpty { isUndefined = true } else { writeArray(texts) }
    case .object(let members): if members.isEmpty { isUndefined = true } else { writeObject(members) }
    }
  }

  /// The name with nothing behind it.
  mutating func writeEmpty() { writeName(.equals) }

  private mutating func writeJSON(_ json: [UInt8]) {
    if location == .query || location == .cookie { writeName(.equals) }
    writeText(json)
  }

  private mutating func writeScalar(_ text: [UInt8]) {
    switch style {
    case .label: output.append(.dot)
    case .matrix:
      output.append(.semicolon)
      writeName(text.isEmpty ? nil : .equals)
    case .form, .spaceDelimited, .pipeDelimited, .deepObject, .cookie: writeName(.equals)
    case .simple, .json: break
    }
    writeText(text)
  }

  private mutating func writeArray(_ texts: [[UInt8]]) {
    if isExploded, style == .matrix || style == .form || style == .cookie {
      for (index, text) in texts.enumerated() {
        if style == .matrix || index > 0 { output += memberSeparator }
        writeName(style == .matrix && text.isEmpty ? nil : .equals)
        writeText(text)
      }
      return
    }
    writePrefix()
    join(texts)
  }

  private mutating func writeObject(_ members: [ParameterValue.Member]) {
    guard isExploded, style != .spaceDelimited, style != .pipeDelimited else {
      writePrefix()
      return join(members.flatMap { [$0.key, $0.value] })
    }
    if style == .form || style == .cookie { return writePairs(members) }
    for (index, member) in members.enumerated() {
      if style == .label || style == .matrix || index > 0 { output += memberSeparator }
      writeText(member.key)
      if style != .matrix || !member.value.isEmpty { output.append(.equals) }
      writeText(member.value)
    }
  }

  /// A pair for each member, or for each element of one that is an array.
  private mutating func writePairs(_ members: [ParameterValue.Member]) {
    for member in members {
      for text in member.elements ?? [member.value] {
        if !output.isEmpty { output += memberSeparator }
        writeText(member.key)
        output.append(.equals)
        writeText(text)
      }
    }
    isUndefined = output.isEmpty
  }

  /// A pair for each text in the value, however deep it is.
  private mutating func writeDeepObject(_ json: [UInt8]) {
    var pairs: [DeepForm.Pair] = []
    if let document = try? JSONDocument(json) { DeepForm.flatten(document.root, as: name, into: &pairs) }
    for pair in pairs {
      if !output.isEmpty { output.append(.ampersand) }
      PercentCoding.encode(pair.name.utf8, into: &output)
      output.append(.equals)
      writeText(pair.value.text)
    }
    isUndefined = output.isEmpty
  }

  /// What stands before the first value of a list that is not exploded.
  private mutating func writePrefix() {
    switch style {
    case .label: output.append(.dot)
    case .matrix:
      output.append(.semicolon)
      writeName(.equals)
    case .form, .spaceDelimited, .pipeDelimited, .deepObject, .cookie: writeName(.equals)
    case .simple, .json: break
    }
  }

  private mutating func join(_ texts: [[UInt8]]) {
    for (index, text) in texts.enumerated() {
      if index > 0 { output += valueSeparator }
      if let delimiter = bareDelimiter, text.contains(delimiter) {
        problem = "no \(Excerpt.quoted(String(decoding: [delimiter], as: UTF8.self))) in its values"
      }
      writeText(text)
    }
  }

  /// What parts the values of a list that is not exploded (and of an exploded label).
  private var valueSeparator: [UInt8] {
    switch style {
    case .label where isExploded: [.dot]
    case .spaceDelimited: Array("%20".utf8)
    case .pipeDelimited: Array("%7C".utf8)
    default: [.comma]
    }
  }

  /// A delimiter that a value cannot hold, because coding does not tell the two apart.
  private var bareDelimiter: UInt8? {
    switch style {
    case .spaceDelimited: .space
    case .pipeDelimited: .pipe
    case .label where isExploded: .dot
    default: location == .header || style == .cookie || allowReserved ? .comma : nil
    }
  }

  /// What parts the members of an exploded list.
  private var memberSeparator: [UInt8] {
    switch style {
    case .label: [.dot]
    case .matrix: [.semicolon]
    case .cookie: [.semicolon, .space]
    case .form: location == .cookie ? [.semicolon, .space] : [.ampersand]
    default: [.comma]
    }
  }

  private mutating func writeName(_ separator: UInt8?) {
    if location == .cookie {
      if name.isEmpty || !name.utf8.allSatisfy(\.isTokenCharacter) { problem = "a name that a cookie can have" }
      output += name.utf8
    } else {
      PercentCoding.encode(name.utf8, into: &output)
    }
    if let separator { output.append(separator) }
  }

  /// Header fields and cookies of the style of that name carry text as it is; everywhere else it is percent-coded.
  private mutating func writeText(_ text: [UInt8]) {
    if location == .header {
      output += text
    } else if style == .cookie {
      if !text.allSatisfy({ $0 == .space || $0 == .comma || $0 == .quote || $0.isCookieOctet }) {
        problem = "only characters that a cookie can have"
      }
      output += text
    } else if allowReserved, location == .path {
      PercentCoding.encodeSegment(text, into: &output)
    } else {
      PercentCoding.encode(text, allowReserved: allowReserved, into: &output)
    }
  }
}
