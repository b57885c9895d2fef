// Where references lead (JSON Schema 2020-12 core §8.2.3, §9.2): by URI to a resource, then by pointer or by name.

extension SchemaIndex {
  /// The schema that a reference in a resource leads to; `nil` where there is none.
  mutating func resolve(_ reference: String, in resource: Int) -> SchemaPlace? {
    let target = resources[resource].base.resolving(URIParts(reference))
    guard let found = self.resource(of: target) else { return nil }
    guard let fragment = target.fragment.flatMap(Self.percentDecoded) else {
      return target.fragment == nil ? resources[found].root : nil
    }
    if fragment.isEmpty { return resources[found].root }
    if fragment.utf8.first == UInt8(ascii: "/") { return follow(fragment, from: found) }
    return anchors[SchemaAnchor(resource: found, name: JSONKey(fragment))]
  }

  /// The resource of a URI, of the documents at hand or a meta-schema.
  private mutating func resource(of target: URIParts) -> Int? {
    let uri = target.withoutFragment
    if let known = resourceByURI[JSONKey(uri)] { return known }
    guard let text = MetaSchemas.text(uri), let document = try? JSONDocument(text) else { return nil }
    return addSource(JSONSchemaDocuments.Source(uri: uri, document: document, dialect: .draft202012))
  }

  /// The schema at the end of a JSON Pointer, already cut into steps, in the document of a name.
  mutating func place(_ tokens: [String], in document: String) -> SchemaPlace? {
    guard let source = sources.firstIndex(where: { $0.uri.hasSameBytes(as: document) }) else { return nil }
    let root = SchemaPlace(source: source, token: sources[source].document.root.index)
    return follow(tokens, from: root, in: resourceByPlace[root] ?? 0)
  }

  /// Follows a JSON Pointer (RFC 6901 §4) down from a resource's root.
  private mutating func follow(_ pointer: String, from resource: Int) -> SchemaPlace? {
    let steps = pointer.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropFirst()
    let tokens = steps.compactMap(Self.unescaped)
    return tokens.count == steps.count ? follow(tokens, from: resources[resource].root, in: resource) : nil
  }

  private mutating func follow(_ tokens: [String], from root: SchemaPlace, in resource: Int) -> SchemaPlace? {
    var place = root
    var owner = resource
    for token in tokens {
      guard let next = child(token, of: element(place)) else { return nil }
      place.token = next.index
      owner = resourceByPlace[place] ?? owner
    }
    // What no known keyword leads to becomes a schema by being referred to.
    visit(place, resource: owner)
    return place
  }

  private func child(_ name: String, of element: JSONElement) -> JSONElement? {
    guard element.kind == .array else { return element.member(name) }
    guard let index = Int(name), index >= 0, String(index).hasSameBytes(as: name) else { return nil }
    for (place, child) in element.elements.enumerated() where place == index { return child }
    return nil
  }

  /// `~1` is `/` and `~0` is `~` (RFC 6901 §3).
  static func unescaped(_ token: Substring.UTF8View) -> String? {
    var bytes: [UInt8] = []
    var isEscape = false
    for byte in token {
      if isEscape {
        guard byte == 0x30 || byte == 0x31 else { return nil }
        bytes.append(byte == 0x30 ? UInt8(ascii: "~") : UInt8(ascii: "/"))
        isEscape = false
      } else if byte == UInt8(ascii: "~") {
        isEscape = true
      } else {
        bytes.append(byte)
      }
    }
    return isEscape ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// RFC 3986 §2.1; `nil` for a broken escape or what is not UTF-8 behind it.
  private static func percentDecoded(_ text: String) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst()?.hexadecimalDigit, let low = rest.popFirst()?.hexadecimalDigit else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
