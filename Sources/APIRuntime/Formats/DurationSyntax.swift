// `format: duration`: RFC 3339 appendix A, the durations of ISO 8601 without fractions.

enum DurationSyntax {
  /// `P`, then weeks alone, or years, months and days followed by a time, each unit leading to the next smaller one.
  static func isDuration(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var scanner = TextScanner(text)
    guard scanner.take(UInt8(ascii: "P")) else { return false }
    guard let date = units(&scanner) else { return false }
    if date == Array("W".utf8) { return scanner.isAtEnd }
    guard isRun(date, of: Array("YMD".utf8)) else { return false }
    guard scanner.take(UInt8(ascii: "T")) else { return scanner.isAtEnd && !date.isEmpty }
    guard let time = units(&scanner), scanner.isAtEnd, !time.isEmpty else { return false }
    return isRun(time, of: Array("HMS".utf8))
  }

  /// The letters behind numbers; `nil` for a number without a letter.
  private static func units(_ scanner: inout TextScanner) -> [UInt8]? {
    var units: [UInt8] = []
    while scanner.digits(1) != nil {
      while scanner.digits(1) != nil {}
      guard let unit = scanner.next(), units.count < 3 else { return nil }
      units.append(unit)
    }
    return units
  }

  /// Whether the units follow each other without a gap: years and days without months are not in the grammar.
  private static func isRun(_ units: [UInt8], of order: [UInt8]) -> Bool {
    guard let first = units.first else { return true }
    guard let start = order.firstIndex(of: first) else { return false }
    return order[start...].starts(with: units)
  }
}
