// Tests/Golden/parameters: the wire as OpenAPI 3.0.4 §4.7.12.3 has it, and back through a server.
import APIRuntime
import Golden_parameters
import Testing

@Suite("Golden case parameters")
struct ParametersTests {
  /// Takes down what it is called with.
  private struct Service: ExampleService {
    let calls = Calls()

    actor Calls {
      var texts: [String] = []
      func add(_ text: String) { texts.append(text) }
    }

    func findOrders(
      shopID: String, year: Int, number: Int, trace: String, queryPage: Int, tags: [String]?, ids: [Int]?,
      filter: FindOrders.Filter?, where: FindOrders.Where?, sort: FindOrders.Sort?, order: FindOrders.Order,
      fields: [FindOrders.FieldsItem], since: DateTime?, xFlags: [Bool]?, session: String?, headerPage: String?,
      any: FindOrders.AnyModel?
    ) async throws(FindOrders.Failure) {
      var text = "\(shopID) \(trace) \(year)-\(number) \(queryPage) \(order) \(fields)"
      if let tags { text += " tags \(tags)" }
      if let ids { text += " ids \(ids)" }
      if let filter { text += " filter \(filter.from ?? "") \(filter.to ?? "")" }
      if let `where` { text += " where \(`where`.name ?? "")" }
      if let sort { text += " sort \(sort)" }
      if let since { text += " since \(since)" }
      if let xFlags { text += " flags \(xFlags)" }
      if let session { text += " session \(session)" }
      if let headerPage { text += " page \(headerPage)" }
      if let any { text += " any \((try? any.jsonText()) ?? "")" }
      await calls.add(text)
    }

    func listShops(version: Int, currency: ListShops.Currency) async throws(ListShops.Failure) {
      await calls.add("\(version) \(currency)")
    }
  }

  private let service = Service()
  private let recorder: Recorder
  private let client: ExampleClient

  init() {
    recorder = Recorder(ExampleServer(service))
    client = ExampleClient(server: .custom("http://localhost"), transport: recorder)
  }

  @Test("The default of what must be there is sent, and missed by the server")
  func defaultsOfRequired() async throws {
    try await client.listShops()
    #expect(await recorder.target == "/v2/shops?currency=EUR")
    try await client.listShops(version: 3, currency: .usd)
    #expect(await recorder.target == "/v3/shops?currency=USD")
    #expect(await service.calls.texts == ["2 EUR", "3 USD"])
    let bare = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: "/v2/shops")
    let (head, _) = try await recorder.send(bare, body: nil, options: TransportOptions(maximumResponseSize: 1000))
    #expect(head.status.code == 400)
  }

  @Test("Only what is given is sent, and the server applies the defaults")
  func least() async throws {
    try await client.findOrders(shopID: "a/b c", year: 2025, number: 7, trace: "t")
    #expect(await recorder.target == "/shops/a%2Fb%20c/orders/2025-7")
    #expect(await service.calls.texts == ["a/b c t 2025-7 1 up [id]"])
  }

  @Test("Every shape of a query arrives as it was sent")
  func queries() async throws {
    try await client.findOrders(
      shopID: "ab", year: 2025, number: 7, trace: "t", queryPage: 2, tags: ["a&b", "", "c,d"], ids: [3, 4],
      filter: .init(from: "x", to: "y z"), where: .init(name: "n"), sort: .down, order: .down, fields: [.total, .id],
      since: DateTime("2025-12-01T08:55:15.762+02:00"), any: .strings(["p", "q"]))
    #expect(
      await recorder.target == "/shops/ab/orders/2025-7?page=2&tags=a%26b&tags=&tags=c%2Cd&ids=3,4"
        + "&filter%5Bfrom%5D=x&filter%5Bto%5D=y%20z&where=%7B%22name%22%3A%22n%22%7D&sort=down&order=down"
        + "&fields=total&fields=id&since=2025-12-01T08%3A55%3A15.762%2B02%3A00&any=p&any=q")
    #expect(
      await service.calls.texts == [
        #"ab t 2025-7 2 down [total, id] tags ["a&b", "", "c,d"] ids [3, 4] filter x y z where n sort down "#
          + #"since 2025-12-01T08:55:15.762+02:00 any ["p","q"]"#
      ])
  }

  @Test("One value for what may be one or several is one")
  func scalar() async throws {
    try await client.findOrders(shopID: "ab", year: 2025, number: 7, trace: "t", any: .string("p"))
    #expect(await recorder.target == "/shops/ab/orders/2025-7?any=p")
    #expect(await service.calls.texts == [#"ab t 2025-7 1 up [id] any "p""#])
  }

  @Test("Header fields and cookies")
  func headers() async throws {
    try await client.findOrders(
      shopID: "ab", year: 2025, number: 7, trace: "t", xFlags: [true, false], session: "s1", headerPage: "p")
    let request = try #require(await recorder.requests.last)
    #expect(request.target == "/shops/ab/orders/2025-7")
    #expect(request.headers[try #require(HTTPField.Name("trace"))] == "t")
    #expect(request.headers[try #require(HTTPField.Name("X-Flags"))] == "true,false")
    #expect(request.headers[try #require(HTTPField.Name("page"))] == "p")
    #expect(request.headers[.cookie] == "session=s1")
    #expect(await service.calls.texts == ["ab t 2025-7 1 up [id] flags [true, false] session s1 page p"])
  }

  @Test("What breaks a constraint is not sent")
  func refused() async {
    let failure = await failure(of: FindOrders.self) { () async throws(FindOrders.Failure) in
      try await client.findOrders(
        shopID: "a", year: 1899, number: 7, trace: "t", queryPage: 0, sort: .unknown("left"), fields: [.unknown("x")])
    }
    #expect(
      refusals(failure) == [
        "/path/shop-id minLength", "/path/year minimum", "/query/page minimum", "/query/sort enum",
        "/query/fields/0 enum",
      ])
    #expect(await recorder.requests.isEmpty)
  }

  @Test(
    "A server answers what is wrong with 400 and the place",
    arguments: [
      ("/shops/ab/orders/2025-x", "path/number"), ("/shops/a/orders/2025-7", "path/shop-id"),
      ("/shops/ab/orders/2025-7?page=0", "query/page"), ("/shops/ab/orders/2025-7?page=%2B1", "query/page"),
      ("/shops/ab/orders/2025-7?page=1&page=2", "query/page"), ("/shops/ab/orders/2025-7?sort=left", "query/sort"),
      ("/shops/ab/orders/2025-7?since=today", "query/since"), ("/shops/ab/orders/2025-7?where=%7B", "query/where"),
    ])
  func badRequests(target: String, place: String) async throws {
    var request = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: target)
    request.headerFields[try #require(HTTPField.Name("trace"))] = "t"
    let (response, body) = try await recorder.send(
      request, body: nil, options: TransportOptions(maximumResponseSize: 1 << 20))
    #expect(response.status.code == 400)
    #expect(String(decoding: body, as: UTF8.self).contains(place))
    #expect(await service.calls.texts.isEmpty)
  }

  @Test("A required header field that is missing is a bad request")
  func missing() async throws {
    let request = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: "/shops/ab/orders/2025-7")
    let (response, _) = try await recorder.send(
      request, body: nil, options: TransportOptions(maximumResponseSize: 1 << 20))
    #expect(response.status.code == 400)
  }
}
