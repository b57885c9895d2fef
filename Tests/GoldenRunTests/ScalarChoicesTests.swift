// Tests/Golden/scalar-choices: numbers that may be texts, as prices and identifiers are.
import APIRuntime
import Golden_scalar_choices
import Testing

@Suite("Golden case scalar-choices")
struct ScalarChoicesTests {
  @Test("A choice of plain scalars is written as a literal, and described by what it holds")
  func literals() throws {
    let price = Price(id: 7, amount: "9.50", note: true)
    #expect(try price.jsonText() == #"{"id":7,"amount":"9.50","note":true}"#)
    #expect(Price(id: "x", amount: 9.5) == Price(id: .string("x"), amount: .number(9.5)))
    #expect(Price(id: 7, amount: 3).amount == .number(3))
    #expect("\(price.id) costs \(price.amount)" == "7 costs 9.50")
    #expect("\(Price.Amount.number(0.1))" == "0.1")
    #expect("\(Price.Amount.unknown([1, "a"]))" == #"[1,"a"]"#)
  }

  @Test("A number stays a number and a text a text")
  func roundTrips() throws {
    for amount in ["9.5", #""9.50""#, #""""#, "-0.25", #""0""#] {
      try roundTrip(#"{"id":"7","amount":\#(amount)}"#, as: Price.self)
    }
    let price = try roundTrip(#"{"id":12345678901234567,"amount":0.1,"since":5}"#, as: Price.self)
    #expect(price.id == 12_345_678_901_234_567)
    #expect(price.since == .integer(5))
  }

  @Test("A path carries either")
  func paths() async {
    let recorder = Recorder()
    let client = ExampleClient(server: .custom("http://localhost"), transport: recorder)
    _ = try? await client.getPrice(id: 7)
    #expect(await recorder.target == "/prices/7")
    _ = try? await client.getPrice(id: "a b")
    #expect(await recorder.target == "/prices/a%20b")
  }
}
