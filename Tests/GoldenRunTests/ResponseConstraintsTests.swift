// Tests/Golden/response-constraints: what a document asks of bodies that are no models, on both sides of the wire.
import APIRuntime
import Golden_response_constraints
import Testing

@Suite("Golden case response-constraints")
struct ResponseConstraintsTests {
  private struct Service: ExampleService {
    var tags = ["a", "b"]
    var refused: [String]?
    var total = GetTotal.Success.ok(1.25)

    func listTags() async throws(ListTags.Failure) -> [String] {
      if let refused { throw .response(.unprocessableContent(refused)) }
      return tags
    }
    func listPets() async throws(ListPets.Failure) -> ListPets.Success {
      ListPets.Success(body: [Pet(name: "")], headers: .init(xTotal: 1))
    }
    func getToken() async throws(GetToken.Failure) -> String { "abc1" }
    func getTotal() async throws(GetTotal.Failure) -> GetTotal.Success { total }
    func getOdd() async throws(GetOdd.Failure) -> JSONValue { 7 }
    func exportOrders() async throws(ExportOrders.Failure) -> ExportOrders.ResponseBody { .text("x") }
  }

  private func texts(_ error: ValidationError?) -> [String]? {
    error?.violations.map { "\($0.pointer) \($0.keyword) \($0.schema ?? "nowhere")" }
  }

  /// What the server, which checks its responses, notes for the log.
  private func found(_ target: String, _ service: Service = Service(), accept: String = "*/*") async -> [String]? {
    var options = ServerOptions()
    options.validation.responses = true
    let request = ServerRequest(method: "GET", target: target, headers: [.accept: accept])
    let response = await ExampleServer(service, options: options).respond(to: request)
    #expect((response.status == 500) == (response.violations != nil))
    return texts(response.violations)
  }

  /// What a client that checks responses has against the answer of a server that does not.
  private func objections<Operation: APIOperation>(
    _ operation: Operation.Type, _ service: Service = Service(), checks: Bool = true,
    _ call: (ExampleClient) async throws(CallFailure<Operation.FailureResponse>) -> some Sendable
  ) async -> [String]? {
    var options = ClientOptions()
    options.validation.responses = checks
    let client = ExampleClient(
      server: .custom("https://example.com"), transport: .inMemory(ExampleServer(service)), options: options)
    do throws(CallFailure<Operation.FailureResponse>) {
      _ = try await call(client)
      return nil
    } catch {
      guard case .invalidResponse(let response) = error, case .violations(let violations) = response.reason else {
        return ["\(error)"]
      }
      return texts(violations)
    }
  }

  private static let tags = "spec.yaml#/paths/~1tags/get/responses/200/content/application~1json/schema"
  private static let badTags = Service(tags: ["too long", "a", "a"])
  private static let badTagsFound = [
    "/body uniqueItems \(tags)/uniqueItems", "/body/0 maxLength \(tags)/items/maxLength",
  ]

  @Test("A server finds what is wrong with an array, a text, a number, a map and a value without a type")
  func responsesBeforeSending() async {
    #expect(await found("/tags") == nil)
    #expect(await found("/tags", Self.badTags) == Self.badTagsFound)
    #expect(await found("/tags", Service(tags: [])) == ["/body minItems \(Self.tags)/minItems"])
    #expect(
      await found("/token") == [
        "/body pattern spec.yaml#/paths/~1token/get/responses/200/content/text~1plain/schema/pattern"
      ])
    let total = "spec.yaml#/paths/~1total/get/responses/200/content/application~1json/schema"
    #expect(await found("/total") == nil)
    #expect(await found("/total", Service(total: .ok(nil))) == nil)
    #expect(
      await found("/total", Service(total: .ok(-0.001))) == [
        "/body minimum \(total)/minimum", "/body multipleOf \(total)/multipleOf",
      ])
    #expect(
      await found("/total", Service(total: .success(201, ["a": 1, "b": 2]))) == [
        "/body maxProperties spec.yaml#/paths/~1total/get/responses/2XX/content/application~1json/schema/maxProperties"
      ])
    #expect(
      await found("/odd") == ["/body not spec.yaml#/paths/~1odd/get/responses/200/content/application~1json/schema/not"]
    )
  }

  @Test("An array and the models in it are checked in one go")
  func models() async {
    #expect(
      await found("/pets") == [
        "/body minItems spec.yaml#/components/schemas/Pets/minItems",
        "/body/0/name minLength spec.yaml#/components/schemas/Pet/properties/name/minLength",
      ])
  }

  @Test("A failure that operations share is checked for each of them")
  func failures() async {
    let refused = "spec.yaml#/components/responses/Refused/content/application~1json/schema/maxItems"
    let service = Service(refused: ["a", "b", "c"])
    #expect(await found("/tags", service) == ["/body maxItems \(refused)"])
    #expect(
      await objections(ListTags.self, service) { client throws(ListTags.Failure) in try await client.listTags() } == [
        "/body maxItems \(refused)"
      ])
  }

  @Test("Each of several types of a body has its own constraints")
  func alternatives() async {
    let csv = ["/body minLength spec.yaml#/paths/~1orders/get/responses/200/content/text~1csv/schema/minLength"]
    #expect(await found("/orders") == csv)
    #expect(
      await objections(ExportOrders.self) { client throws(ExportOrders.Failure) in try await client.exportOrders() }
        == csv)
  }

  @Test("A client that checks responses finds the same, and one that does not takes them as they are")
  func responsesOnArrival() async {
    #expect(
      await objections(ListTags.self, Self.badTags) { client throws(ListTags.Failure) in try await client.listTags() }
        == Self.badTagsFound)
    #expect(
      await objections(GetOdd.self) { client throws(GetOdd.Failure) in try await client.getOdd() }?.count == 1)
    #expect(
      await objections(GetToken.self, checks: false) { client throws(GetToken.Failure) in try await client.getToken() }
        == nil)
  }
}
