// Tests/Golden/webhooks: what the API sends arrives at the receiver, wherever that is, and as text on the wire.
import APIRuntime
import Golden_webhooks
import Testing

@Suite("Golden case webhooks")
struct WebhooksTests {
  /// A receiver that takes down what it is called with.
  private struct Receiver: ExampleWebhookService {
    let calls = Calls()

    actor Calls {
      var texts: [String] = []
      func add(_ text: String) { texts.append(text) }
    }

    func authenticate(
      _ security: ExampleSecurity, for operation: OperationDefinition
    ) async throws(AuthenticationFailure) {
      if security.signature != "s" { throw .unauthorized }
    }

    func orderPlaced(xEventID: String, attempt: Int?, body: Order) async throws(OrderPlaced.Failure) {
      if xEventID == "old" { throw .response(.gone) }
      await calls.add("\(xEventID) \(attempt ?? 0) order \(body.number ?? 0) of \(body.copies)")
    }

    func putStockLow(body: PutStockLow.Request) async throws(PutStockLow.Failure) -> PutStockLow.Response {
      await calls.add("low \(body.article)")
      return PutStockLow.Response(reorder: 3)
    }

    func deleteStockLow() async throws(DeleteStockLow.Failure) { await calls.add("forgotten") }
  }

  private let receiver = Receiver()

  @Test("Each webhook arrives at its path below the root, with parameters, body and answer")
  func defaultPaths() async throws {
    let recorder = Recorder(ExampleWebhookServer(receiver))
    let shop = ExampleWebhookClient(security: .signature("s"), transport: recorder)
    try await shop.orderPlaced(
      to: "https://user.test/orderPlaced", xEventID: "e1", attempt: 2, body: Order(number: 7, copies: 1))
    #expect(await recorder.target == "/orderPlaced?attempt=2")
    let answer = try await shop.putStockLow(to: "https://user.test/stock-low", body: .init(article: "pen"))
    #expect(answer.reorder == 3)
    try await shop.deleteStockLow(to: "https://user.test/stock-low")
    #expect(await receiver.calls.texts == ["e1 2 order 7 of 1", "low pen", "forgotten"])
  }

  @Test("A receiver takes webhooks where it likes, and its URL is used as it is")
  func ownPaths() async throws {
    var paths = ExampleWebhookPaths()
    paths.orderPlaced = "/hooks/shop/"
    let recorder = Recorder(ExampleWebhookServer(receiver, paths: paths, basePath: "/v1"))
    let shop = ExampleWebhookClient(security: .signature("s"), transport: recorder)
    try await shop.orderPlaced(
      to: "https://user.test/v1/hooks/shop/?token=a%20b", xEventID: "e2", attempt: 1, body: Order(copies: 2))
    #expect(await recorder.target == "/v1/hooks/shop/?token=a%20b&attempt=1")
    #expect(await receiver.calls.texts == ["e2 1 order 0 of 2"])
  }

  @Test("What is sent is what the document says, and nothing of the API's own credentials")
  func wire() async throws {
    let recorder = Recorder()
    let shop = ExampleWebhookClient(security: .key("secret").and(.signature("s")), transport: recorder)
    try await shop.orderPlaced(to: "http://user.test", xEventID: "e", body: Order(number: 1, copies: 1, note: "n"))
    let request = try #require(await recorder.requests.last)
    #expect(request.method == "POST")
    #expect(request.target == "/")
    #expect(String(decoding: request.body, as: UTF8.self) == #"{"number":1,"copies":1,"note":"n"}"#)
    let names = request.headers.map(\.name.canonicalName).sorted()
    #expect(names.contains("x-event-id") && !names.contains("x-key") && !names.contains("authorization"))
  }

  @Test("A described failure of the receiver is the sender's, and what cannot be sent is not")
  func failures() async {
    let recorder = Recorder(ExampleWebhookServer(receiver))
    let shop = ExampleWebhookClient(security: .signature("s"), transport: recorder)
    let gone = await failure(of: OrderPlaced.self) { () async throws(OrderPlaced.Failure) in
      try await shop.orderPlaced(to: "https://user.test/orderPlaced", xEventID: "old", body: Order(copies: 1))
    }
    guard case .response(.gone)? = gone else { Issue.record("not gone"); return }
    for url in ["user.test/orders", "ftp://user.test", "https://", "https://user.test/?a b"] {
      let refused = await failure(of: OrderPlaced.self) { () async throws(OrderPlaced.Failure) in
        try await shop.orderPlaced(to: url, xEventID: "e", body: Order(copies: 1))
      }
      #expect(refusals(refused) == ["/receiver url"], "\(url)")
    }
    let invalid = await failure(of: OrderPlaced.self) { () async throws(OrderPlaced.Failure) in
      try await shop.orderPlaced(to: "https://user.test", xEventID: "e", attempt: 0, body: Order(copies: 0))
    }
    #expect(refusals(invalid) == ["/query/attempt minimum", "/body/copies minimum"])
  }

  @Test("A receiver refuses what does not fit and who cannot prove who it is, as any server")
  func texts() async {
    let server = ExampleWebhookServer(receiver)
    func status(_ method: HTTPRequest.Method, _ path: String, _ body: String, _ fields: HTTPFields) async -> Int {
      let head = HTTPRequest(method: method, scheme: "https", authority: "a", path: path, headerFields: fields)
      return await server.respond(to: ServerRequest(head, body: Array(body.utf8))).status
    }
    var fields = HTTPFields()
    fields[.contentType] = "application/json"
    #expect(await status(.put, "/stock-low", #"{"article":"pen"}"#, fields) == 200)
    #expect(await status(.put, "/stock-low", #"{"article":1}"#, fields) == 400)
    #expect(await status(.post, "/stock-low", "{}", fields) == 405)
    #expect(await status(.put, "/other", "{}", fields) == 404)
    #expect(await status(.delete, "/stock-low", "", HTTPFields()) == 401)
  }
}
