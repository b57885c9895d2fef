// Tests/Golden/untitled-alternatives: what alternatives are called that the document gives no name.
import APIRuntime
import Golden_untitled_alternatives
import Testing

@Suite("Golden case untitled-alternatives")
struct UntitledAlternativesTests {
  @Test("An alternative is called by the constant that tells it from the others, which nobody has to say again")
  func constants() throws {
    #expect(
      try roundTrip(#"{"type":"wait_timer","minutes":3}"#, as: Rule.self)
        == .waitTimer(Rule.WaitTimer(minutes: 3)))
    #expect(
      try roundTrip(#"{"type":"required_reviewers"}"#, as: Rule.self)
        == .requiredReviewers(Rule.RequiredReviewers()))
  }

  @Test("An alternative that alone has its kind of JSON is called by that kind, and its type where the name is free")
  func kinds() throws {
    #expect(try roundTrip(#"{"color":"red"}"#, as: Metadata.self) == .object(Metadata.Object(color: "red")))
    #expect(try roundTrip(#""""#, as: Metadata.self) == .empty(Metadata.Empty.empty))
    #expect(try roundTrip(#""never""#, as: Until.self) == .keyword(Until.Keyword.never))
    #expect(try roundTrip(#"[{"name":"a"}]"#, as: Labels.self) == .items([Labels.Item(name: "a")]))
    #expect(try roundTrip(#"["a"]"#, as: Labels.self) == .strings(["a"]))
  }

  @Test("An object is called by the only property that no other alternative has, or is empty")
  func properties() throws {
    #expect(try roundTrip(#"{"team":"a"}"#, as: Request.self) == .team(Request.Team(team: "a")))
    #expect(try roundTrip(#"{"reviewer":"a"}"#, as: Request.self) == .reviewer(Request.Reviewer(reviewer: "a")))
    let circle = Shape.Circle(circle: .init(radius: 2))
    #expect(try roundTrip(#"{"circle":{"radius":2}}"#, as: Shape.self) == .circle(circle))
    #expect(try roundTrip(#""point""#, as: Shape.self) == .point(.point))
    #expect(try roundTrip("{}", as: Request.self) == .empty(Request.Empty()))
  }

  @Test("Where nothing singles an alternative out, it is called by its place")
  func places() throws {
    #expect(try roundTrip(#"{"lat":1,"lon":2}"#, as: Place.self) == .option1(Place.Option1(lat: 1, lon: 2)))
  }
}
