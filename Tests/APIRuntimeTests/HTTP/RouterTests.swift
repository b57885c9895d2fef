// Which operation a method and a path find.
import Testing

@testable import APIRuntime

@Suite("Router")
struct RouterTests {
  private let router = Router([
    Self.operation("list", "GET", "/pets"),
    Self.operation("create", "POST", "/pets"),
    Self.operation("slash", "GET", "/pets/"),
    Self.operation("get", "GET", "/pets/{id}"),
    Self.operation("delete", "DELETE", "/pets/{petID}"),
    Self.operation("mine", "GET", "/pets/mine"),
    Self.operation("json", "GET", "/pets/{id}.json"),
    Self.operation("range", "GET", "/range/{from}..{to}/all"),
    Self.operation("file", "GET", "/files/{name}#share"),
    Self.operation("space", "GET", "/a b/é"),
    Self.operation("adjacent", "GET", "/x/{a}{b}"),
    Self.operation("root", "GET", "/"),
  ])

  @Test(
    "A path finds its operation, text before parameters",
    arguments: [
      ("GET", "/pets", "list"), ("POST", "/pets", "create"), ("GET", "/pets/", "slash"),
      ("GET", "/pets/5", "get id=5"), ("GET", "/pets/mine", "mine"), ("GET", "/pets/m%69ne", "mine"),
      ("DELETE", "/pets/mine", "delete petID=mine"), ("GET", "/pets/5.json", "json id=5"),
      ("GET", "/pets/5%2Ejson", "json id=5"), ("GET", "/pets/.json", "get id=.json"),
      ("GET", "/pets/a%2Fb", "get id=a%2Fb"), ("GET", "/range/1..2/all", "range from=1 to=2"),
      ("GET", "/range/1..2..3/all", "range from=1 to=2..3"), ("GET", "/files/x", "file name=x"),
      ("GET", "/a%20b/%C3%A9", "space"), ("GET", "/x/%41bc", "adjacent a=%41 b=bc"), ("GET", "/", "root"),
      ("HEAD", "/pets/5", "get id=5"), ("GET", "/pets/%zz", "get id=%zz"),
    ])
  func found(_ method: String, _ path: String, _ expected: String) {
    guard case .operation(let match) = router.route(method, Array(path.utf8)[...]) else {
      Issue.record("no operation")
      return
    }
    let values = match.values.map { " \($0.name)=\(String(decoding: $0.text, as: UTF8.self))" }
    #expect(router.operations[match.operation].id + values.joined() == expected)
  }

  @Test(
    "A path that no template fits is not found",
    arguments: [
      "", "pets", "/pet", "/pets/5/", "/pets//", "/range/1../all", "/range/12/all", "/x/a", "//pets", "/files/",
    ])
  func notFound(_ path: String) {
    guard case .notFound = router.route("GET", Array(path.utf8)[...]) else {
      Issue.record("found")
      return
    }
  }

  @Test("A method that a path does not have is told which it has")
  func allowed() {
    guard case .methodNotAllowed(let allowed) = router.route("PATCH", Array("/pets/mine".utf8)[...]) else {
      Issue.record("found")
      return
    }
    #expect(allowed == ["DELETE", "GET", "HEAD", "OPTIONS"])
    guard case .options(let options) = router.route("OPTIONS", Array("/pets".utf8)[...]) else {
      Issue.record("found")
      return
    }
    #expect(options == ["GET", "HEAD", "OPTIONS", "POST"])
  }

  @Test(
    "Where several operations have a method and a path, the one that asks for the most of what the request carries is it",
    arguments: [
      ("/", "list"), ("/?Action=Add", "add"), ("/?Action=Remove", "remove"), ("/?Action=Add&force", "addByForce"),
      ("/?Action=%41dd", "add"), ("/?action=Add", "list"), ("/?Action=Other", "list"),
    ])
  func conditions(_ target: String, _ expected: String) throws {
    let router = Router([
      Self.operation("add", "GET", "/", [.query("Action", is: "Add")]),
      Self.operation("list", "GET", "/"),
      Self.operation("remove", "GET", "/", [.query("Action", is: "Remove")]),
      Self.operation("addByForce", "GET", "/", [.query("Action", is: "Add"), .query("force")]),
    ])
    #expect(try Self.found(ServerRequest(method: "GET", target: target), by: router) == expected)
  }

  @Test("A header field tells operations apart, and its name has no letter case")
  func headerConditions() throws {
    let router = Router([
      Self.operation("get", "POST", "/", [.header("X-Amz-Target", is: "Table.Get")]),
      Self.operation("put", "POST", "/", [.header("X-Amz-Target", is: "Table.Put")]),
    ])
    let request = ServerRequest(
      method: "POST", target: "/", headers: [HTTPField.Name("x-amz-target")!: "Table.Put"])
    #expect(try Self.found(request, by: router) == "put")
  }

  @Test("Where no condition is met, an operation that asks for the least says what is missing")
  func unmetConditions() throws {
    let router = Router([
      Self.operation("two", "GET", "/", [.query("a"), .query("b")]), Self.operation("one", "GET", "/", [.query("a")]),
    ])
    #expect(try Self.found(ServerRequest(method: "GET", target: "/?b=1"), by: router) == "one")
  }

  private static func found(_ request: ServerRequest, by router: Router) throws -> String? {
    var request = request
    try request.readQuery()
    let path = request.path(below: "")
    guard case .operation(let match) = router.route(request.method, path, meets: request.meets) else { return nil }
    return router.operations[match.operation].id
  }

  @Test("A long path is refused in no time")
  func longPath() {
    let path = Array("/pets".utf8) + Array(repeating: UInt8(ascii: "/"), count: 1 << 16)
    guard case .notFound = router.route("GET", path[...]) else {
      Issue.record("found")
      return
    }
  }

  private static func operation(
    _ id: String, _ method: String, _ path: String, _ conditions: [RequestCondition] = []
  ) -> OperationDefinition {
    OperationDefinition(id: id, method: method, path: path, conditions: conditions)
  }
}
