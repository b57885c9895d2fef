// Forms between generated code and programs that are not ours: curl sends to a server, Python reads what a client sends.
import APIRuntime
import APIRuntimeHummingbird
import FormBodies
import Testing

@Suite("Forms over sockets", .timeLimit(.minutes(2)))
struct FormSocketTests {
  /// Answers with what it is called with.
  private struct Service: ExampleService {
    func addPerson(body: Person.Input) async throws(AddPerson.Failure) -> Person {
      Person(
        id: body.id, address: body.address, age: body.age, nickname: body.nickname?.value,
        pets: body.pets)
    }
    func addCharge(body: AddCharge.Request?) async throws(AddCharge.Failure) -> JSONObject {
      (try? JSONObject(json: body?.jsonText() ?? "{}")) ?? [:]
    }
    func addColors(body: AddColors.Request) async throws(AddColors.Failure) {}
  }

  @Test("A server reads what curl codes")
  func fromCurl() async throws {
    try await hosting(ExampleServer(Service())) { (port) async throws in
      let id = "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"
      let person = try await curl(
        """
        --data-urlencode id=\(id) --data-urlencode 'address={"city":"A&B=C+D","zip":"1 2"}' \
        --data-urlencode 'nickname=Zo\u{EB} 100%' --data-urlencode age=7 $URL/people
        """, port: port)
      #expect(person.status == 200)
      #expect(
        person.body
          == "id=\(id)&address=%7B%22city%22%3A%22A%26B%3DC%2BD%22%2C%22zip%22%3A%221+2%22%7D&age=7"
          + "&nickname=Zo%C3%AB+100%25")
      let charge = try await curl(
        """
        --data-urlencode amount=5 --data-urlencode 'card[number]=4242 4242' -d 'expand[]=a%2Cb' \
        --data-urlencode 'items[0][price]=10' --data-urlencode 'items[0][name]=x&y' $URL/charges
        """, port: port)
      #expect(
        charge.body
          == #"{"amount":5,"expand":["a,b"],"card":{"number":"4242 4242"},"items":[{"price":10,"name":"x&y"}]}"#)
      let refused = try await curl("--data-urlencode id=7 $URL/people", port: port)
      #expect(refused.status == 400)
      #expect(refused["content-type"] == "application/problem+json")
    }
  }

  @Test("Python reads what a client codes", Receiver.isThere, arguments: ClientTransports.allCases)
  func toPython(_ transports: ClientTransports) async throws {
    try await Receiver.running { port in
      let client = ExampleClient(server: .custom("http://127.0.0.1:\(port)"), transport: transports.transport)
      let answer = try await client.addCharge(
        body: AddCharge.Request(
          amount: 5, expand: ["a,b", "c d"], metadata: ["k&=": "\u{FC}+%"], card: .init(number: "4242 4242", year: 2026)
        ))
      #expect(
        try answer.jsonText()
          == #"{"found":[["amount","5"],["expand[]","a,b"],["expand[]","c d"],["metadata[k&=]","\#u{FC}+%"],"#
          + #"["card[number]","4242 4242"],["card[year]","2026"]]}"#)
    }
  }
}
