// Tests/Golden/validation-policy: what gen.yaml has a client and a server check, and what their options make of it.
import APIRuntime
import Golden_validation_policy
import Testing

@Suite("Golden case validation-policy")
struct ValidationPolicyTests {
  private struct Service: ExampleService {
    var rest: Int? = 1

    func addReading(room: String, floor: Int?, body: Reading) async throws(AddReading.Failure) -> AddReading.Success {
      AddReading.Success(body: body, headers: .init(xRest: rest))
    }
  }

  private static let bad = Reading(degrees: 61, notes: ["too long"])

  private func client(_ transport: some ClientTransport, _ change: (inout ClientOptions) -> Void = { _ in })
    -> ExampleClient
  {
    var options = ClientOptions()
    change(&options)
    return ExampleClient(server: .custom("https://example.com"), transport: transport, options: options)
  }

  private func server(_ service: Service = Service(), _ change: (inout ServerOptions) -> Void) -> ExampleServer<Service>
  {
    var options = ServerOptions()
    change(&options)
    return ExampleServer(service, options: options)
  }

  private func send(_ client: ExampleClient, _ reading: Reading = bad, room: String = "a") async -> AddReading.Failure?
  {
    await failure(of: AddReading.self) { () throws(AddReading.Failure) in
      try await client.addReading(room: room, floor: 10, body: reading)
    }
  }

  private func texts(_ error: ValidationError?) -> [String]? {
    error?.violations.map { "\($0.pointer) \($0.keyword) \($0.schema ?? "nowhere")" }
  }

  @Test("A client that does not check requests sends what the server refuses, at the first violation")
  func requestsOnArrival() async throws {
    let failure = try #require(await send(client(.inMemory(ExampleServer(Service())))))
    let error = try #require(failure.requestViolations)
    #expect(texts(error) == ["/query/room minLength spec.yaml#/paths/~1readings/post/parameters/0/schema/minLength"])
    #expect(error.isTruncated)
    #expect(error.violations.first?.value == nil)
  }

  @Test("Options have the last word: all violations are told, with what was found")
  func collecting() async throws {
    let server = server { options in
      options.validation.mode = .collect()
      options.disclosesInvalidValues = true
    }
    let failure = try #require(await send(client(.inMemory(server))))
    var expected = Validation()
    AddReading.validate(room: "a", floor: 10, body: Self.bad, into: &expected)
    #expect(failure.requestViolations == expected.error)
    #expect(
      texts(failure.requestViolations) == [
        "/query/room minLength spec.yaml#/paths/~1readings/post/parameters/0/schema/minLength",
        "/query/floor maximum spec.yaml#/components/parameters/Floor/schema/maximum",
        "/body/degrees maximum spec.yaml#/components/schemas/Reading/properties/degrees/maximum",
        "/body/notes/0 maxLength spec.yaml#/components/schemas/Reading/properties/notes/items/maxLength",
      ])
  }

  @Test("A client that checks requests sends nothing")
  func requestsBeforeSending() async throws {
    let recorder = Recorder()
    let client = client(recorder) { options in
      options.validation.requests = true
      options.validation.mode = .collect(limit: 2)
    }
    let failure = try #require(await send(client))
    #expect(refusals(failure) == ["/query/room minLength", "/query/floor maximum"])
    #expect(await recorder.requests.isEmpty)
  }

  @Test("What a server checks before it sends is a 500 that tells nothing, and is there for the log")
  func responsesBeforeSending() async throws {
    let server = server(Service(rest: -1)) { $0.validation.requests = false }
    let body = try Self.bad.jsonBytes()
    let request = ServerRequest(
      method: "POST", target: "/readings?room=a", headers: [.contentType: "application/json"], body: body)
    let response = await server.respond(to: request)
    #expect(response.status == 500)
    #expect(!String(decoding: response.body, as: UTF8.self).contains("degrees"))
    #expect(
      texts(response.violations) == [
        "/body/degrees maximum spec.yaml#/components/schemas/Reading/properties/degrees/maximum"
      ])
    let good = ServerRequest(
      method: "POST", target: "/readings?room=ab", headers: [.contentType: "application/json"],
      body: try Reading(degrees: 1).jsonBytes())
    let second = await server.respond(to: good)
    #expect(
      texts(second.violations) == [
        "/header/X-Rest minimum spec.yaml#/paths/~1readings/post/responses/200/headers/X-Rest/schema/minimum"
      ])
  }

  @Test("What a client checks on arrival is an invalid response")
  func responsesOnArrival() async throws {
    let server = server { $0.validation = ValidationPolicy(requests: false, responses: false) }
    let failure = try #require(await send(client(.inMemory(server))))
    guard case .invalidResponse(let response) = failure, case .violations(let error) = response.reason else {
      Issue.record("\(failure)")
      return
    }
    #expect(texts(error)?.count == 1)
    #expect(error.violations.first?.pointer == "/body/degrees")
    #expect(await send(client(.inMemory(server)) { $0.validation.responses = false }) == nil)
  }

  @Test("A schema that is referred to is named by its own place")
  func references() throws {
    let reading = Reading(
      degrees: 0, place: .unknown("x"), places: [.inside, .unknown("y")], marks: ["a/b": 0],
      additionalProperties: ["other": .unknown("z")])
    do {
      try reading.validate()
      Issue.record("nothing was thrown")
    } catch {
      #expect(
        texts(error) == [
          "/place enum spec.yaml#/components/schemas/Place/enum",
          "/places/1 enum spec.yaml#/components/schemas/Place/enum",
          "/marks/a~1b minimum spec.yaml#/components/schemas/Reading/properties/marks/additionalProperties/minimum",
          "/other enum spec.yaml#/components/schemas/Place/enum",
        ])
    }
  }
}
