// Calendar arithmetic of the proleptic Gregorian calendar (ISO 8601), after Hinnant's `days_from_civil`.

enum Gregorian {
  static let secondsPerDay: Int64 = 86_400
  /// 0000-01-01T00:00:00Z and 9999-12-31T23:59:59Z: what RFC 3339's four digits can say.
  static let instants: ClosedRange<Int64> = -62_167_219_200...253_402_300_799

  /// Days since 1970-01-01; `nil` where there is no such day. Years are 0 to 9999.
  @inline(__always)
  static func days(year: Int, month: Int, day: Int) -> Int64? {
    guard year >= 0, year <= 9999, month >= 1, month <= 12, day >= 1, day <= length(ofMonth: month, year: year)
    else { return nil }
    let shifted = month <= 2 ? year &- 1 : year
    let era = (shifted >= 0 ? shifted : shifted &- 399) / 400
    let yearOfEra = shifted &- era &* 400
    let dayOfYear = (153 &* (month > 2 ? month &- 3 : month &+ 9) &+ 2) / 5 &+ day &- 1
    let dayOfEra = yearOfEra &* 365 &+ yearOfEra / 4 &- yearOfEra / 100 &+ dayOfYear
    return Int64(era &* 146_097 &+ dayOfEra &- 719_468)
  }

  /// The day that is so many days after 1970-01-01.
  static func date(days: Int64) -> (year: Int, month: Int, day: Int) {
    let shifted = Int(days) &+ 719_468
    let era = (shifted >= 0 ? shifted : shifted &- 146_096) / 146_097
    let dayOfEra = shifted &- era &* 146_097
    let yearOfEra = (dayOfEra &- dayOfEra / 1460 &+ dayOfEra / 36524 &- dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra &- (365 &* yearOfEra &+ yearOfEra / 4 &- yearOfEra / 100)
    let shiftedMonth = (5 &* dayOfYear &+ 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth &+ 3 : shiftedMonth &- 9
    let year = yearOfEra &+ era &* 400 &+ (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear &- (153 &* shiftedMonth &+ 2) / 5 &+ 1)
  }

  /// Splits seconds since 1970 into whole days and the rest, which is never negative.
  static func split(_ seconds: Int64) -> (days: Int64, seconds: Int64) {
    let rest = seconds % secondsPerDay
    return rest >= 0 ? (seconds / secondsPerDay, rest) : (seconds / secondsPerDay &- 1, rest &+ secondsPerDay)
  }

  @inline(__always)
  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}
