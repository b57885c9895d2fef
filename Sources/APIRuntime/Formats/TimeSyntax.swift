// `format: date-time` and `time`: RFC 3339 §5.6, date-time and full-time.

enum TimeSyntax {
  /// date-time, with a `T` between date and time: the space that §5.6 allows applications is not in its grammar.
  static func isDateTime(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count > 10, text[10] | 0x20 == UInt8(ascii: "t") else { return false }
    return DateTime(utf8: text) != nil
  }

  /// full-time. A leap second is 23:59:60 in UTC (§5.7).
  static func isTime(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var scanner = TextScanner(text)
    guard let hour = scanner.digits(2), hour <= 23, scanner.take(UInt8(ascii: ":")),
      let minute = scanner.digits(2), minute <= 59, scanner.take(UInt8(ascii: ":")),
      let second = scanner.digits(2), second <= 60, takeFraction(&scanner),
      let offset = offset(&scanner), scanner.isAtEnd
    else { return false }
    let minuteOfDay = (hour * 60 + minute - offset + 2 * 1440) % 1440
    return second < 60 || minuteOfDay == 1439
  }

  /// time-secfrac, where there is one; false for a point without digits.
  private static func takeFraction(_ scanner: inout TextScanner) -> Bool {
    guard scanner.take(UInt8(ascii: ".")) else { return true }
    guard scanner.digits(1) != nil else { return false }
    while scanner.digits(1) != nil {}
    return true
  }

  /// time-offset in minutes.
  private static func offset(_ scanner: inout TextScanner) -> Int? {
    guard let sign = scanner.next() else { return nil }
    if sign | 0x20 == UInt8(ascii: "z") { return 0 }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), let hours = scanner.digits(2), hours <= 23,
      scanner.take(UInt8(ascii: ":")), let minutes = scanner.digits(2), minutes <= 59
    else { return nil }
    return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
  }
}
