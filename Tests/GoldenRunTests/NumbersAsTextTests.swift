// Tests/Golden/numbers-as-text: numbers that JSON may have as text, as ASP.NET Core and Protobuf have them.
import APIRuntime
import Golden_numbers_as_text
import Testing

@Suite("Golden case numbers-as-text")
struct NumbersAsTextTests {
  private struct Service: ExampleService {
    func countOrders(
      id: Int64, pages: [Int32]?, filter: NumberOrText<Int64>?, body: CountOrders.Request
    ) async throws(CountOrders.Failure) -> CountOrders.Success {
      let count = Int32(id) + (pages ?? []).reduce(0, +) + (body.count ?? 0) + Int32(body.sizes?.count ?? 0)
      return CountOrders.Success(body: NumberOrText(count), headers: .init(xLeft: Int32(filter?.value ?? 0)))
    }

    func setTotal(body: NumberOrText<Int32>?) async throws(SetTotal.Failure) {}
  }

  private let recorder = Recorder(ExampleServer(Service()))

  @Test("A property is the number, which JSON may have as text, and is written as a number")
  func properties() throws {
    let text = #"{"id":"9007199254740993","weight":"2.50","count":"3","parent":"4","price":"0.10"}"#
    let number = #"{"id":9007199254740993,"weight":2.5,"count":3,"parent":4,"price":0.10}"#
    let order = try roundTrip(text, as: Order.self, to: number)
    #expect(order == Order(id: 9_007_199_254_740_993, weight: 2.5, count: 3, parent: 4, price: 0.1))
    #expect(try roundTrip(number, as: Order.self) == order)
    try roundTrip(#"{"id":1,"weight":null}"#, as: Order.self, to: #"{"id":1,"weight":null,"count":1}"#)
  }

  @Test("Elements, values of maps and alternatives are numbers or texts too")
  func elements() throws {
    let order = try roundTrip(
      #"{"id":1,"weight":1,"lines":["1",2,null],"origin":"7","more":"8"}"#, as: Order.self,
      to: #"{"id":1,"weight":1,"count":1,"lines":[1,2,null],"origin":7,"more":8}"#)
    #expect(order.lines == [1, 2, nil])
    #expect(order.origin == .number(7))
    #expect(order.additionalProperties["more"]?.value == 8)
    try roundTrip(
      #"{"id":1,"weight":1,"origin":{"name":"a"}}"#, as: Order.self,
      to: #"{"id":1,"weight":1,"count":1,"origin":{"name":"a"}}"#)
  }

  @Test(
    "A text that is no number, or not one of the type, cannot be read",
    arguments: [
      (#""""#, "expected a number, found a string"), (#""x""#, "expected a number, found a string"),
      (#""1 ""#, "expected a number, found a string"), (#""+1""#, "expected a number, found a string"),
      (#""01""#, "expected a number, found a string"), ("true", "expected a number, found a boolean"),
      ("null", "expected a number, found null"), (#""1.5""#, "expected an integer, found a number with a fraction"),
      (#""9223372036854775808""#, "the number does not fit Int64"),
    ])
  func notNumbers(json: String, error: String) {
    #expect(readingError(#"{"id":\#(json),"weight":1}"#, as: Order.self) == "/id \(error)")
  }

  @Test("Bounds are checked, whichever way the number was written")
  func bounds() throws {
    let order = try Order(json: #"{"id":"0","weight":"1","parent":"-1","lines":["10",9]}"#)
    #expect(violations(of: order) == ["/id minimum", "/parent minimum", "/lines/0 maximum"])
  }

  @Test("Parameters, forms and header fields are texts anyway; bodies may be either")
  func operations() async throws {
    let client = ExampleClient(server: .custom("http://localhost"), transport: recorder)
    let answer = try await client.countOrders(id: 1, pages: [2, 3], filter: 5, body: .init(count: 4, sizes: [1, 2.5]))
    #expect(answer.body == 12)
    #expect(answer.headers.xLeft == 5)
    #expect(await recorder.target == "/orders/1?pages=2&pages=3&filter=5")
    try await client.setTotal(body: nil)
    #expect(try await put("/total", #""7""#).status == 204)
    #expect(try await put("/total", "7").status == 204)
    #expect(try await put("/total", #""100""#).body.contains("maximum"))
    #expect(try await put("/total", #""many""#).body.contains("expected a number, found a string"))
  }

  private func put(_ path: String, _ body: String) async throws -> (status: Int, body: String) {
    var request = HTTPRequest(method: .put, scheme: "http", authority: "localhost", path: path)
    request.headerFields[.contentType] = "application/json"
    let (head, answer) = try await recorder.send(
      request, body: Array(body.utf8), options: TransportOptions(maximumResponseSize: 1 << 20))
    return (head.status.code, String(decoding: answer, as: UTF8.self))
  }
}
