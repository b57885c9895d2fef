// Paths, operations, parameters and responses.
import GenDiagnostics
import GenDocument
import GenSourceTree
import Testing

@Suite("Paths, operations, parameters and responses")
struct PathTests {
  @Test("Paths and their operations keep the document's order")
  func order() {
    let paths = read(Paths.self, "{/b: {put: {}, get: {}}, /a: {}, x-c: 1}").value
    #expect(paths?.items.map(\.name) == ["/b", "/a"])
    #expect(paths?.items.first?.value.operations.map(\.name) == ["put", "get"])
    #expect(paths?.items.first?.value.get != nil)
    #expect(paths?.items.first?.value.post == nil)
    #expect(paths?.extensions.map(\.name) == ["x-c"])
  }

  @Test("A path without a slash is reported and kept")
  func slash() {
    let reading = read(Paths.self, "pets: {}")
    #expect(reading.value?.items.map(\.name) == ["pets"])
    #expect(reading.messages == ["warning path-without-slash: the path 'pets' does not begin with a slash"])
    #expect(reading.places == ["pets"])
  }

  @Test("What is no path at all is reported and left out")
  func noPath() {
    let reading = read(Paths.self, "{parameters: [{$ref: '#/components/parameters/Tenant'}], /a: {}}")
    #expect(reading.value?.items.map(\.name) == ["/a"])
    #expect(reading.messages == ["warning path-without-slash: 'parameters' is no path, and is left out"])
  }

  @Test("A parameter without name or place is left out with an error for each")
  func parameterWithoutName() {
    let reading = read(Parameter.self, "schema: {}")
    #expect(reading.value == nil)
    #expect(
      reading.messages == [
        "error missing-field: the Parameter Object lacks the field 'in', without which it is left out",
        "error missing-field: the Parameter Object lacks the field 'name', without which it is left out",
      ])
  }

  @Test("A parameter in a place that HTTP does not have is an error that names the nearest")
  func parameterLocation() {
    let reading = read(Parameter.self, "{name: a, in: quary}")
    #expect(reading.value == nil)
    #expect(reading.messages == ["error unknown-value: 'in' cannot be 'quary'"])
    #expect(reading.diagnostics.all.first?.remedy == "did you mean 'query'?")
  }

  @Test("One bad parameter does not take the others with it")
  func otherParameters() {
    let reading = read(Operation.self, "parameters: [{name: a, in: query}, {in: query}, {name: b, in: path}]")
    #expect(reading.value?.parameters.compactMap { $0.value?.name.value } == ["a", "b"])
  }

  @Test("An unknown style is ignored with a warning")
  func style() {
    let reading = read(Parameter.self, "{name: a, in: query, style: pipes}")
    #expect(reading.value != nil)
    #expect(reading.value?.style == nil)
    #expect(reading.messages == ["warning unknown-value: 'style' cannot be 'pipes'; it is ignored"])
  }

  @Test("Statuses are three digits or a range, whose letters may be in lower case")
  func statuses() {
    let reading = read(
      Responses.self,
      "{200: {description: a}, '4xx': {description: b}, 5XX: {description: c}, default: {description: d}}")
    #expect(reading.value?.statuses.map(\.name) == ["200", "4XX", "5XX"])
    #expect(reading.value?.defaultResponse?.value?.description?.value == "d")
    #expect(reading.messages == ["warning status-range-case: the status range '4xx' is not in upper case"])
  }

  @Test("What is no status is left out with a warning", arguments: ["OK", "20", "600", "2X1", "2000", "２00"])
  func unknownStatus(_ key: String) {
    let reading = read(Responses.self, "{'\(key)': {description: a}}")
    #expect(reading.value?.statuses.isEmpty == true)
    #expect(reading.diagnostics.all.map(\.id) == [.unknownStatus])
  }

  @Test("A range that is there twice in different letters counts once")
  func rangeTwice() {
    let reading = read(Responses.self, "{4XX: {description: a}, 4xx: {description: b}}")
    #expect(reading.value?.statuses.map(\.name) == ["4XX"])
    #expect(reading.diagnostics.all.map(\.id) == [.statusRangeCase, .unknownStatus])
  }

  @Test("A response without a description is a warning before OpenAPI 3.2")
  func responseDescription() {
    #expect(
      read(Response.self, "{}").messages == [
        "warning missing-field: the Response Object lacks the field 'description'"
      ])
    #expect(read(Response.self, "{}", version: .v3_2).messages == [])
  }

  @Test("Callbacks hold path items by expression")
  func callbacks() {
    let callback = read(Callback.self, "{'{$request.body#/url}': {post: {operationId: a}}, x-a: 1}").value
    #expect(callback?.expressions.first?.name == "{$request.body#/url}")
    #expect(callback?.expressions.first?.value.post?.operationId?.value == "a")
  }

  @Test("Security that is absent is not security that is empty")
  func security() {
    #expect(read(Operation.self, "{}").value?.security == nil)
    #expect(read(Operation.self, "security: []").value?.security?.isEmpty == true)
    let both = read(Operation.self, "security: [{a: [read], x-b: []}, {}]").value?.security
    #expect(both?.map { $0.schemes.map(\.name) } == [["a", "x-b"], []])
    #expect(both?.first?.schemes.value(named: "a")?.map(\.value) == ["read"])
  }
}
