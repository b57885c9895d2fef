// What is not looked at where validation is off or has found enough.

import APIRuntime
import Testing

@Suite("Policies of validation")
struct PolicyTests {
  /// Counts how often it is asked.
  private final class Counter: Validatable {
    nonisolated(unsafe) var count = 0
    func validate(into validation: inout Validation) {
      count += 1
      validation.minimum(-1, 0)
    }
  }

  @Test("Off: nothing is entered, neither models nor arrays nor the parameters of a request")
  func off() {
    let counter = Counter()
    var validation = Validation.off
    validation.model(counter, at: "body")
    validation.items([counter], at: "body")
    validation.each(["a": counter]) { counter, validation in validation.model(counter) }
    let hasEntered = validation.enter("query")
    #expect(!hasEntered)
    #expect(counter.count == 0)
    #expect(validation.error == nil)
  }

  @Test("Fail fast: after the first violation nothing is entered any more, and the error says that there may be more")
  func failFast() throws {
    let counter = Counter()
    var validation = Validation(limit: 1)
    validation.model(counter, at: "a")
    validation.model(counter, at: "b")
    validation.items([counter, counter], at: "c")
    let hasEntered = validation.enter("query")
    #expect(!hasEntered)
    #expect(counter.count == 1)
    let error = try #require(validation.error)
    #expect(error.violations.map(\.pointer) == ["/a"])
    #expect(error.isTruncated)
  }

  @Test("A server's policy is its own, also where its service calls another server in the same task")
  func nested() async throws {
    struct Inner: PetsService {
      func getPet(id: Int, limit: Int, tags: [String]?, trace: String?) async throws(GetPet.Failure) -> Pet {
        Pet(id: id, name: "a name that is too long")
      }
      func updatePet(id: Int, body: Pet, contentType: String?) async throws(UpdatePet.Failure) {}
      func putPhoto(id: String, body: [UInt8]) async throws(PutPhoto.Failure) -> String { "" }
      func authenticate(
        _ security: PetsSecurity, for operation: OperationDefinition
      ) async throws(AuthenticationFailure) {}
    }
    struct Outer: PetsService {
      func getPet(id: Int, limit: Int, tags: [String]?, trace: String?) async throws(GetPet.Failure) -> Pet {
        let client = PetsClient(security: .key("secret"), transport: .inMemory(PetsServer(Inner())))
        var pet = try await client.getPet(id: id)
        pet.name = id == 1 ? "Rex" : pet.name
        return pet
      }
      func updatePet(id: Int, body: Pet, contentType: String?) async throws(UpdatePet.Failure) {}
      func putPhoto(id: String, body: [UInt8]) async throws(PutPhoto.Failure) -> String { "" }
      func authenticate(
        _ security: PetsSecurity, for operation: OperationDefinition
      ) async throws(AuthenticationFailure) {}
    }
    var options = ServerOptions()
    options.validation.responses = true
    let server = PetsServer(Outer(), options: options)
    func get(_ id: Int) async -> ServerResponse {
      let headers = HTTPFields(texts: ["X-API-KEY": "secret"])
      return await server.respond(to: ServerRequest(method: "GET", target: "/v1/pets/\(id)", headers: headers))
    }
    #expect(await get(1).status == 200)
    let refused = await get(2)
    #expect(refused.status == 500)
    #expect(refused.violations?.violations.map(\.pointer) == ["/body/name"])
  }
}
