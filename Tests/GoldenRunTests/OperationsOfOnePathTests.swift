// Tests/Golden/operations-of-one-path: operations that a document lists with a query or a fragment behind one path are
// reached by what they require.
import APIRuntime
import Golden_operations_of_one_path
import Testing

@Suite("Golden case operations-of-one-path")
struct OperationsOfOnePathTests {
  private actor Calls {
    var all: [String] = []
    func add(_ call: String) { all.append(call) }
  }

  private struct Service: ExampleService {
    let calls = Calls()
    func addUser(action: AddUser.Action, version: AddUser.Version) async throws(AddUser.Failure) {
      await calls.add("addUser")
    }
    func removeUser(action: RemoveUser.Action, version: RemoveUser.Version) async throws(RemoveUser.Failure) {
      await calls.add("removeUser")
    }
    func listCats(method: String) async throws(ListCats.Failure) { await calls.add("listCats \(method)") }
    func listDogs(method: String) async throws(ListDogs.Failure) { await calls.add("listDogs \(method)") }
    func putFile(name: String) async throws(PutFile.Failure) { await calls.add("putFile \(name)") }
    func putFileACL(key: String, acl: Bool) async throws(PutFileACL.Failure) { await calls.add("putFileACL \(key)") }
    func copyFile(name: String, xCopySource: String) async throws(CopyFile.Failure) {
      await calls.add("copyFile \(name) \(xCopySource)")
    }
    func copyPart(name: String, xCopySource: String, part: Int) async throws(CopyPart.Failure) {
      await calls.add("copyPart \(name) \(xCopySource) \(part)")
    }
    func setMode(name: String, xMode: SetMode.XMode) async throws(SetMode.Failure) {
      await calls.add("setMode \(name) \(xMode)")
    }
    func onePet() async throws(OnePet.Failure) { await calls.add("onePet") }
    func anotherPet() async throws(AnotherPet.Failure) { await calls.add("anotherPet") }
  }

  private let service = Service()

  @Test("What a client calls is what the service is called for, and constants need not be said")
  func calls() async throws {
    let client = ExampleClient(
      server: .custom("http://localhost"), transport: Recorder(ExampleServer(service)))
    try await client.addUser()
    try await client.removeUser()
    try await client.listCats()
    try await client.listDogs()
    try await client.putFile(name: "a")
    try await client.putFileACL(key: "b")
    try await client.copyFile(name: "c", xCopySource: "d")
    try await client.copyPart(name: "e", xCopySource: "f", part: 2)
    try await client.setMode(name: "g")
    #expect(
      await service.calls.all == [
        "addUser", "removeUser", "listCats cats.list", "listDogs dogs.list", "putFile a", "putFileACL b",
        "copyFile c d",
        "copyPart e f 2", "setMode g none",
      ])
  }

  @Test("A request that is for none of them is told what one of them asks for")
  func unknownAction() async {
    let server = ExampleServer(service)
    let response = await server.respond(to: ServerRequest(method: "POST", target: "/?Action=Other&Version=1"))
    #expect(response.status == 400)
    #expect(await service.calls.all.isEmpty)
  }

  @Test("A parameter that may be empty and has one value only need not say it")
  func emptyValue() async {
    let response = await ExampleServer(service).respond(to: ServerRequest(method: "PUT", target: "/files/x?acl"))
    #expect(response.status == 204)
    #expect(await service.calls.all == ["putFileACL x"])
  }
}
