// FinanceKey's operation between client and server, and what it sends.
import APIRuntime
import FinanceKeyIntegrationQueues
import Testing

/// Takes down what it is called with.
private actor Stub: FinanceKeyIntegrationQueuesService {
  private(set) var calls: [String] = []

  func updateIntegrationQueue(
    key: String, body: IntegrationQueue, contentType: UpdateIntegrationQueue.ContentType
  ) throws(UpdateIntegrationQueue.Failure) {
    calls.append("\(key) \(body.itemName) \(contentType)")
  }
}

@Suite("FinanceKey on the wire")
struct WireFinanceKeyTests {
  private let stub = Stub()
  private let server: FinanceKeyIntegrationQueuesServer<Stub>
  private let tap: WireTap
  private let client: FinanceKeyIntegrationQueuesClient
  private let date: DateTime
  private let minimal = #"{"ItemName":"Invoice","ItemId":"I-1","ItemUpdatedOn":"2025-12-01T08:55:15.762Z"}"#

  init() throws {
    server = FinanceKeyIntegrationQueuesServer(stub)
    tap = WireTap(server)
    client = FinanceKeyIntegrationQueuesClient(server: .custom("http://localhost"), transport: tap)
    date = try #require(DateTime("2025-12-01T08:55:15.762Z"))
  }

  private var body: IntegrationQueue { IntegrationQueue(itemName: "Invoice", itemID: "I-1", itemUpdatedOn: date) }

  @Test("An update without a choice is sent as the content type that is documented as the default")
  func update() async throws {
    try await client.updateIntegrationQueue(key: "7/a", body: body)
    #expect(
      await tap.sent == [
        "PATCH /odata/IntegrationQueues/7%2Fa",
        "content-type: application/json;odata.metadata=minimal;odata.streaming=true", minimal,
      ])
    #expect(await stub.calls == ["7/a Invoice applicationJSONOdataMetadataMinimalOdataStreamingTrue"])
  }

  @Test("All properties are sent under their documented names, null where it is asked for")
  func properties() async throws {
    var full = body
    full.integrationID = 3
    full.actionLogID = .null
    full.attempt = 0
    full.integrationQueueStateID = .value("done")
    full.clientIntegrationID = .value(9)
    try await client.updateIntegrationQueue(key: "7", body: full)
    #expect(
      await tap.body == #"{"IntegrationId":3,"ItemName":"Invoice","ActionLogId":null,"ItemId":"I-1","#
        + #""ItemUpdatedOn":"2025-12-01T08:55:15.762Z","Attempt":0,"IntegrationQueueStateId":"done","#
        + #""ClientIntegrationId":9}"#)
  }

  @Test(
    "Each of the five content types is sent as it is written and taken by the server",
    arguments: [
      (UpdateIntegrationQueue.ContentType.applicationJSON, "application/json"),
      (.applicationJSONOdataMetadataNone, "application/json;odata.metadata=none"),
      (.applicationJSONOdataMetadataFull, "application/json;odata.metadata=full"),
      (.applicationJSONOdataMetadataMinimal, "application/json;odata.metadata=minimal"),
      (
        .applicationJSONOdataMetadataMinimalOdataStreamingTrue,
        "application/json;odata.metadata=minimal;odata.streaming=true"
      ),
    ])
  func contentTypes(type: UpdateIntegrationQueue.ContentType, text: String) async throws {
    #expect(UpdateIntegrationQueue.ContentType.allCases.count == 5)
    try await client.updateIntegrationQueue(key: "7", body: body, contentType: type)
    #expect(await tap.sent.dropFirst() == ["content-type: \(text)", minimal])
    #expect(await stub.calls == ["7 Invoice \(type)"])
  }

  @Test("A status that is not documented is told apart")
  func undocumented() async {
    let client = FinanceKeyIntegrationQueuesClient(server: .custom("http://localhost"), transport: Refusing())
    let status = await undocumentedStatus(of: UpdateIntegrationQueue.self) {
      try await client.updateIntegrationQueue(key: "7", body: body)
    }
    #expect(status == 418)
  }

  @Test("What breaks a constraint is not sent")
  func refused() async {
    let long = String(repeating: "x", count: 451)
    let found = await refusals(of: UpdateIntegrationQueue.self) {
      try await client.updateIntegrationQueue(
        key: "7", body: IntegrationQueue(itemName: "", itemID: long, itemUpdatedOn: date))
    }
    #expect(found == ["/body/ItemName minLength", "/body/ItemId maxLength"])
    #expect(await tap.sent.isEmpty)
  }

  @Test(
    "A server refuses a body that does not fit the document, and says where",
    arguments: [
      (#"{"ItemName":"","ItemId":"1","ItemUpdatedOn":"2025-12-01T08:55:15Z"}"#, "/body/ItemName"),
      (#"{"ItemName":"a","ItemId":"1","ItemUpdatedOn":"today"}"#, "/body/ItemUpdatedOn"),
      (#"{"IntegrationId":2147483648,"ItemName":"a","ItemId":"1"}"#, "/body/IntegrationId"),
      (#"{"ItemName":"a""#, "/body"), (#"[]"#, "/body"),
    ])
  func invalid(body: String, pointer: String) async throws {
    let fields = ["content-type": "application/json"]
    let answer = try await server.answer("PATCH", "/odata/IntegrationQueues/7", fields, body)
    let found = try answer.summary
    #expect(found == "400 application/problem+json \(pointer)")
    #expect(await stub.calls.isEmpty)
  }

  @Test("A server answers 404, 405 and 415 to what is not for it")
  func statuses() async throws {
    let json = ["content-type": "application/json"]
    #expect(try await server.answer("PATCH", "/odata/IntegrationQueues", json, minimal).status == 404)
    let notAllowed = try await server.answer("PUT", "/odata/IntegrationQueues/7", json, minimal)
    #expect(notAllowed.status == 405)
    #expect(notAllowed.headers[.allow] == "OPTIONS, PATCH")
    for type in ["text/plain", "application/xml", "application/*"] {
      let answer = try await server.answer("PATCH", "/odata/IntegrationQueues/7", ["content-type": type], minimal)
      #expect(answer.status == 415)
    }
  }
}
