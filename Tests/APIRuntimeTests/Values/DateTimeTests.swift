// RFC 3339 date-times and dates.

import APIRuntime
import Testing

@Suite("Date-times and dates")
struct DateTimeTests {
  @Test(
    "Every form of RFC 3339 is read, means its moment, and is written as it was",
    arguments: [
      ("1970-01-01T00:00:00Z", 0, 0),
      ("2022-04-19T06:10:06.557594Z", 1_650_348_606, 557_594_000),
      ("1985-04-12T23:20:50.52Z", 482_196_050, 520_000_000),
      ("1996-12-19T16:39:57-08:00", 851_042_397, 0),
      ("1990-12-31T23:59:60Z", 662_688_000, 0),
      ("1990-12-31T15:59:60.5-08:00", 662_688_000, 500_000_000),
      ("1937-01-01T12:00:27.87+00:20", -1_041_337_173, 870_000_000),
      ("2000-02-29t01:02:03z", 951_786_123, 0),
      ("2000-02-29 01:02:03-00:00", 951_786_123, 0),
      ("2000-02-29T01:02:03+00:00", 951_786_123, 0),
      ("1969-12-31T23:59:59.123456789012345Z", -1, 123_456_789),
      ("2020-01-01T00:00:00.0Z", 1_577_836_800, 0),
      ("0000-01-01T00:00:00Z", -62_167_219_200, 0),
      ("0000-01-01T00:00:00+23:59", -62_167_305_540, 0),
      ("9999-12-31T23:59:59-23:59", 253_402_387_139, 0),
    ] as [(String, Int64, Int)])
  func forms(_ text: String, _ seconds: Int64, _ nanoseconds: Int) throws {
    let moment = try #require(DateTime(text))
    #expect(moment.wholeSeconds == seconds)
    #expect(moment.nanoseconds == nanoseconds)
    #expect(moment.description == text)
  }

  @Test(
    "Anything else is not a date-time",
    arguments: [
      "", "2020", "2020-01-01", "2020-01-01T00:00Z", "2020-01-01T00:00:00", "2020-01-01T24:00:00Z",
      "2020-01-01T00:60:00Z", "2020-01-01T00:00:61Z", "2020-13-01T00:00:00Z", "2020-00-01T00:00:00Z",
      "2020-04-31T00:00:00Z", "2021-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2020-01-00T00:00:00Z",
      "2020-01-01T00:00:00.Z", "2020-01-01T00:00:00,5Z", "2020-01-01T00:00:00+24:00", "2020-01-01T00:00:00+00:60",
      "2020-01-01T00:00:00+0000", "2020-01-01T00:00:00+00", "2020-01-01T00:00:00ZZ", "2020-01-01T00:00:00Z ",
      " 2020-01-01T00:00:00Z", "2020-01-01_00:00:00Z", "1998-12-31T23:58:60Z", "1998-12-31T22:59:60Z",
      "1998-12-30T23:59:60Z", "1963-06-1৪T00:00:00Z", "2020-1-01T00:00:00Z", "+020-01-01T00:00:00Z",
    ])
  func refused(_ text: String) {
    #expect(DateTime(text) == nil)
  }

  @Test("Date-times are equal and ordered by moment, not by spelling")
  func order() throws {
    let utc = try #require(DateTime("2020-01-01T00:00:00Z"))
    let elsewhere = try #require(DateTime("2020-01-01T01:00:00.000+01:00"))
    let later = try #require(DateTime("2020-01-01T00:00:00.0000000000001Z"))
    let same = try #require(DateTime("2020-01-01T00:00:00.00000000000010Z"))
    #expect(utc == elsewhere)
    #expect(Set([utc, elsewhere]).count == 1)
    #expect(utc < later)
    #expect(later == same && !(later < same))
    #expect(Set([later, same]).count == 1)
  }

  @Test("Durations are added and subtracted within the years 0000 to 9999")
  func arithmetic() throws {
    let moment = try #require(DateTime("2020-01-01T00:00:00Z"))
    #expect((moment + .milliseconds(1500)).description == "2020-01-01T00:00:01.500Z")
    #expect((moment - .milliseconds(1)).description == "2019-12-31T23:59:59.999Z")
    #expect(moment + .seconds(90) - moment == .seconds(90))
    #expect((moment + .seconds(Int64.max)).description == "9999-12-31T23:59:59Z")
    #expect((moment - .seconds(Int64.max)).description == "0000-01-01T00:00:00Z")
  }

  @Test("Seconds since 1970 go in and out")
  func seconds() {
    #expect(DateTime(secondsSince1970: 1.5).description == "1970-01-01T00:00:01.500Z")
    #expect(DateTime(secondsSince1970: -0.25).description == "1969-12-31T23:59:59.750Z")
    #expect(DateTime(secondsSince1970: -0.25).secondsSince1970 == -0.25)
    #expect(DateTime(secondsSince1970: .nan).wholeSeconds == 0)
    #expect(DateTime(secondsSince1970: .infinity).description == "9999-12-31T23:59:59Z")
    #expect(DateTime(secondsSince1970: 0, nanoseconds: 1).description == "1970-01-01T00:00:00.000000001Z")
    #expect(DateTime.now > DateTime(secondsSince1970: 1_700_000_000))
  }

  @Test("The date is the one of the written offset")
  func localDate() throws {
    #expect(try #require(DateTime("2020-01-01T00:30:00+01:00")).date.description == "2020-01-01")
    #expect(try #require(DateTime("2016-12-31T23:59:60Z")).date.description == "2016-12-31")
  }

  @Test("A date is a day that the calendar has")
  func dates() throws {
    let date = try #require(CalendarDate("2024-02-29"))
    #expect((date.year, date.month, date.day) == (2024, 2, 29))
    #expect(date == CalendarDate(year: 2024, month: 2, day: 29))
    #expect(date.daysSince1970 == 19_782)
    #expect(date.description == "2024-02-29")
    #expect(try #require(CalendarDate("0099-12-31")) < date)
    for text in ["2023-02-29", "2024-2-29", "2024-02-30", "20240229", "2024-02-29T", "24-02-29", ""] {
      #expect(CalendarDate(text) == nil, "\(text)")
    }
    #expect(CalendarDate(year: 10_000, month: 1, day: 1) == nil)
    #expect(CalendarDate(year: -1, month: 1, day: 1) == nil)
  }

  @Test("The days of four centuries are read back as themselves")
  func allDays() throws {
    let first = try #require(CalendarDate("1900-01-01")).daysSince1970
    let last = try #require(CalendarDate("2300-01-01")).daysSince1970
    #expect(last - first == 146_097)
    let start = DateTime(secondsSince1970: Int64(first) * 86_400)
    for day in stride(from: 0, to: last - first, by: 13) {
      let date = (start + .seconds(day * 86_400)).date
      #expect(date.daysSince1970 == first + day)
      #expect(CalendarDate(date.description) == date)
    }
  }
}
