// Tests/Golden/schema-3-1, nested-types and external-references: where schemas come from.
import APIRuntime
import Golden_external_references
import Golden_nested_types
import Golden_schema_3_1
import Testing

@Suite("Golden cases schema-3-1, nested-types and external-references")
struct SchemaTests {
  @Test("Several types, null among them, a constant and an exclusive bound of 3.1")
  func modern() throws {
    let json = #"{"id":5,"name":"Rex","age":1,"kind":"modern","friend":{"name":"a"},"other":{"name":"b"}}"#
    let modern = try roundTrip(json, as: Modern.self)
    #expect(modern.id == .integer(5))
    #expect(try Modern(json: #"{"id":"x"}"#).id == .string("x"))
    #expect(try Modern(json: #"{"id":1,"name":null,"other":null}"#).name == nil)
    #expect(violations(of: modern).isEmpty)
    let wrong = try Modern(json: #"{"id":true,"age":0,"kind":"old"}"#)
    #expect(violations(of: wrong).map { $0.split(separator: " ")[0] } == ["/id", "/age", "/kind"])
    #expect(readingError(#"{"id":1,"friend":null}"#, as: Modern.self)?.hasPrefix("/friend ") == true)
  }

  @Test("Types written where they are used are nested in their user")
  func nested() throws {
    let json = #"{"engine":{"power":90,"fuel":"petrol"},"wheels":[{"diameter":16}],"Input":{"voltage":12}}"#
    let car = try roundTrip(json, as: Car.self)
    #expect(car.engine == Car.Engine(power: 90, fuel: .petrol))
    #expect(car.input == Car.Input(voltage: 12))
    let report = try roundTrip(#"{"pages":[{"kind":"image"},{"kind":"x"}]}"#, as: GetReport.Response.self)
    #expect(violations(of: report) == ["/pages/1/kind enum"])
  }

  @Test("Types of other files")
  func external() throws {
    let json = #"{"pets":[{"name":"a","friend":{"name":"b"},"home":{"street":"s"}}],"address":{"street":"t"}}"#
    let shop = try roundTrip(json, as: Shop.self)
    #expect(shop.pets?.first?.friend?.name == "b")
  }
}
