// What a violation says, as JSON and in words, and that it comes back from a server as it was.

import APIRuntime
import Foundation
import Testing

@Suite("Violations")
struct ViolationTests {
  @Test(
    "Each keyword says in words what it asks for",
    arguments: [
      ("minimum", "0", "must be at least 0"), ("exclusiveMaximum", "1.5", "must be less than 1.5"),
      ("maxLength", "1", "must have at most 1 character"), ("minItems", "2", "must have at least 2 items"),
      ("pattern", "^[0-9]+$", "must match ^[0-9]+$"), ("format", "email", "must be of the format email"),
      ("required", nil, "must be there"), ("uniqueItems", nil, "must not have the same item twice"),
      ("enum", nil, "must be one of the values that the document lists"), ("x-own", "7", "must keep to: x-own 7"),
    ] as [(String, String?, String)])
  func words(_ keyword: String, _ bound: String?, _ message: String) {
    #expect(Violation(pointer: "/a", keyword: keyword, bound: bound).message == message)
  }

  @Test("A violation whose value was left out says what is asked for")
  func withoutValue() {
    let violation = Violation(pointer: "/a", keyword: "minimum", bound: "1", value: "0")
    #expect("\(violation)" == "/a: minimum 1, got 0")
    #expect("\(violation.withoutValue)" == "/a: must be at least 1")
  }

  @Test("Errors are JSON: written and read, by Codable too, they are what they were")
  func json() throws {
    let error = ValidationError(
      violations: [
        Violation(
          pointer: "/name", keyword: "maxLength", bound: "3", value: #""abcd""#, count: 4,
          schema: "pets.yaml#/components/schemas/Pet/properties/name/maxLength"),
        Violation(pointer: "", keyword: "json", message: "expected a comma"),
      ], isTruncated: true)
    let text = try error.jsonText()
    #expect(
      text == #"{"violations":[{"pointer":"/name","keyword":"maxLength","bound":"3","value":"\"abcd\"","count":4,"#
        + #""schema":"pets.yaml#/components/schemas/Pet/properties/name/maxLength","#
        + #""message":"must have at most 3 characters"},"#
        + #"{"pointer":"","keyword":"json","message":"expected a comma"}],"truncated":true}"#)
    #expect(try ValidationError(json: text) == error)
    #expect(try JSONDecoder().decode(ValidationError.self, from: JSONEncoder().encode(error)) == error)
  }

  @Test("A problem document of any server is read, as far as its members are what they should be")
  func otherProblems() throws {
    let problem = try ProblemDetails(
      json: #"{"status":"400","title":"No","violations":{"a":1},"detail":null,"more":[1]}"#)
    #expect(problem == ProblemDetails(status: nil, title: "No"))
    #expect(problem.validationError == nil)
  }

  @Test("What a server refuses a request for, the client reads as the violations that they are")
  func roundTrip() async throws {
    let pet = Pet(id: 5, name: "a name that is too long")
    let failure = try #require(await update(pet))
    var expected = Validation()
    UpdatePet.validate(body: pet, into: &expected)
    let error = try #require(expected.error)
    #expect(failure.requestViolations == error.withoutValues)
    #expect(failure.problem?.status == 400)
    #expect(failure.requestViolations?.violations.first?.count == 23)
  }

  @Test("A problem document is read whole, however little of an unexpected body is kept")
  func longProblem() async throws {
    var options = ClientOptions()
    options.maximumExcerptSize = 8
    let failure = try #require(await update(Pet(id: 5, name: "a name that is too long"), options))
    guard case .undocumented(let response) = failure else {
      Issue.record("\(failure)")
      return
    }
    #expect(response.bodyPrefix.count == 8)
    #expect(response.problem?.violations.count == 1)
  }

  private func update(_ pet: Pet, _ options: ClientOptions = ClientOptions()) async -> UpdatePet.Failure? {
    var options = options
    options.validation.requests = false
    let client = PetsClient(
      security: .key("secret"), transport: .inMemory(PetsServer(StubService())), options: options)
    do throws(UpdatePet.Failure) {
      try await client.updatePet(id: 5, body: pet, contentType: .json)
      return nil
    } catch {
      return error
    }
  }
}
