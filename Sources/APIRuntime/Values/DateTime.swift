// `format: date-time`: RFC 3339 §5.6, every form of it, without a calendar library and without losing its spelling.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A moment in time with an offset from UTC, written as RFC 3339 says: `2022-04-19T06:10:06.557594Z`.
///
/// What was read is written back to the letter: the number of digits of the fraction, `Z` or `+00:00`, `T` or a space.
/// Two values are equal where they are the same moment, however they are spelt. A leap second (`23:59:60`) is the
/// moment of the second after it.
public struct DateTime: Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, not counting leap seconds, rounded down.
  public let wholeSeconds: Int64
  private let nanosecondCount: Int32
  private let offset: Int16
  private let spelling: Spelling
  /// The digits of the fraction behind the ninth.
  private let longFraction: String?

  /// Nanoseconds since `wholeSeconds`.
  public var nanoseconds: Int { Int(nanosecondCount) }
  /// Minutes that the written local time is ahead of UTC.
  public var offsetMinutes: Int { Int(offset) }

  /// How the moment is written, beyond its numbers.
  private struct Spelling: OptionSet {
    let rawValue: UInt8
    static let lowerCaseT = Spelling(rawValue: 1 << 0)
    static let space = Spelling(rawValue: 1 << 1)
    static let zulu = Spelling(rawValue: 1 << 2)
    static let lowerCaseZ = Spelling(rawValue: 1 << 3)
    static let negativeZero = Spelling(rawValue: 1 << 4)
    static let leapSecond = Spelling(rawValue: 1 << 5)
  }
  private let fractionDigits: UInt8

  private init(
    _ seconds: Int64, _ nanoseconds: Int, offset: Int, digits: Int, _ spelling: Spelling, longFraction: String? = nil
  ) {
    wholeSeconds = seconds
    nanosecondCount = Int32(truncatingIfNeeded: nanoseconds)
    self.offset = Int16(truncatingIfNeeded: offset)
    fractionDigits = UInt8(truncatingIfNeeded: digits)
    self.spelling = spelling
    self.longFraction = longFraction
  }
}

// MARK: - Making one

extension DateTime {
  /// The present moment in UTC, in milliseconds.
  public static var now: DateTime {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return DateTime(secondsSince1970: Int64(time.tv_sec), nanoseconds: Int(time.tv_nsec) / 1_000_000 * 1_000_000)
  }

  /// A moment, written in UTC with as many digits (0, 3, 6 or 9) as its fraction needs.
  ///
  /// - Parameters:
  ///   - seconds: held within the years 0000 to 9999.
  ///   - nanoseconds: held within 0 to 999,999,999.
  public init(secondsSince1970 seconds: Int64, nanoseconds: Int = 0) {
    let seconds = min(max(seconds, Gregorian.instants.lowerBound), Gregorian.instants.upperBound)
    let nanoseconds = min(max(nanoseconds, 0), 999_999_999)
    let digits = nanoseconds == 0 ? 0 : nanoseconds % 1_000_000 == 0 ? 3 : nanoseconds % 1000 == 0 ? 6 : 9
    self.init(seconds, nanoseconds, offset: 0, digits: digits, .zulu)
  }

  /// A moment, written in UTC, to the nearest microsecond. NaN is 1970.
  public init(secondsSince1970 seconds: Double) {
    let bounds = Gregorian.instants
    let held = min(max(seconds.isNaN ? 0 : seconds, Double(bounds.lowerBound)), Double(bounds.upperBound))
    let whole = held.rounded(.down)
    let microseconds = Int(((held - whole) * 1_000_000).rounded())
    self.init(
      secondsSince1970: Int64(whole) + (microseconds == 1_000_000 ? 1 : 0),
      nanoseconds: microseconds % 1_000_000 * 1000)
  }

  /// Seconds since 1970-01-01T00:00:00Z, as exactly as a `Double` can say.
  public var secondsSince1970: Double { Double(wholeSeconds) + Double(nanosecondCount) / 1e9 }

  /// The date in the written offset.
  public var date: CalendarDate { CalendarDate(days: Gregorian.split(localSeconds).days) }

  private var localSeconds: Int64 { wholeSeconds + Int64(offset) * 60 - (spelling.contains(.leapSecond) ? 1 : 0) }

  /// The moment so much later, written in UTC; held within the years 0000 to 9999.
  public static func + (moment: DateTime, duration: Duration) -> DateTime {
    let (seconds, attoseconds) = duration.components
    var nanoseconds = moment.nanoseconds + Int(attoseconds / 1_000_000_000)
    var carry: Int64 = 0
    if nanoseconds < 0 { (nanoseconds, carry) = (nanoseconds + 1_000_000_000, -1) }
    if nanoseconds >= 1_000_000_000 { (nanoseconds, carry) = (nanoseconds - 1_000_000_000, 1) }
    let (sum, overflow) = seconds.addingReportingOverflow(moment.wholeSeconds + carry)
    return DateTime(
      secondsSince1970: overflow ? (seconds < 0 ? .min : .max) : sum, nanoseconds: nanoseconds)
  }

  /// The moment so much earlier, written in UTC; held within the years 0000 to 9999.
  public static func - (moment: DateTime, duration: Duration) -> DateTime {
    let (seconds, attoseconds) = duration.components
    let negated = Duration(
      secondsComponent: seconds == .min ? .max : -seconds, attosecondsComponent: -attoseconds)
    return moment + negated
  }

  /// How much later the left moment is.
  public static func - (left: DateTime, right: DateTime) -> Duration {
    .seconds(left.wholeSeconds - right.wholeSeconds) + .nanoseconds(left.nanoseconds - right.nanoseconds)
  }
}

// MARK: - Reading and writing

extension DateTime: FormattedText {
  /// `date-time`.
  public static var format: String { "date-time" }

  /// Reads an RFC 3339 date-time; `nil` for any other text and for days, times and offsets that do not exist.
  public init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    var scanner = TextScanner(bytes)
    var spelling: Spelling = []
    guard let days = CalendarDate.days(&scanner), Self.separator(&scanner, &spelling),
      let hour = scanner.digits(2), hour <= 23, scanner.take(UInt8(ascii: ":")),
      let minute = scanner.digits(2), minute <= 59, scanner.take(UInt8(ascii: ":")),
      let second = scanner.digits(2), second <= 60,
      let fraction = Self.fraction(&scanner), let offset = Self.offset(&scanner, &spelling), scanner.isAtEnd
    else { return nil }
    let seconds = days &* Gregorian.secondsPerDay &+ Int64(hour &* 3600 &+ minute &* 60 &+ second &- offset &* 60)
    if second == 60 {
      guard Self.isAfterLeapSecond(seconds) else { return nil }
      spelling.insert(.leapSecond)
    }
    self.init(
      seconds, fraction.nanoseconds, offset: offset, digits: fraction.digits, spelling, longFraction: fraction.rest)
  }

  private static func separator(_ scanner: inout TextScanner, _ spelling: inout Spelling) -> Bool {
    switch scanner.next() {
    case UInt8(ascii: "T"): return true
    case UInt8(ascii: "t"): spelling.insert(.lowerCaseT)
    case UInt8(ascii: " "): spelling.insert(.space)
    default: return false
    }
    return true
  }

  private typealias Fraction = (nanoseconds: Int, digits: Int, rest: String?)

  /// `nil` for a point without digits.
  private static func fraction(_ scanner: inout TextScanner) -> Fraction? {
    guard scanner.take(UInt8(ascii: ".")) else { return (0, 0, nil) }
    var nanoseconds = 0
    var digits = 0
    var rest: [UInt8] = []
    while let byte = scanner.peek, byte &- 0x30 <= 9 {
      _ = scanner.next()
      if digits < 9 {
        nanoseconds = nanoseconds &* 10 &+ Int(byte &- 0x30)
        digits &+= 1
      } else {
        rest.append(byte)
      }
    }
    guard digits > 0 else { return nil }
    for _ in digits..<9 { nanoseconds = nanoseconds &* 10 }
    return (nanoseconds, digits, rest.isEmpty ? nil : String(decoding: rest, as: UTF8.self))
  }

  /// Minutes ahead of UTC.
  private static func offset(_ scanner: inout TextScanner, _ spelling: inout Spelling) -> Int? {
    guard let first = scanner.next() else { return nil }
    switch first {
    case UInt8(ascii: "Z"):
      spelling.insert(.zulu)
      return 0
    case UInt8(ascii: "z"):
      spelling.formUnion([.zulu, .lowerCaseZ])
      return 0
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      guard let hours = scanner.digits(2), hours <= 23, scanner.take(UInt8(ascii: ":")),
        let minutes = scanner.digits(2), minutes <= 59
      else { return nil }
      let offset = hours &* 60 &+ minutes
      if first == UInt8(ascii: "+") { return offset }
      if offset == 0 { spelling.insert(.negativeZero) }
      return -offset
    default: return nil
    }
  }

  /// Whether a leap second can have been just before: they end months in UTC (RFC 3339 §5.7).
  private static func isAfterLeapSecond(_ seconds: Int64) -> Bool {
    let (days, rest) = Gregorian.split(seconds)
    return rest == 0 && Gregorian.date(days: days).day == 1
  }

  /// Appends the text.
  public func append(to bytes: inout [UInt8]) {
    bytes.reserveCapacity(bytes.count + 36)
    let (days, seconds) = Gregorian.split(localSeconds)
    CalendarDate(days: days).append(to: &bytes)
    bytes.append(UInt8(ascii: spelling.contains(.space) ? " " : spelling.contains(.lowerCaseT) ? "t" : "T"))
    bytes.appendTwoDigits(Int(seconds / 3600))
    bytes.append(UInt8(ascii: ":"))
    bytes.appendTwoDigits(Int(seconds / 60 % 60))
    bytes.append(UInt8(ascii: ":"))
    bytes.appendTwoDigits(Int(seconds % 60) + (spelling.contains(.leapSecond) ? 1 : 0))
    appendFraction(to: &bytes)
    appendOffset(to: &bytes)
  }

  private func appendFraction(to bytes: inout [UInt8]) {
    guard fractionDigits > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.appendDigits(ofNine: nanoseconds, count: Int(fractionDigits))
    if let longFraction { bytes.append(contentsOf: longFraction.utf8) }
  }

  private func appendOffset(to bytes: inout [UInt8]) {
    if spelling.contains(.zulu) {
      return bytes.append(UInt8(ascii: spelling.contains(.lowerCaseZ) ? "z" : "Z"))
    }
    let isNegative = offset < 0 || spelling.contains(.negativeZero)
    bytes.append(UInt8(ascii: isNegative ? "-" : "+"))
    bytes.appendTwoDigits(abs(offsetMinutes) / 60)
    bytes.append(UInt8(ascii: ":"))
    bytes.appendTwoDigits(abs(offsetMinutes) % 60)
  }
}

// MARK: - Comparing

extension DateTime: Comparable {
  /// Whether both are the same moment.
  public static func == (left: DateTime, right: DateTime) -> Bool {
    left.wholeSeconds == right.wholeSeconds && left.nanosecondCount == right.nanosecondCount
      && left.significantRest.elementsEqual(right.significantRest)
  }

  /// Whether the left moment is earlier.
  public static func < (left: DateTime, right: DateTime) -> Bool {
    if left.wholeSeconds != right.wholeSeconds { return left.wholeSeconds < right.wholeSeconds }
    if left.nanosecondCount != right.nanosecondCount { return left.nanosecondCount < right.nanosecondCount }
    return left.significantRest.lexicographicallyPrecedes(right.significantRest)
  }

  /// Hashes the moment.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(wholeSeconds)
    hasher.combine(nanosecondCount)
    for digit in significantRest { hasher.combine(digit) }
  }

  /// The digits behind the nanoseconds without zeros at their end.
  private var significantRest: [UInt8] {
    guard let longFraction else { return [] }
    var digits = Array(longFraction.utf8)
    while digits.last == 0x30 { digits.removeLast() }
    return digits
  }
}
