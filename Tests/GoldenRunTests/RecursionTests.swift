// Tests/Golden/recursion: types that hold themselves.
import APIRuntime
import Golden_recursion
import Testing

@Suite("Golden case recursion")
struct RecursionTests {
  @Test("A structure that holds itself is read three deep, and written again")
  func folders() throws {
    let json = #"{"name":"c","parent":{"name":"b","parent":{"name":"a","children":[{"name":""}]}}}"#
    let folder = try roundTrip(json, as: Folder.self)
    #expect(folder.parent?.parent?.children?.first?.name == "")
    #expect(violations(of: folder) == ["/parent/parent/children/0/name minLength"])
    var copy = folder
    copy.parent?.parent?.name = "z"
    #expect(folder.parent?.parent?.name == "a")
    #expect(copy != folder)
  }

  @Test("Structures that hold each other")
  func couple() throws {
    let husband = try roundTrip(#"{"wife":{"husband":{"wife":{}}}}"#, as: Husband.self)
    #expect(husband.wife?.husband?.wife == Wife())
  }

  @Test("A union that holds itself")
  func expression() throws {
    let sum = try roundTrip(#"{"left":1,"right":{"left":2,"right":{"left":3,"right":4.5}}}"#, as: Expression.self)
    #expect(
      sum
        == .sum(
          Sum(
            left: .number(1),
            right: .sum(Sum(left: .number(2), right: .sum(Sum(left: .number(3), right: .number(4.5))))))))
    let wrong = try Expression(json: #"{"left":1,"right":{"left":2,"right":"x"}}"#)
    #expect(violations(of: wrong) == ["/right/right oneOf"] || violations(of: wrong).count == 1)
  }
}
