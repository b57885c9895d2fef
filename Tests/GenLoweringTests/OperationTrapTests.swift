// What real documents do with paths, parameters and responses, trap by trap: each works or says where and why not.
import GenIR
import Testing

@Suite("Traps in operations")
struct OperationTrapTests {
  /// A document with these paths, and what else is said of it.
  private func lowered(paths: String, components: String = "", version: String = "3.0.3") throws -> Lowered {
    let indented = paths.split(separator: "\n").map { "  \($0)\n" }.joined()
    let rest =
      components.isEmpty ? "" : "components:\n" + components.split(separator: "\n").map { "  \($0)\n" }.joined()
    return try lower("openapi: \(version)\ninfo: {title: Test, version: '1'}\npaths:\n\(indented)\(rest)")
  }

  @Test("Trap 8: a reference leads into a path by a pointer with both kinds of escapes")
  func pointers() throws {
    let lowered = try lowered(
      paths: """
        /users/{id}:
          get:
            operationId: getUser
            parameters: [{name: id, in: path, required: true, schema: {type: integer, minimum: 1}}]
            responses: {'204': {description: done}}
          put:
            operationId: putUser
            parameters: [{$ref: '#/paths/~1users~1%7Bid%7D/get/parameters/0'}]
            responses: {'204': {description: done}}
        """)
    let parameter = try #require(try lowered.operation("putUser").parameters.first)
    #expect(parameter.key == "id" && parameter.type == .integer)
    #expect(parameter.checks == [.minimum("1", isExclusive: false)])
    #expect(lowered.said.isEmpty)
  }

  @Test("Trap 9: a path is known by its whole text; its fragment is told of and is no part of the request")
  func fragments() throws {
    let lowered = try lowered(
      paths: """
        /files/{id}:
          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
          put: {operationId: updateFile, responses: {'204': {description: done}}}
        '/files/{id}#add_link':
          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
          put: {operationId: addLink, responses: {'204': {description: done}}}
        """)
    #expect(lowered.api.operations.map(\.methodName) == ["addLink", "updateFile"])
    let added = try lowered.operation("addLink")
    let updated = try lowered.operation("updateFile")
    #expect(pieces(of: added) == pieces(of: updated) && pieces(of: added) == ["/files/", "{id}"])
    #expect(lowered.said.contains { $0.hasPrefix("path-with-query at") })
  }

  @Test("Trap 10: parameters have text before and behind them, share a segment, and a slash at the end stays")
  func templates() throws {
    let lowered = try lowered(
      paths: """
        '/Accounts/{Sid}.json':
          parameters: [{name: Sid, in: path, required: true, schema: {type: string}}]
          get: {operationId: fetchAccount, responses: {'204': {description: done}}}
        '/diff/{from-ref}...{to.ref}/':
          parameters:
            - {name: from-ref, in: path, required: true, schema: {type: string}}
            - {name: to.ref, in: path, required: true, schema: {type: string}}
          get: {operationId: diff, responses: {'204': {description: done}}}
        """)
    #expect(pieces(of: try lowered.operation("fetchAccount")) == ["/Accounts/", "{Sid}", ".json"])
    let diff = try lowered.operation("diff")
    #expect(pieces(of: diff) == ["/diff/", "{from-ref}", "...", "{to.ref}", "/"])
    #expect(diff.parameters.map(\.name) == ["fromRef", "toRef"])
    #expect(lowered.said.isEmpty)
  }

  @Test("Trap 11: a parameter that is not declared is a text, one that is nowhere in the path is told of")
  func pathParameters() throws {
    let lowered = try lowered(
      paths: """
        '/certificates/{certificate_id}':
          get:
            operationId: getCertificate
            parameters:
              - {name: certificate_id, in: query, schema: {type: integer}}
              - {name: gone, in: path, required: true, schema: {type: string}}
            responses: {'204': {description: done}}
        """)
    let operation = try lowered.operation("getCertificate")
    let inPath = operation.parameters.filter { $0.location == .path }
    #expect(inPath.contains { $0.key == "certificate_id" && $0.type == .string })
    #expect(Set(operation.parameters.map(\.name)).count == operation.parameters.count)
    #expect(lowered.said.contains { $0.hasPrefix("undeclared-path-parameter at") })
    #expect(lowered.said.contains { $0.hasPrefix("unused-path-parameter at") })
  }

  @Test("Trap 12: IDs that are missing, no identifiers, or equal but for case give names that no order changes")
  func operationIDs() throws {
    let paths = [
      "/a:\n  get: {operationId: repos/get, responses: {'204': {description: done}}}",
      "/b:\n  get: {operationId: Repos.Get, responses: {'204': {description: done}}}",
      "/pets/{id}:\n"
        + "  parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n"
        + "  get: {responses: {'204': {description: done}}}",
    ]
    let names = { (lowered: Lowered) in
      Dictionary(uniqueKeysWithValues: lowered.api.operations.map { ($0.pathTemplate, $0.methodName) })
    }
    let forwards = try lowered(paths: paths.joined(separator: "\n"))
    let backwards = try lowered(paths: paths.reversed().joined(separator: "\n"))
    #expect(names(forwards) == names(backwards))
    #expect(Set(names(forwards).values).count == 3)
    #expect(names(forwards)["/pets/{id}"] == "getPetsByID")
    #expect(forwards.said.contains { $0.hasPrefix("name-changed at") })
  }

  @Test("Trap 12: the type of an operation is not called like its method, like another's type or like a component")
  func typeNames() throws {
    let lowered = try lower(
      """
      openapi: 3.0.3
      info: {title: Test, version: '1'}
      paths:
        /a: {get: {operationId: 2faEnable, responses: {'204': {description: D}}}}
        /b: {get: {operationId: get pet, responses: {'204': {description: D}}}}
        /c: {get: {operationId: get pet operation, responses: {'204': {description: D}}}}
        /d: {get: {operationId: request, responses: {'204': {description: D}}}}
      components: {schemas: {GetPet: {type: object, properties: {a: {type: string}}}}}
      """)
    #expect(
      lowered.api.operations.map { "\($0.methodName) \($0.typeName)" } == [
        "_2faEnable _2faEnableOperation", "getPet GetPetOperationOperation", "getPetOperation GetPetOperation",
        "requestOperation RequestOperation",
      ])
  }

  @Test("Trap 13: codes without quotes, ranges in either case, only a default, several successes")
  func statusCodes() throws {
    let lowered = try lowered(
      paths: """
        /unquoted:
          get:
            operationId: unquoted
            responses: {200: {description: done}, 4xx: {description: bad}, 404: {description: gone}}
        /fallback:
          get: {operationId: fallback, responses: {default: {description: any}}}
        /several:
          get:
            operationId: several
            responses: {'200': {description: there}, '202': {description: soon}}
        """)
    #expect(try lowered.operation("unquoted").responses.map(\.caseName) == ["ok", "notFound", "clientError"])
    #expect(try lowered.operation("fallback").responses.map(\.isSuccess) == [true, false])
    guard case .several = try lowered.operation("several").success else {
      Issue.record("two successes are one")
      return
    }
  }

  @Test("Trap 16: a pattern is searched for anywhere in a text; one that cannot be matched in linear time is told of")
  func patterns() throws {
    let lowered = try lowerSchemas(
      #"""
      Holder:
        type: object
        properties:
          open: {type: string, pattern: 'b+'}
          back: {type: string, pattern: '(a)\1'}
          perl: {type: string, pattern: '\Aab\z'}
      """#)
    let checks = try lowered.structure("Holder").properties.map(\.checks.count)
    #expect(checks.first == 1)
    #expect(lowered.said.filter { $0.hasPrefix("pattern-not-checked at") }.isEmpty == false)
  }

  @Test("Trap 22: JSON by any name is JSON, whatever parameters it has")
  func mediaTypes() throws {
    let lowered = try lowered(
      paths: """
        /items:
          get:
            operationId: getItems
            responses:
              '200':
                description: done
                content:
                  'application/vnd.items+json; charset=utf-8': {schema: {type: array, items: {type: integer}}}
              default:
                description: bad
                content: {'application/*': {schema: {type: string}}}
        """)
    let responses = try lowered.operation("getItems").responses
    #expect(responses.first?.body?.type == .array(.integer) && responses.first?.body?.encoding == .json)
    #expect(responses.last?.body?.mediaTypes == ["application/*"])
  }

  @Test("Trap 23: brackets in a name stay on the wire; content is JSON; headers that HTTP owns are no parameters")
  func parameters() throws {
    let lowered = try lowered(
      paths: """
        /items:
          get:
            operationId: getItems
            parameters:
              - {name: 'project_ids[]', in: query, schema: {type: array, items: {type: string}}}
              - name: filter
                in: query
                content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}
              - {name: Authorization, in: header, schema: {type: string}}
              - {name: accept, in: header, schema: {type: string}}
            responses: {'204': {description: done}}
        """)
    let parameters = try lowered.operation("getItems").parameters
    #expect(parameters.map(\.key) == ["project_ids[]", "filter"])
    #expect(parameters.map(\.name) == ["projectIDs", "filter"])
    #expect(parameters.map(\.style) == [.form, .json])
  }

  @Test("Trap 24: words, times and numbers of YAML are the text that is written, merged keys count once")
  func yaml() throws {
    let lowered = try lowered(
      paths: """
        /countries:
          get:
            operationId: getCountries
            parameters:
              - {name: country, in: query, schema: {type: string, enum: [NO, on, yes, 12:30, 1_000]}}
            responses: &done
              200: {description: done}
          put:
            operationId: putCountries
            responses:
              <<: *done
              404: {description: gone}
        """)
    let values = lowered.api.declarations.compactMap { declaration -> [String]? in
      guard case .enumeration(let enumeration) = declaration.kind else { return nil }
      return enumeration.cases.map { "\($0.value)" }
    }
    #expect(values.flatMap { $0 }.count == 5)
    #expect(try lowered.operation("putCountries").responses.map(\.caseName) == ["ok", "notFound"])
  }

  @Test("Trap 25: names that are no names, or more than names, are names of the same kind as any other")
  func hostileNames() throws {
    let lowered = try lowered(
      paths: #"""
        "/x/{a`b}":
          parameters: [{name: "a`b", in: path, required: true, schema: {type: string}}]
          get:
            operationId: "*/ }; init() { \n \"\\(x)\""
            responses: {'204': {description: "*/ \\u{0}"}}
        """#,
      components: #"""
        schemas:
          "../../etc/passwd": {type: object, properties: {"` {}": {type: string}}}
        """#)
    let operation = try #require(lowered.api.operations.first)
    for name in [operation.methodName, operation.typeName] + operation.parameters.map(\.name) + lowered.names {
      #expect(name.utf8.allSatisfy { $0 == 0x5F || $0 == 0x2E || ($0 | 0x20) >= 0x61 || (0x30...0x39).contains($0) })
    }
    #expect(operation.parameters.map(\.key) == ["a`b"])
  }

  /// The path as one reads it.
  private func pieces(of operation: GenIR.Operation) -> [String] {
    operation.path.map { piece in
      switch piece {
      case .literal(let text): text
      case .parameter(let name): "{\(name)}"
      }
    }
  }
}
