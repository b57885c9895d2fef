// Schemas that documents write in many ways and that mean the same: "X or null", enums of odd literals.
import APIRuntime
import Golden_odd_enums
import Golden_or_null
import Testing

@Suite("Odd schemas")
struct OddSchemasTests {
  @Test("X or null is read and written as either, however the document says it")
  func orNull() throws {
    let all = #"{"a":null,"c":null,"f":null,"j":null,"k":[1,null],"l":{"x":null}}"#
    let nothing = try roundTrip(all, as: Holder.self)
    #expect(nothing.a == nil)
    #expect(violations(of: nothing).isEmpty)
    let something = try roundTrip(
      #"{"a":"x","c":{"first":"A"},"f":{},"h":"y","i":"2026-11-21","j":5}"#, as: Holder.self)
    #expect(something.c?.first == "A")
    #expect(something.h == .y)
    // Absent is not null where the key is required.
    #expect(readingError(#"{"a":null,"c":null,"f":null}"#, as: Holder.self) != nil)
    // Where the key is optional, null is read as absent.
    try roundTrip(
      #"{"a":null,"b":null,"c":null,"f":null,"j":null,"m":null}"#, as: Holder.self,
      to: #"{"a":null,"c":null,"f":null,"j":null}"#)
  }

  @Test("Literals of another type than the enum's travel as the enum's type")
  func enums() throws {
    #expect(try Version(json: #""4.1""#).isKnown)
    #expect(try Level(json: "2").isKnown)
    #expect(!(try Level(json: "4").isKnown))
    for text in ["+1", "-1", "", "01", "a b", "A-B", "self", "Type", "init"] {
      #expect(Reaction(rawValue: text).isKnown, "\(text)")
    }
    #expect([Order.asc, .ASC, .Asc, .DESC, .Desc].map(\.rawValue) == ["asc", "ASC", "Asc", "DESC", "Desc"])
    try roundTrip(
      #"{"mixed":null,"flag":true,"ratio":0.5,"twice":"b","constant":"fixed","one":1}"#, as: Odd.self,
      to: #"{"mixed":null,"flag":true,"ratio":0.5,"twice":"b","constant":"fixed","one":1}"#)
  }
}
