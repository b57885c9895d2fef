// Which parameters become arguments, in which order, and how they are laid out.
import GenIR
import Testing

@Suite("Parameters become arguments")
struct ParameterTests {
  /// A document with one path, whose parameters and whose operation's parameters these are.
  private func lowered(
    path: String = "/a", shared: [String] = [], own: [String] = [], extra: String = "", components: String = ""
  ) throws -> Lowered {
    try lower(
      """
      openapi: 3.0.4
      info: {title: Test, version: '1'}
      paths:
        '\(path)':
          parameters: [\(shared.joined(separator: ", "))]
          get:
            operationId: a
            parameters: [\(own.joined(separator: ", "))]
            responses: {'204': {description: D}}
            \(extra)
      components: {securitySchemes: {\(components)}}
      """)
  }

  private func query(_ name: String, _ rest: String = "schema: {type: string}") -> String {
    "{name: '\(name)', in: query, \(rest)}"
  }

  private let array = "schema: {type: array, items: {type: string}}"

  @Test("The path comes first, then what the operation needs and may have, then what all operations of the path may")
  func order() throws {
    let lowered = try lowered(
      path: "/a/{id}",
      shared: [query("alt"), query("key", "required: true, schema: {type: string}"), query("fields")],
      own: [
        query("page"), query("part", "required: true, schema: {type: string}"),
        "{name: id, in: path, required: true, schema: {type: string}}",
      ])
    let names = try lowered.operation("a").parameters.map(\.name)
    #expect(names == ["id", "part", "key", "page", "alt", "fields"])
  }

  @Test("A path parameter that the path does not name is no argument")
  func unusedPathParameter() throws {
    let lowered = try lowered(own: ["{name: id, in: path, required: true, schema: {type: string}}"])
    #expect(try lowered.operation("a").parameters.isEmpty)
    #expect(lowered.said == ["unused-path-parameter at 8"])
  }

  @Test("Header parameters that differ in letter case are one, the operation's own")
  func headerCase() throws {
    let lowered = try lowered(
      shared: ["{name: x-key, in: header, required: true, schema: {type: string}}"],
      own: ["{name: X-Key, in: header, schema: {type: integer}}"])
    let parameters = try lowered.operation("a").parameters
    #expect(parameters.map(\.key) == ["X-Key"])
    #expect(parameters.first?.type == .integer)
  }

  @Test("A deep object is known by its shape: an array, an object, or an object that may be a scalar")
  func deepObjects() throws {
    let range = "{type: object, properties: {gt: {type: integer}}}"
    let lowered = try lowered(own: [
      query("a", "style: deepObject, \(array)"), query("o", "style: deepObject, schema: {type: object}"),
      query("u", "style: deepObject, schema: {anyOf: [\(range), {type: integer}]}"),
      query("s", "style: deepObject, schema: {type: string}"),
    ])
    #expect(try lowered.operation("a").parameters.map(\.shape) == [.array, .object, .object, .scalar])
  }

  @Test("The members of an open object that are arrays are told of")
  func openObjects() throws {
    let properties = "{sort: {type: array, items: {type: string}}, n: {type: integer}}"
    let lowered = try lowered(own: [query("page", "schema: {type: object, properties: \(properties)}")])
    #expect(try lowered.operation("a").parameters.first?.fields == [FormField(key: "sort", shape: .array)])
  }

  @Test("Exploded lists with delimiters of their own repeat the parameter")
  func explodedDelimiters() throws {
    let lowered = try lowered(own: [
      query("s", "style: spaceDelimited, explode: true, \(array)"),
      query("p", "style: pipeDelimited, explode: true, \(array)"), query("q", "style: pipeDelimited, \(array)"),
    ])
    let parameters = try lowered.operation("a").parameters
    #expect(parameters.map(\.style) == [.form, .form, .pipeDelimited])
    #expect(parameters.map(\.explode) == [true, true, false])
  }

  @Test("A style that the location does not allow is the usual one, with a warning")
  func styles() throws {
    let lowered = try lowered(
      path: "/a/{id}",
      own: [
        "{name: id, in: path, required: true, style: form, schema: {type: string}}",
        query("q", "style: simple, \(array)"),
      ])
    let parameters = try lowered.operation("a").parameters
    #expect(parameters.map(\.style) == [.simple, .form])
    #expect(parameters.map(\.explode) == [false, true])
    #expect(lowered.said == ["style-not-allowed at 8", "style-not-allowed at 8"])
  }

  @Test("A parameter that is an API key is no argument where the operation needs the key or nothing is said of that")
  func credentials() throws {
    let own = [query("key", "required: true, schema: {type: string}"), query("q")]
    let scheme = "k: {type: apiKey, in: query, name: key}, other: {type: apiKey, in: header, name: X-Other}"
    let silent = try lowered(own: own, components: scheme)
    #expect(try silent.operation("a").parameters.map(\.key) == ["q"])
    #expect(try silent.operation("a").security.map { $0.map(\.scheme) } == [["k"]])
    #expect(try silent.operation("a").keyNames == ["key"])
    #expect(silent.said == ["parameter-is-credential at 8"])
    let needed = try lowered(own: own, extra: "security: [{other: []}, {k: []}]", components: scheme)
    #expect(try needed.operation("a").parameters.map(\.key) == ["q"])
    for security in ["[]", "[{other: []}]"] {
      let open = try lowered(own: own, extra: "security: \(security)", components: scheme)
      #expect(try open.operation("a").parameters.map(\.key) == ["key", "q"])
    }
  }

  @Test("A header field Authorization that no security scheme sends is told of")
  func authorization() throws {
    let own = ["{name: Authorization, in: header, schema: {type: string}}"]
    let scheme = "bearer: {type: http, scheme: bearer}"
    #expect(try lowered(own: own, components: scheme).said == ["parameter-not-generated at 8"])
    #expect(try lowered(own: own, extra: "security: [{bearer: []}]", components: scheme).said.isEmpty)
  }

  @Test("A default that the bounds of its schema exclude is not used")
  func defaults() throws {
    let lowered = try lowered(own: [
      query("low", "schema: {type: integer, minimum: 1, default: 0}"),
      query("high", "schema: {type: number, maximum: 1.5, default: 1.50001}"),
      query("edge", "schema: {type: integer, minimum: -3, default: -3}"),
      query("edgeless", "schema: {type: integer, minimum: 3, exclusiveMinimum: true, default: 3}"),
      query("long", "schema: {type: string, maxLength: 1, default: ab}"),
      query("few", "schema: {type: array, minItems: 1, items: {type: string}, default: []}"),
    ])
    let used = try lowered.operation("a").parameters.filter { if case .defaulted = $0.presence { true } else { false } }
    #expect(used.map(\.key) == ["edge"])
    #expect(lowered.said.filter { $0.hasPrefix("default-not-used") }.count == 5)
  }

  @Test("Where the document describes no success, any is one without a value")
  func noSuccess() throws {
    let lowered = try lower(
      """
      openapi: 3.0.4
      info: {title: Test, version: '1'}
      paths: {/a: {get: {operationId: a, responses: {'400': {description: D}}}}}
      """)
    let operation = try lowered.operation("a")
    #expect(operation.responses.map(\.status) == [.exact(400), .range(2)])
    guard case .none = operation.success else {
      Issue.record("\(operation.success)")
      return
    }
  }

  @Test("A server that is only a path, or that nothing can be sent to, is not what a client is made with")
  func servers() throws {
    let urls = [
      "https://a.example.com/v1", "{scheme}://b.example.com", "/v1", "api.example.com/v1", "ftp://x", "https://a?b=c",
      "//host/v1",
    ]
    let servers = urls.map { "{url: '\($0)', variables: {scheme: {default: https}}}" }.joined(separator: ", ")
    let lowered = try lower(
      "openapi: 3.0.4\ninfo: {title: Test, version: '1'}\nservers: [\(servers)]\npaths: {}\n")
    #expect(lowered.api.servers.map(\.isWhole) == [true, true, false, false, false, false, false])
    #expect(lowered.said.filter { $0.hasPrefix("unusable-server-url") }.count == 4)
  }
}
