// Writes a value as a multipart body (RFC 2046 §5.1, RFC 7578; OpenAPI 3.1.1 §4.8.14.4): one part for each property, or
// for each element of one that is an array.

struct MultipartWriter {
  private let fields: [FormField]
  private var parts: [(head: [UInt8], content: [UInt8])] = []

  private init(_ fields: [FormField]) { self.fields = fields }

  /// The body that an object is, and the boundary between its parts.
  static func write(
    _ value: some JSONWritable, _ fields: [FormField]
  ) throws(FormProblem) -> (body: [UInt8], boundary: String) {
    var json = JSONWriter.withAttachments()
    value.write(to: &json)
    let document: JSONDocument
    do throws(JSONError) {
      document = try json.document()
    } catch {
      throw .json(error)
    }
    guard document.root.kind == .object else { throw .notAnObject }
    var writer = MultipartWriter(fields)
    for member in document.root.members {
      let name = String(decoding: member.key.stringBytes, as: UTF8.self)
      try writer.write(name, member.value, fields.field(named: name))
    }
    return writer.joined()
  }

  private mutating func write(_ name: String, _ value: JSONElement, _ field: FormField?) throws(FormProblem) {
    if let field, field.style == .deepObject {
      var pairs: [DeepForm.Pair] = []
      DeepForm.flatten(value, as: name, into: &pairs)
      for pair in pairs { try add(pair.name, pair.value, nil) }
    } else if let field, let style = field.style {
      try addStyled(name, value, field, style)
    } else if value.kind == .array {
      for element in value.elements { try add(name, element, field) }
    } else {
      try add(name, value, field)
    }
  }

  /// As the query parameter of that style, with parts for its pairs. What is in a part is not percent-coded.
  private mutating func addStyled(
    _ name: String, _ value: JSONElement, _ field: FormField, _ style: ParameterStyle
  ) throws(FormProblem) {
    let content: ParameterValue.Content
    do throws(JSONError) {
      content = try ParameterValue(json: value.source).content
    } catch {
      throw .json(error)
    }
    let isExploded = style == .form && field.isExploded
    switch content {
    case .null: return
    case .scalar(let text): try add(name, text)
    case .array(let texts) where isExploded:
      for text in texts { try add(name, text) }
    case .object(let members) where isExploded:
      for member in members {
        let name = String(decoding: member.key, as: UTF8.self)
        for text in member.elements ?? [member.value] { try add(name, text) }
      }
    case .array(let texts): try add(name, listing: texts, style)
    case .object(let members): try add(name, listing: members.flatMap { [$0.key, $0.value] }, style)
    }
  }

  private mutating func add(
    _ name: String, listing texts: [[UInt8]], _ style: ParameterStyle
  ) throws(FormProblem) {
    if texts.isEmpty { return }
    guard !texts.contains(where: { $0.contains(style.delimiter) }) else {
      let delimiter = Excerpt.quoted(String(decoding: [style.delimiter], as: UTF8.self))
      throw .field(name, style.rawValue, "must have no \(delimiter) in its values")
    }
    try add(name, Array(texts.joined(separator: [style.delimiter])))
  }

  /// A part of plain text.
  private mutating func add(_ name: String, _ text: [UInt8]) throws(FormProblem) {
    parts.append((try head(name, filename: nil, type: nil, headers: [:]), text))
  }

  /// `null` is left out, as forms leave it out.
  private mutating func add(_ name: String, _ value: JSONElement, _ field: FormField?) throws(FormProblem) {
    guard !value.isNull else { return }
    guard let content = value.attachment else {
      let isJSON = field?.isJSON ?? false
      let isObject = value.kind == .object || value.kind == .array
      let type = isJSON || !isObject ? field?.concreteType : "application/json"
      let head = try head(name, filename: nil, type: type, headers: [:])
      return parts.append((head, isJSON || isObject ? value.source : value.text))
    }
    let file: MultipartFile
    do throws(JSONError) {
      file = try MultipartFile(from: value)
    } catch {
      throw .json(error)
    }
    let type = file.contentType ?? field?.concreteType ?? "application/octet-stream"
    guard let parsed = MediaType(type), field?.allows(parsed) ?? true else {
      throw .field(name, "contentType", field?.contentType ?? "must be a media type")
    }
    parts.append((try head(name, filename: file.filename, type: type, headers: file.headers), content))
  }

  /// A body of parts that have no names, and the boundary between them.
  static func write(_ parts: [MultipartFile]) throws(FormProblem) -> (body: [UInt8], boundary: String) {
    var writer = MultipartWriter([])
    for part in parts {
      let head = try writer.head(nil, filename: part.filename, type: part.contentType, headers: part.headers)
      writer.parts.append((head, part.content))
    }
    return writer.joined()
  }

  /// The header fields of a part, and the empty line behind them.
  private func head(
    _ name: String?, filename: String?, type: String?, headers: HTTPFields
  ) throws(FormProblem) -> [UInt8] {
    var head: [UInt8] = []
    if name != nil || filename != nil {
      head += "Content-Disposition: \(name == nil ? "attachment" : "form-data")".utf8
      for (key, value) in [("name", name), ("filename", filename)] {
        guard let value else { continue }
        head += "; \(key)=".utf8
        Self.writeQuoted(value, into: &head)
      }
      head += "\r\n".utf8
    }
    if let type {
      guard HTTPField.isValidValue(type) else { throw .field(name ?? "", "contentType", "must be a media type") }
      head += "Content-Type: \(type)\r\n".utf8
    }
    for field in headers where field.name != .contentType && field.name != .contentDisposition {
      guard HTTPField.isValidValue(field.value) else { throw .field(name ?? "", "headers", "must be header fields") }
      head += "\(field.name.canonicalName): \(field.value)\r\n".utf8
    }
    return head + "\r\n".utf8
  }

  /// As browsers write it (WHATWG HTML §4.10.21.8): what would end the text or the line is percent-coded.
  private static func writeQuoted(_ text: String, into output: inout [UInt8]) {
    output.append(.quote)
    for byte in text.utf8 {
      if byte == .quote || byte == 0x0D || byte == 0x0A {
        PercentCoding.append(byte, to: &output)
      } else {
        output.append(byte)
      }
    }
    output.append(.quote)
  }

  private func joined() -> (body: [UInt8], boundary: String) {
    var generator = SystemRandomNumberGenerator()
    var boundary = Self.boundary(&generator)
    while parts.contains(where: { $0.content.firstRange(ofBytes: Array(boundary.utf8), from: 0) != nil }) {
      boundary = Self.boundary(&generator)
    }
    var body: [UInt8] = []
    body.reserveCapacity(parts.reduce(boundary.utf8.count + 8) { $0 + $1.head.count + $1.content.count + 48 })
    for part in parts {
      body += "--\(boundary)\r\n".utf8
      body += part.head
      body += part.content
      body += "\r\n".utf8
    }
    body += "--\(boundary)--\r\n".utf8
    return (body, boundary)
  }

  /// One of 2^128. That none of the parts has it in it is looked at all the same.
  private static func boundary(_ generator: inout some RandomNumberGenerator) -> String {
    var text = "part"
    for _ in 0..<2 {
      let digits = String(UInt64.random(in: .min ... .max, using: &generator), radix: 16)
      text += String(repeating: "0", count: max(0, 16 - digits.utf8.count)) + digits
    }
    return text
  }
}

extension [UInt8] {
  /// Where `needle` is found at or behind `start`.
  func firstRange(ofBytes needle: [UInt8], from start: Int) -> Range<Int>? {
    guard let first = needle.first, start >= 0 else { return nil }
    return withUnsafeBufferPointer { bytes -> Range<Int>? in
      var position = start
      while position <= bytes.count - needle.count {
        if bytes[position] == first, bytes[position..<(position + needle.count)].elementsEqual(needle) {
          return position..<(position + needle.count)
        }
        position += 1
      }
      return nil
    }
  }
}
