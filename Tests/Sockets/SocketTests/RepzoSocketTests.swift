// Repzo on real sockets: filters that are one text or several.
import APIRuntime
import RepzoClientChannel
import Testing

/// Answers a list with the filters that arrived, as JSON.
private struct Service: RepzoClientChannelService {
  func authenticate(
    _ security: RepzoClientChannelSecurity, for operation: OperationDefinition
  ) throws(AuthenticationFailure) {
    if security.apiKey != "key" { throw .unauthorized }
  }

  func createClientChannel(body: NewClientChannel) throws(CreateClientChannel.Failure) -> ClientChannelResult {
    ClientChannelResult(success: true, data: ClientChannel(name: body.name, localName: body.localName))
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
    let filters: [(any JSONWritable)?] = [id, name, localName, sortBy]
    let texts = filters.compactMap { $0 }.map { (try? $0.jsonText()) ?? "?" }
    return ClientChannelList(
      success: true, data: texts.map { ClientChannel(name: $0) }, pagination: Pagination(page: page, perPage: perPage))
  }

  func updateClientChannel(
    id: String, body: ClientChannelUpdate
  ) throws(UpdateClientChannel.Failure) -> ClientChannelResult {
    ClientChannelResult(success: true, data: ClientChannel(id: id, name: body.name))
  }
}

@Suite("Repzo on sockets", .timeLimit(.minutes(2)))
struct RepzoSocketTests {
  @Test("The generated client and service understand each other", arguments: ClientTransports.allCases)
  func client(_ kind: ClientTransports) async throws {
    try await hosting(RepzoClientChannelServer(Service())) { port in
      let client = RepzoClientChannelClient(
        server: .custom("http://127.0.0.1:\(port)"), security: .apiKey("key"), transport: kind.transport)
      let list = try await client.listClientChannels(
        id: .string("a,b"), name: .strings(["c&d", "e f"]), localName: .strings(["قناة"]),
        sortBy: [try JSONObject(json: #"{"field":"name"}"#)])
      #expect(list.pagination == Pagination(page: 1, perPage: 25))
      #expect(
        list.data?.map(\.name) == [#""a,b""#, #"["c&d","e f"]"#, #""قناة""#, #"[{"field":"name"}]"#])
      let created = try await client.createClientChannel(
        body: NewClientChannel(name: "Retail Channel", localName: "قناة التجزئة"))
      #expect(created.data == ClientChannel(name: "Retail Channel", localName: "قناة التجزئة"))
      #expect(try await client.getClientChannel(id: "60f1").data?.id == "60f1")
      #expect(try await client.deleteClientChannel(id: "60f1").data?.disabled == true)
      let updated = try await client.updateClientChannel(id: "60f1", body: ClientChannelUpdate(name: "n"))
      #expect(updated.data == ClientChannel(id: "60f1", name: "n"))
    }
  }

  @Test(
    "curl: a filter that comes once is a text, one that comes again is an array",
    arguments: [
      ("", "[]"), ("?_id=a", #"["\"a\""]"#), ("?_id=a&_id=b", #"["[\"a\",\"b\"]"]"#),
      ("?name=c,d&name=e", #"["[\"c,d\",\"e\"]"]"#), ("?name=x+y%2Bz", #"["\"x y+z\""]"#),
      ("?sortBy=%7B%22field%22:%22name%22%7D", #"["[{\"field\":\"name\"}]"]"#), ("?unknown=1&_id=", #"["\"\""]"#),
    ])
  func filters(_ query: String, _ found: String) async throws {
    try await hosting(RepzoClientChannelServer(Service())) { port in
      let answer = try await curl("\"$URL/client-channel\(query)\" -H 'api-key: key'", port: port)
      #expect(answer.status == 200)
      let names = try ClientChannelList(jsonBytes: Array(answer.body.utf8)).data?.compactMap(\.name) ?? []
      #expect(try names.jsonText() == found)
      #expect(answer.body.hasSuffix(#""pagination":{"page":1,"per_page":25}}"#))
    }
  }

  @Test(
    "curl: what does not fit the document is refused with its place",
    arguments: [
      ("?page=0&per_page=101", #""/query/page""#), ("?disabled=maybe", #""/query/disabled""#),
      ("?page=1&page=2", #""/query/page""#), ("?sortBy=name", #""/query/sortBy/0""#), ("?page=%2B5", #""/query/page""#),
    ])
  func refused(_ query: String, _ pointer: String) async throws {
    try await hosting(RepzoClientChannelServer(Service())) { port in
      let answer = try await curl("\"$URL/client-channel\(query)\" -H 'api-key: key'", port: port)
      #expect(answer.status == 400)
      #expect(answer["content-type"] == "application/problem+json")
      #expect(answer.body.contains(#""pointer":"# + pointer))
    }
  }
}
