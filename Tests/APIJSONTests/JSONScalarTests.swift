// Integers, floating point and the exact numbers.

import APIJSON
import Testing

private func read<Value: JSONReadable>(_ text: String, as type: Value.Type = Value.self) throws -> Value {
  try Value(jsonBytes: Array(text.utf8))
}

@Suite("Numbers")
struct JSONScalarTests {
  @Test(
    "A number is an integer by its value",
    arguments: [("1.0", 1), ("1e2", 100), ("-120e-1", -12), ("0e999999999999", 0), ("-0", 0), ("1.50E1", 15)])
  func integers(text: String, value: Int) throws {
    #expect(try read(text) == value)
  }

  @Test("The limits of each width are read, and one beyond is refused")
  func widths() throws {
    #expect(try read("9223372036854775807") == Int.max)
    #expect(try read("-9223372036854775808") == Int.min)
    #expect(try read("18446744073709551615") == UInt64.max)
    #expect(try read("-2147483648") == Int32.min)
    let error = JSONError(.numberOutOfRange(type: "Int32"))
    #expect(throws: error) { try read("2147483648", as: Int32.self) }
    #expect(throws: JSONError(.numberOutOfRange(type: "Int"))) { try read("9223372036854775808", as: Int.self) }
    #expect(throws: JSONError(.numberOutOfRange(type: "Int"))) { try read("-9223372036854775809", as: Int.self) }
    #expect(throws: JSONError(.numberOutOfRange(type: "UInt8"))) { try read("-1", as: UInt8.self) }
    for text in ["18446744073709551616", "1e20", "1e999999999", "1e99999999999999999999"] {
      #expect(throws: JSONError(.numberOutOfRange(type: "UInt64"))) { try read(text, as: UInt64.self) }
    }
  }

  @Test("A fraction is no integer, and a string of digits is no number")
  func notIntegers() {
    #expect(throws: JSONError(.notAnInteger)) { try read("1.5", as: Int.self) }
    #expect(throws: JSONError(.notAnInteger)) { try read("1e-999999999999999999999", as: Int.self) }
    #expect(throws: JSONError(.wrongKind(expected: .number, found: .string))) { try read("\"1\"", as: Int.self) }
  }

  @Test(
    "Doubles are the nearest, as the standard library reads them",
    arguments: [
      "0", "-0", "0.1", "1e22", "1e23", "123456789012345678", "9007199254740993", "1.7976931348623157e308", "5e-324",
      "1e-400", "0.1e1", "3.14159", "-2.5E-3", "1234567890.1234567", "4.35", "1E+2",
    ])
  func doubles(text: String) throws {
    let expected = try #require(Double(text))
    #expect(try read(text, as: Double.self).bitPattern == expected.bitPattern)
    let float = try #require(Float(text))
    if float.isFinite { #expect(try read(text, as: Float.self).bitPattern == float.bitPattern) }
  }

  @Test("A number beyond all doubles is out of range and not infinite")
  func overflow() {
    #expect(throws: JSONError(.numberOutOfRange(type: "Double"))) { try read("1e400", as: Double.self) }
    #expect(throws: JSONError(.numberOutOfRange(type: "Float"))) { try read("1e39", as: Float.self) }
  }

  @Test("Numbers are equal and hash alike by their value, however they are written")
  func numberEquality() throws {
    let one = ["1", "1.0", "1e0", "10e-1", "0.1E+1", "1.000", "0.00001e5"]
    #expect(Set(one.compactMap { JSONNumber($0) }).count == 1)
    #expect(Set(["0", "-0", "0.0", "0e99", "-0e-99999999999999999999999"].compactMap { JSONNumber($0) }).count == 1)
    #expect(try #require(JSONNumber("1e999999999")) == #require(JSONNumber("10e999999998")))
    #expect(try #require(JSONNumber("9007199254740993")) != #require(JSONNumber("9007199254740992")))
  }

  @Test("Numbers are ordered by their value without becoming doubles")
  func numberOrder() {
    let ascending = [
      "-1e99999999999999999999", "-1e999", "-2", "-1.5", "-1e-99999999999999999999", "0", "1e-99999999999999999999",
      "1e-5", "0.5", "1", "9223372036854775807", "9223372036854776000", "1e999999", "1e99999999999999999999",
    ].compactMap { JSONNumber($0) }
    #expect(ascending.count == 14)
    #expect(ascending.shuffled().sorted().map(\.text) == ascending.map(\.text))
  }

  @Test(
    "Text that is not a number of JSON makes no number",
    arguments: ["", "+1", "01", ".5", "1.", "0x1", " 1", "1 ", "[1]"])
  func notNumbers(text: String) {
    #expect(JSONNumber(text) == nil)
  }

  @Test("A number becomes an integer or a double only when it fits")
  func conversions() {
    #expect(JSONNumber("1e2")?.int == 100)
    #expect(JSONNumber("-9223372036854775808")?.int == Int.min)
    #expect(JSONNumber("9223372036854775808")?.int == nil)
    #expect(JSONNumber("1.5")?.int == nil)
    #expect(JSONNumber("1.5")?.double == 1.5)
    #expect(JSONNumber("1e400")?.double == nil)
    #expect(JSONNumber("1e400")?.isInteger == true)
    #expect(JSONNumber(Double.nan) == nil)
  }
}
