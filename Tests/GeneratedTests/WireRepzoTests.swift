// Repzo's five operations between client and server, and what each sends.
import APIRuntime
import RepzoClientChannel
import Testing

/// Answers with what it was called with.
private struct Stub: RepzoClientChannelService {
  func authenticate(
    _ security: RepzoClientChannelSecurity, for operation: OperationDefinition
  ) throws(AuthenticationFailure) {
    if security.apiKey != "key" { throw .unauthorized }
  }

  func createClientChannel(body: NewClientChannel) throws(CreateClientChannel.Failure) -> ClientChannelResult {
    ClientChannelResult(success: true, data: ClientChannel(name: body.name))
  }

  func deleteClientChannel(id: String) throws(DeleteClientChannel.Failure) -> ClientChannelResult {
    ClientChannelResult(success: true, data: ClientChannel(id: id, disabled: true))
  }

  func getClientChannel(id: String) throws(GetClientChannel.Failure) -> ClientChannelResult {
    ClientChannelResult(success: true, data: ClientChannel(id: id))
  }

  func listClientChannels(
    page: Int, perPage: Int, sort: String?, id: StringOrStrings?, search: String?, name: StringOrStrings?,
    localName: StringOrStrings?, disabled: Bool?, fromUpdatedAt: Int64?, fromID: String?, toID: String?,
    sortBy: [JSONObject]?
  ) throws(ListClientChannels.Failure) -> ClientChannelList {
    let filters: [(any JSONWritable)?] = [
      sort, id, search, name, localName, disabled, fromUpdatedAt, fromID, toID, sortBy,
    ]
    let texts = filters.compactMap { $0 }.map { (try? $0.jsonText()) ?? "?" }
    return ClientChannelList(
      success: true, data: texts.map { ClientChannel(name: $0) }, pagination: Pagination(page: page, perPage: perPage))
  }

  func updateClientChannel(
    id: String, body: ClientChannelUpdate
  ) throws(UpdateClientChannel.Failure) -> ClientChannelResult {
    ClientChannelResult(success: true, data: ClientChannel(id: id, name: body.name, updatedAt: body.updatedAt))
  }
}

@Suite("Repzo on the wire")
struct WireRepzoTests {
  private let server = RepzoClientChannelServer(Stub())
  private let tap: WireTap
  private let client: RepzoClientChannelClient
  private let fields = ["accept: application/json", "api-key: key"]
  private let json = ["accept: application/json", "api-key: key", "content-type: application/json"]

  init() {
    tap = WireTap(server)
    client = RepzoClientChannelClient(server: .custom("http://localhost"), security: .apiKey("key"), transport: tap)
  }

  /// The names of what a list holds: the filters that arrived, as JSON.
  private func filters(_ list: ClientChannelList) -> [String] { list.data?.compactMap(\.name) ?? [] }

  @Test("Creating sends the documented body")
  func create() async throws {
    let result = try await client.createClientChannel(
      body: NewClientChannel(
        name: "Retail Channel", localName: "قناة التجزئة", disabled: false,
        integrationMeta: try JSONObject(json: #"{"external_id":"ch_123"}"#), companyNamespace: ["company1"]))
    #expect(result == ClientChannelResult(success: true, data: ClientChannel(name: "Retail Channel")))
    let body =
      #"{"name":"Retail Channel","local_name":"قناة التجزئة","disabled":false,"#
      + #""integration_meta":{"external_id":"ch_123"},"company_namespace":["company1"]}"#
    #expect(await tap.sent == ["POST /client-channel"] + json + [body])
  }

  @Test("Getting and deleting name the channel in the path")
  func one() async throws {
    #expect(try await client.getClientChannel(id: "60f1").data?.id == "60f1")
    #expect(await tap.sent == ["GET /client-channel/60f1"] + fields)
    #expect(try await client.deleteClientChannel(id: "60f1").data == ClientChannel(id: "60f1", disabled: true))
    #expect(await tap.sent == ["DELETE /client-channel/60f1"] + fields)
  }

  @Test("Updating sends the documented body")
  func update() async throws {
    let date = try #require(DateTime("2023-01-15T10:30:00.000Z"))
    let result = try await client.updateClientChannel(
      id: "60f1",
      body: ClientChannelUpdate(
        name: "Updated", localName: "قناة", disabled: false,
        integrationMeta: try JSONObject(json: #"{"external_id":"ch_123","sync_status":"updated"}"#),
        companyNamespace: ["company1"], id: "60f1", createdAt: date, updatedAt: date, v: 0))
    #expect(result.data == ClientChannel(id: "60f1", name: "Updated", updatedAt: date))
    let body =
      #"{"name":"Updated","local_name":"قناة","disabled":false,"#
      + #""integration_meta":{"external_id":"ch_123","sync_status":"updated"},"company_namespace":["company1"],"#
      + #""_id":"60f1","createdAt":"2023-01-15T10:30:00.000Z","updatedAt":"2023-01-15T10:30:00.000Z","__v":0}"#
    #expect(await tap.sent == ["PUT /client-channel/60f1"] + json + [body])
  }

  @Test("A list without parameters has the documented page and size at the server")
  func defaults() async throws {
    let list = try await client.listClientChannels()
    #expect(list.pagination == Pagination(page: 1, perPage: 25))
    #expect(filters(list) == [])
    #expect(await tap.sent == ["GET /client-channel"] + fields)
  }

  @Test("Every filter is sent under its documented name")
  func everyFilter() async throws {
    let list = try await client.listClientChannels(
      page: 2, perPage: 100, sort: "name", id: .string("a"), search: "x&y", name: .string("b c"),
      localName: .string("قناة"), disabled: true, fromUpdatedAt: 1_673_778_600_000, fromID: "1", toID: "9")
    #expect(
      await tap.line == "GET /client-channel?page=2&per_page=100&sort=name&_id=a&search=x%26y&name=b%20c"
        + "&local_name=%D9%82%D9%86%D8%A7%D8%A9&disabled=true&from_updatedAt=1673778600000&from__id=1&to__id=9")
    #expect(list.pagination == Pagination(page: 2, perPage: 100))
    #expect(
      filters(list) == [
        #""name""#, #""a""#, #""x&y""#, #""b c""#, #""قناة""#, "true", "1673778600000", #""1""#, #""9""#,
      ])
  }

  @Test("Filters that may be several are sent one by one")
  func several() async throws {
    let list = try await client.listClientChannels(
      id: .strings(["a", "b"]), name: .strings(["c,d", "e"]), localName: .strings(["f", "g"]))
    #expect(
      await tap.line == "GET /client-channel?_id=a&_id=b&name=c%2Cd&name=e&local_name=f&local_name=g")
    #expect(filters(list) == [#"["a","b"]"#, #"["c,d","e"]"#, #"["f","g"]"#])
  }

  @Test("Sorting options are sent as one JSON object each")
  func sortBy() async throws {
    let list = try await client.listClientChannels(
      sortBy: [try JSONObject(json: #"{"field":"name"}"#), try JSONObject(json: #"{"field":"_id"}"#)])
    #expect(
      await tap.line == "GET /client-channel?sortBy=%7B%22field%22%3A%22name%22%7D"
        + "&sortBy=%7B%22field%22%3A%22_id%22%7D")
    #expect(filters(list) == [#"[{"field":"name"},{"field":"_id"}]"#])
  }

  @Test("A status that is not documented is told apart, in every operation")
  func undocumented() async {
    let client = RepzoClientChannelClient(
      server: .custom("http://localhost"), security: .apiKey("key"), transport: Refusing(status: 404))
    let statuses = [
      await undocumentedStatus(of: CreateClientChannel.self) {
        try await client.createClientChannel(body: NewClientChannel(name: "n"))
      },
      await undocumentedStatus(of: DeleteClientChannel.self) { try await client.deleteClientChannel(id: "1") },
      await undocumentedStatus(of: GetClientChannel.self) { try await client.getClientChannel(id: "1") },
      await undocumentedStatus(of: ListClientChannels.self) { try await client.listClientChannels() },
      await undocumentedStatus(of: UpdateClientChannel.self) {
        try await client.updateClientChannel(id: "1", body: ClientChannelUpdate())
      },
    ]
    #expect(statuses == [404, 404, 404, 404, 404])
  }

  @Test("What breaks a constraint is not sent")
  func refused() async {
    let found = await refusals(of: ListClientChannels.self) {
      try await client.listClientChannels(page: 0, perPage: 101)
    }
    #expect(found == ["/query/page minimum", "/query/per_page maximum"])
    #expect(await tap.sent.isEmpty)
  }

  @Test(
    "A server refuses what does not fit the document, and says where",
    arguments: [
      ("GET", "/client-channel?page=0&per_page=101", "", "/query/page /query/per_page"),
      ("GET", "/client-channel?disabled=maybe", "", "/query/disabled"),
      ("GET", "/client-channel?sortBy=name", "", "/query/sortBy/0"),
      ("POST", "/client-channel", "{}", "/body"), ("POST", "/client-channel", #"{"name":1}"#, "/body/name"),
      ("PUT", "/client-channel/1", #"{"company_namespace":["a",2]}"#, "/body/company_namespace/1"),
    ])
  func invalid(method: String, target: String, body: String, pointers: String) async throws {
    let fields = ["api-key": "key", "content-type": "application/json"]
    let answer = try await server.answer(method, target, fields, body)
    let found = try answer.summary
    #expect(found == "400 application/problem+json \(pointers)")
  }

  @Test("A server answers 401, 404, 405 and 415 to what is not for it")
  func statuses() async throws {
    let key = ["api-key": "key"]
    #expect(try await server.answer("GET", "/client-channel").status == 401)
    #expect(try await server.answer("GET", "/client-channels", key).status == 404)
    let list = try await server.answer("PUT", "/client-channel", key, "{}")
    #expect(list.status == 405)
    #expect(list.headers[.allow] == "GET, HEAD, OPTIONS, POST")
    let one = try await server.answer("PATCH", "/client-channel/1", key, "{}")
    #expect(one.headers[.allow] == "DELETE, GET, HEAD, OPTIONS, PUT")
    let text = ["api-key": "key", "content-type": "text/plain"]
    #expect(try await server.answer("POST", "/client-channel", text, "{}").status == 415)
  }
}
