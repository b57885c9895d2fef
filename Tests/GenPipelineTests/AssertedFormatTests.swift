// The generator and what it generates for have a list of formats each; they never import each other.
import APIRuntime
import GenIR
import Testing

@Suite("Formats that can be asserted")
struct AssertedFormatTests {
  @Test("The formats of strings that gen.yaml can list are those that the runtime checks, by the same names")
  func lists() {
    let numeric: [JSONSchemaFormat] = [.int32, .int64, .float, .double, .decimal]
    let checked = JSONSchemaFormat.allCases.filter { !numeric.contains($0) }
    #expect(AssertedFormat.allCases.map(\.rawValue) == checked.map(\.rawValue))
    #expect(AssertedFormat.allCases.map(\.caseName) == checked.map { "\($0)" })
  }
}
