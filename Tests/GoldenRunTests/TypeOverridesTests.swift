// Tests/Golden/type-overrides: single schemas have the Swift type that gen.yaml says.
import APIRuntime
import Golden_type_overrides
import Testing

@Suite("Golden case type-overrides")
struct TypeOverridesTests {
  private static let text = #"{"number":9007199254740993,"price":{"amount":1,"currency":"EUR"},"status":"lost"}"#

  @Test("Values are of the chosen types, and an enumeration that became a text has no cases")
  func types() throws {
    let order = try Order(json: Self.text)
    let number: Int64 = order.number
    #expect(number == 9_007_199_254_740_993)
    let price: JSONObject = order.price
    #expect(try price.jsonText() == #"{"amount":1,"currency":"EUR"}"#)
    #expect(order.status == "lost")
    #expect(try order.jsonText() == Self.text)
  }

  @Test("What the schema says is still checked, on the JSON that the type writes")
  func checks() throws {
    let order = try Order(json: #"{"number":1,"price":{"currency":"EU"},"either":true}"#)
    let error = #expect(throws: ValidationError.self) { try order.validate() }
    let found = Set((error?.violations ?? []).map { "\($0.keyword) \($0.pointer)" })
    #expect(found == ["required /price/amount", "minLength /price/currency", "oneOf /either"])
  }
}
