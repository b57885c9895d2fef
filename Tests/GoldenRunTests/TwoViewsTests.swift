// Tests/Golden/two-views: what is read and what is sent.
import APIRuntime
import Golden_two_views
import Testing

@Suite("Golden case two-views")
struct TwoViewsTests {
  @Test("What is read has no writeOnly property and has its defaults")
  func read() throws {
    let order = try Order(json: #"{"id":"1","secret":"s","lines":[{"article":"tea"}]}"#)
    #expect(order == Order(id: "1", state: .open, lines: [Line(article: "tea", count: 1)]))
    #expect(try order.jsonText() == #"{"id":"1","state":"open","lines":[{"article":"tea","count":1}]}"#)
  }

  @Test("What is sent tells absent, null and a value apart")
  func sent() throws {
    var order = Order.Input(lines: [Line.Input(article: "tea")])
    #expect(try order.jsonText() == #"{"lines":[{"article":"tea"}]}"#)
    order.note = .null
    #expect(try order.jsonText() == #"{"note":null,"lines":[{"article":"tea"}]}"#)
    order.note = .value("soon")
    order.secret = "s"
    #expect(try order.jsonText() == #"{"secret":"s","note":"soon","lines":[{"article":"tea"}]}"#)
    for json in [#"{"lines":[]}"#, #"{"note":null,"lines":[]}"#, #"{"note":"x","lines":[]}"#] {
      try roundTrip(json, as: Order.Input.self)
    }
    #expect(try Order.Input(json: #"{"note":null,"lines":[]}"#).note == .null)
    #expect(try Order.Input(json: #"{"lines":[]}"#).note == nil)
  }

  @Test("Both views are validated")
  func validated() throws {
    let sent = Order.Input(
      state: .unknown("lost"), lines: [Line.Input(article: "a"), Line.Input(article: "b", count: 0)])
    #expect(violations(of: sent) == ["/state enum", "/lines/1/count minimum"])
    let read = Order(id: "1", lines: [Line(article: "a", count: 0)])
    #expect(violations(of: read) == ["/lines/0/count minimum"])
  }

  @Test("A client sends the one and reads the other")
  func call() async throws {
    struct Service: ExampleService {
      func createOrder(body: Order.Input) async throws(CreateOrder.Failure) -> Order {
        Order(id: "1", state: body.state ?? .closed, note: body.note?.value, lines: [])
      }
    }
    let client = ExampleClient(server: .custom("http://localhost"), transport: .inMemory(ExampleServer(Service())))
    let order = try await client.createOrder(body: Order.Input(note: .value("x"), lines: []))
    #expect(order == Order(id: "1", state: .closed, note: "x", lines: []))
    await #expect(throws: CreateOrder.Failure.self) {
      try await client.createOrder(body: Order.Input(lines: [Line.Input(article: "a", count: 0)]))
    }
  }
}
