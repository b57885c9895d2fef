// The fields of a schema that limit a number, or how much of something there is.
import GenDiagnostics
import GenSourceTree

extension ObjectReader {
  /// How many of something there may be: a whole number that is not negative (JSON Schema 2020-12 validation §6.3.1).
  mutating func count(_ name: StaticString) -> Located<NumberText>? {
    number(name, that: "should be a whole number of 0 or more") { text in
      guard let value = Double(text) else { return false }
      return value.isFinite && value >= 0 && value == value.rounded()
    }
  }

  /// The least or the greatest value.
  mutating func bound(_ name: StaticString) -> Located<NumberText>? {
    find(name).flatMap { bound($0, of: name) }
  }

  private func bound(_ node: Node, of name: StaticString) -> Located<NumberText>? {
    let number = context.number(node, of: name.description)
    if let number, !isFinite(number.value) {
      context.diagnostics.warning(
        .wrongType,
        "\(quoted(name.description)) is \(visible(number.value, limit: 40)), beyond every Double; it is kept as written",
        at: number.range, remedy: "remove it where it is to say that there is no limit")
    }
    return number
  }

  /// `multipleOf`, which is above zero (JSON Schema 2020-12 validation §6.2.1).
  mutating func divisor(_ name: StaticString) -> Located<NumberText>? {
    number(name, that: "should be above 0") { text in
      let digits = text.utf8.prefix { $0 | 0x20 != UInt8(ascii: "e") }
      return text.utf8.first != UInt8(ascii: "-") && digits.contains { (0x31...0x39).contains($0) }
    }
  }

  /// `exclusiveMinimum`, `exclusiveMaximum`: a number from OpenAPI 3.1 on, a boolean in 3.0 and by mistake later.
  mutating func exclusiveBound(_ name: StaticString) -> Located<ExclusiveBound>? {
    guard let node = find(name) else { return nil }
    if case .bool(let value) = node.value { return Located(.boolean(value), at: node.range) }
    return bound(node, of: name).map { Located(.number($0.value), at: $0.range) }
  }

  /// A number that meets a demand; another one is reported and ignored.
  private mutating func number(
    _ name: StaticString, that demand: String, _ isMet: (NumberText) -> Bool
  ) -> Located<NumberText>? {
    guard let node = find(name), let number = context.number(node, of: name.description) else { return nil }
    if isMet(number.value) { return number }
    context.diagnostics.warning(
      .wrongType, "\(quoted(name.description)) \(demand) and is \(visible(number.value, limit: 40)); it is ignored",
      at: number.range)
    return nil
  }
}

private func isFinite(_ text: NumberText) -> Bool { Double(text)?.isFinite == true }
