import GenIR
import GenSwiftText
import Testing

@testable import GenEmission

@Suite("Finding the handler of an operation")
struct DispatchTests {
  @Test(
    "However many operations there are, each function has a name of its own and each operation one call",
    arguments: [1, 32, 33, 41, 100, 101, 103, 111, 1_001])
  func names(count: Int) {
    var api = Orchard.api
    api.operations = Array(repeating: Orchard.fellTree, count: count)
    let dispatchers = DispatcherView.dispatchers(of: api)
    #expect(Set(dispatchers.map(\.name.text)).count == dispatchers.count)
    #expect(dispatchers.filter(\.isPublic).count == 1)
    let calls = dispatchers.flatMap(\.branches).filter { $0.call.text == "fellTree(request)" }
    #expect(calls.map(\.numbers.lowerBound).sorted() == Array(0..<count))
  }
}
