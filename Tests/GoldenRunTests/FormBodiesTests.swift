// Tests/Golden/form-bodies: forms as OpenAPI 3.1.1 §4.8.14.3 and §4.8.15 have them, and back through a server.
import APIRuntime
import Golden_form_bodies
import Testing

@Suite("Golden case form-bodies")
struct FormBodiesTests {
  /// Answers with what it is called with.
  private struct Service: ExampleService {
    let colors = Colors()

    actor Colors {
      var last: AddColors.Request?
      func set(_ value: AddColors.Request) { last = value }
    }

    func addPerson(body: Person.Input) async throws(AddPerson.Failure) -> Person {
      do throws(JSONError) {
        return try Person(json: body.jsonText())
      } catch {
        throw .transport(error)
      }
    }
    func addCharge(body: AddCharge.Request?) async throws(AddCharge.Failure) -> JSONObject {
      guard let body else { return ["body": "none"] }
      return (try? JSONObject(json: body.jsonText())) ?? [:]
    }
    func addColors(body: AddColors.Request) async throws(AddColors.Failure) { await colors.set(body) }
  }

  private let service = Service()
  private let recorder: Recorder
  private let client: ExampleClient

  init() {
    recorder = Recorder(ExampleServer(service))
    client = ExampleClient(server: .custom("http://localhost"), transport: recorder)
  }

  /// The body of the last request as text.
  private var sent: String? {
    get async { await recorder.requests.last.map { String(decoding: $0.body, as: UTF8.self) } }
  }

  private func post(_ path: String, _ body: String) async throws -> (status: Int, body: String) {
    var request = HTTPRequest(method: .post, scheme: "http", authority: "localhost", path: path)
    request.headerFields[.contentType] = "application/x-www-form-urlencoded"
    let (head, answer) = try await recorder.send(
      request, body: Array(body.utf8), options: TransportOptions(maximumResponseSize: 1 << 20))
    return (head.status.code, String(decoding: answer, as: UTF8.self))
  }

  private let id = UniqueID("f81d4fae-7dec-11d0-a765-00a0c91e6bf6")

  @Test("The specification's example is written: text as it is, an object as JSON, a space as +")
  func example() async throws {
    let address = Address(streetAddress: "123 Example Dr.", city: "Somewhere", state: "CA", zip: "99999+1234")
    let person = try await client.addPerson(body: Person.Input(id: try #require(id), address: address))
    #expect(
      await sent == "id=f81d4fae-7dec-11d0-a765-00a0c91e6bf6&address=%7B%22streetAddress%22%3A%22123+Example+Dr.%22"
        + "%2C%22city%22%3A%22Somewhere%22%2C%22state%22%3A%22CA%22%2C%22zip%22%3A%2299999%2B1234%22%7D")
    #expect(person.address == address)
    #expect(await recorder.requests.last?.headers[.contentType] == "application/x-www-form-urlencoded")
  }

  @Test("The specification's example is read as it stands there")
  func exampleRead() async throws {
    let answer = try await post(
      "/people",
      "id=f81d4fae-7dec-11d0-a765-00a0c91e6bf6&address=%7B%22streetAddress%22:%22123+Example+Dr.%22,"
        + "%22city%22:%22Somewhere%22,%22state%22:%22CA%22,%22zip%22:%2299999%2B1234%22%7D")
    #expect(answer.status == 200)
    #expect(answer.body.contains("99999%2B1234"))
  }

  @Test("Absent, null, arrays of objects and unions travel")
  func others() async throws {
    let pets: [Pet] = [.cat(Cat(kind: "Cat", lives: 9)), .dog(Dog(kind: "Dog", barks: true))]
    let person = try await client.addPerson(
      body: Person.Input(id: try #require(id), age: 7, nickname: .null, pets: pets))
    #expect(
      await sent == "id=f81d4fae-7dec-11d0-a765-00a0c91e6bf6&age=7"
        + "&pets=%7B%22kind%22%3A%22Cat%22%2C%22lives%22%3A9%7D&pets=%7B%22kind%22%3A%22Dog%22%2C%22barks%22%3Atrue%7D")
    #expect(person.pets == pets)
    #expect(person.age == 7)
    #expect(person.nickname == nil)
    #expect(person.address == nil)
  }

  @Test("Deep objects hold objects, arrays and arrays of objects")
  func deep() async throws {
    let answer = try await client.addCharge(
      body: AddCharge.Request(
        amount: 5, expand: ["customer", "a b"], metadata: ["order id": "6735", "0": "zero"],
        card: .init(number: "4242", year: 2030), items: [.init(price: 1, name: "n"), .init(price: 2)]))
    #expect(
      await sent == "amount=5&expand%5B%5D=customer&expand%5B%5D=a%20b&metadata%5B0%5D=zero"
        + "&metadata%5Border%20id%5D=6735&card%5Bnumber%5D=4242&card%5Byear%5D=2030"
        + "&items%5B0%5D%5Bprice%5D=1&items%5B0%5D%5Bname%5D=n&items%5B1%5D%5Bprice%5D=2")
    #expect(
      try answer.jsonText()
        == #"{"amount":5,"expand":["customer","a b"],"metadata":{"0":"zero","order id":"6735"},"#
        + #""card":{"number":"4242","year":2030},"items":[{"price":1,"name":"n"},{"price":2}]}"#)
  }

  @Test("A form as curl and browsers write it is read, brackets plain or coded, arrays with numbers or without")
  func read() async throws {
    let form = "amount=5&expand[0]=a&expand[1]=b+c&metadata[k]=v&captured=false"
    #expect(
      try await post("/charges", form).body
        == #"{"amount":5,"captured":false,"expand":["a","b c"],"metadata":{"k":"v"}}"#)
    #expect(try await post("/charges", "").status == 400)
    #expect(try await client.addCharge() == ["body": "none"])
  }

  @Test("Each style of the specification's table")
  func styles() async throws {
    let body = AddColors.Request(
      exploded: ["blue", "black"], joined: ["blue", "black"], spaced: ["blue", "black"], piped: ["blue", "black"],
      rgb: .init(r: 100, g: 200, b: 150), spread: .init(h: 1, s: 2), address: "a/b?c&d e", json: [1, 2],
      plain: [.light, .dark])
    try await client.addColors(body: body)
    #expect(
      await sent == "exploded=blue&exploded=black&joined=blue,black&spaced=blue%20black&piped=blue%7Cblack"
        + "&rgb=R,100,G,200,B,150&H=1&S=2&address=a/b?c%26d%20e&json=1&json=2&plain=light&plain=dark")
    #expect(await service.colors.last == body)
    try await client.addColors(body: AddColors.Request(json: [7]))
    #expect(await service.colors.last == AddColors.Request(json: [7]))
    #expect(try await post("/colors", "json=%5B1%2C2%5D").status == 204)
    #expect(await service.colors.last?.json == [1, 2])
  }

  @Test(
    "What is wrong with a form is 400 and the place",
    arguments: [
      ("/people", "id=x", "/body/id format"), ("/people", "age=1", "/body required"),
      ("/people", "id=%zz", "/body/id encoding"), ("/people", "%zz=1", "/body encoding"),
      ("/people", "id=f81d4fae-7dec-11d0-a765-00a0c91e6bf6&age=151", "/body/age maximum"),
      ("/people", "id=f81d4fae-7dec-11d0-a765-00a0c91e6bf6&age=1&age=2", "/body/age type"),
      ("/people", "id=f81d4fae-7dec-11d0-a765-00a0c91e6bf6&address=x", "/body/address type"),
      ("/charges", "amount=1&card[a=2", ""), ("/charges", "amount=1&card[number]=2&card[number]=3", "/body/card style"),
      ("/charges", "amount=1&card[number]x]=2", "/body/card style"), ("/charges", "amount=0", "/body/amount minimum"),
      ("/colors", "joined=a&joined=b", "/body/joined style"), ("/colors", "rgb=R,1,G", "/body/rgb style"),
    ])
  func refused(path: String, form: String, place: String) async throws {
    let answer = try await post(path, form)
    guard !place.isEmpty else { return #expect(answer.status == 200) }
    #expect(answer.status == 400)
    for part in place.split(separator: " ") { #expect(answer.body.contains("\"\(part)\"")) }
  }

  @Test("A form that breaks a constraint is not sent")
  func constrained() async {
    let failure = await failure(of: AddCharge.self) { () async throws(AddCharge.Failure) in
      try await client.addCharge(body: AddCharge.Request(amount: 0))
    }
    #expect(refusals(failure) == ["/body/amount minimum"])
  }
}
