// `format: date`: RFC 3339 §5.6, full-date.

/// A day of the calendar without a time or a place: `2022-04-19`.
public struct CalendarDate: Sendable, Hashable {
  private let storedYear: Int16
  private let storedMonth: UInt8
  private let storedDay: UInt8

  /// 0 to 9999.
  public var year: Int { Int(storedYear) }
  /// 1 to 12.
  public var month: Int { Int(storedMonth) }
  /// 1 to 31.
  public var day: Int { Int(storedDay) }

  /// A day; `nil` where the calendar has none such.
  public init?(year: Int, month: Int, day: Int) {
    guard let days = Gregorian.days(year: year, month: month, day: day) else { return nil }
    self.init(days: days)
  }

  /// Days since 1970-01-01, which must lie in the years 0 to 9999.
  init(days: Int64) {
    let (year, month, day) = Gregorian.date(days: days)
    storedYear = Int16(truncatingIfNeeded: year)
    storedMonth = UInt8(truncatingIfNeeded: month)
    storedDay = UInt8(truncatingIfNeeded: day)
  }

  /// Days since 1970-01-01.
  public var daysSince1970: Int { Int(Gregorian.days(year: year, month: month, day: day) ?? 0) }
}

extension CalendarDate: Comparable {
  /// Whether the left day is earlier.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.storedYear, left.storedMonth, left.storedDay) < (right.storedYear, right.storedMonth, right.storedDay)
  }
}

extension CalendarDate: FormattedText {
  /// `date`.
  public static var format: String { "date" }

  /// Reads an RFC 3339 full-date; `nil` for any other text and for days that do not exist.
  public init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    var scanner = TextScanner(bytes)
    guard let days = Self.days(&scanner), scanner.isAtEnd else { return nil }
    self.init(days: days)
  }

  /// Reads a full-date as days since 1970.
  @inline(__always)
  static func days(_ scanner: inout TextScanner) -> Int64? {
    guard let year = scanner.digits(4), scanner.take(UInt8(ascii: "-")),
      let month = scanner.digits(2), scanner.take(UInt8(ascii: "-")), let day = scanner.digits(2)
    else { return nil }
    return Gregorian.days(year: year, month: month, day: day)
  }

  /// Appends the text.
  public func append(to bytes: inout [UInt8]) {
    bytes.appendTwoDigits(year / 100)
    bytes.appendTwoDigits(year % 100)
    bytes.append(UInt8(ascii: "-"))
    bytes.appendTwoDigits(month)
    bytes.append(UInt8(ascii: "-"))
    bytes.appendTwoDigits(day)
  }
}
