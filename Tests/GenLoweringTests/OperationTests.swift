import GenIR
import Testing

@Suite("Operations become methods")
struct OperationTests {
  @Test("Variables of servers that have other values under one name have types of their own")
  func serverVariables() throws {
    let lowered = try lower(
      """
      openapi: 3.0.0
      info: {title: Test, version: '1'}
      servers:
        - {url: 'http://{region}.a.com', description: Plain, variables: {region: {default: eu, enum: [eu, us]}}}
        - {url: 'https://{region}.a.com', description: Main, variables: {region: {default: us, enum: [eu, us]}}}
        - {url: 'https://{region}.a.cn', description: China, variables: {region: {default: cn, enum: [cn]}}}
      paths: {}
      """)
    #expect(
      lowered.api.servers.map { "\($0.name) \($0.variables[0].typeName ?? "")" } == [
        "plain MainRegion", "main MainRegion", "china ChinaRegion",
      ])
  }

  @Test("A part is a file also beside null, by reference, and where it may be one file or several")
  func files() throws {
    let lowered = try lower(
      """
      openapi: 3.1.0
      info: {title: Test, version: '1'}
      paths:
        /a:
          post:
            operationId: send
            requestBody:
              required: true
              content:
                multipart/form-data:
                  schema:
                    type: object
                    required: [any, list, named, text]
                    properties:
                      any: {anyOf: [{type: string, format: binary}, {type: 'null'}]}
                      list: {oneOf: [{type: string, format: binary}, {type: array, items: {type: string, format: binary}}]}
                      named: {allOf: [{$ref: '#/components/schemas/File'}]}
                      text: {anyOf: [{type: string, format: binary}, {type: string}]}
            responses: {'204': {description: D}}
      components: {schemas: {File: {type: string, format: binary}}}
      """)
    #expect(
      properties(of: try lowered.structure("Send.Request")) == [
        "any: file requiredNullable", "list: Send.Request.List required", "named: file required",
        "text: string required",
      ])
    #expect(try lowered.union("Send.Request.List").cases.map(\.type.text) == ["file", "[file]"])
  }

  @Test("An operation is named by its ID, else its summary, else method and path")
  func names() throws {
    let lowered = try lower(
      """
      openapi: 3.0.3
      info: {title: Test, version: '1'}
      paths:
        /pets:
          get: {operationId: list_pets, responses: {'204': {description: ok}}}
          post: {summary: Create one pet by ID, responses: {'204': {description: ok}}}
        /pets/{id}/toys:
          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
          get: {responses: {'204': {description: ok}}}
      """)
    #expect(lowered.api.operations.map(\.methodName) == ["createOnePetByID", "getPetsByIDToys", "listPets"])
  }

  @Test("A server has the variables that its URL names, and no others")
  func namedServerVariables() throws {
    let lowered = try lower(
      """
      openapi: 3.0.3
      info: {title: Test, version: '1'}
      servers:
        - url: https://{region}.example.com
          variables: {region: {default: eu}, port: {default: '443'}}
      paths: {}
      """)
    #expect(lowered.api.servers.map { $0.variables.map(\.name) } == [["region"]])
    #expect(lowered.said == ["unused-server-variable at 5"])
  }

  @Test("Responses are cases by their status, and what is not a success is a failure")
  func responses() throws {
    let lowered = try lower(
      """
      openapi: 3.0.3
      info: {title: Test, version: '1'}
      paths:
        /pets:
          get:
            operationId: listPets
            responses:
              default: {description: other}
              '404': {description: none}
              4XX: {description: bad}
              '200': {description: ok, content: {application/json: {schema: {type: array, items: {type: string}}}}}
      """)
    let operation = try lowered.operation("listPets")
    #expect(operation.responses.map(\.caseName) == ["ok", "notFound", "clientError", "other"])
    #expect(operation.responses.map(\.isSuccess) == [true, false, false, false])
    guard case .single(.array(.string)) = operation.success else {
      Issue.record("\(operation.success)")
      return
    }
  }

  @Test("Parameters of one name in two places are told apart, and required ones come first")
  func parameters() throws {
    let lowered = try lower(
      """
      openapi: 3.0.3
      info: {title: Test, version: '1'}
      paths:
        /pets/{id}:
          get:
            operationId: getPet
            parameters:
              - {name: page, in: query, schema: {type: integer, default: 1}}
              - {name: id, in: path, required: true, schema: {type: string}}
              - {name: id, in: query, schema: {type: string}}
              - {name: Authorization, in: header, schema: {type: string}}
            responses: {'204': {description: ok}}
      """)
    #expect(try lowered.operation("getPet").parameters.map(\.name) == ["pathID", "page", "queryID"])
  }

  @Test("Media types with parameters are kept apart, the first is the default")
  func mediaTypes() throws {
    let lowered = try lower(
      """
      openapi: 3.0.3
      info: {title: Test, version: '1'}
      paths:
        /pets:
          post:
            operationId: addPet
            requestBody:
              required: true
              content:
                application/json;odata.metadata=full: {schema: {type: string}}
                application/json: {schema: {type: string}}
            responses: {'204': {description: ok}}
      """)
    let body = try #require(try lowered.operation("addPet").body)
    #expect(body.mediaTypes.map(\.text) == ["application/json;odata.metadata=full", "application/json"])
    #expect(Set(body.mediaTypes.map(\.caseName)).count == 2)
  }

  @Test("Servers are named by a short description, and their variables are typed")
  func servers() throws {
    let lowered = try lower(
      """
      openapi: 3.0.3
      info: {title: Test, version: '1'}
      servers:
        - {url: 'https://sandbox.example.com', description: Sandbox}
        - url: 'https://{region}.example.com/{base}'
          variables:
            region: {default: eu, enum: [eu, us-east]}
            base: {default: v1}
      paths: {}
      """)
    #expect(lowered.api.servers.map(\.name).first == "sandbox")
    #expect(lowered.api.servers[1].variables.map(\.name) == ["region", "base"])
    #expect(lowered.api.servers[1].variables[0].values.map(\.text) == ["eu", "us-east"])
    #expect(lowered.api.servers[1].variables[1].typeName == nil)
  }

  @Test("An operation's own security replaces that of the document, and an empty one opens it")
  func security() throws {
    let lowered = try lower(
      """
      openapi: 3.0.3
      info: {title: Test, version: '1'}
      security: [{key: []}, {bearer: []}]
      paths:
        /a:
          get: {operationId: a, responses: {'204': {description: ok}}}
          put: {operationId: b, security: [], responses: {'204': {description: ok}}}
      components:
        securitySchemes:
          key: {type: apiKey, in: header, name: X-Key}
          bearer: {type: http, scheme: bearer}
      """)
    #expect(try lowered.operation("a").security.map { $0.map(\.scheme) } == [["key"], ["bearer"]])
    #expect(try lowered.operation("b").security.isEmpty)
  }

  @Test("The order of the document changes no name")
  func order() throws {
    let schemas = [
      "a.b: {type: object, properties: {x: {type: string}}}", "a_b: {type: object, properties: {x: {type: string}}}",
    ]
    let forwards = try lowerSchemas(schemas.joined(separator: "\n"))
    let backwards = try lowerSchemas(schemas.reversed().joined(separator: "\n"))
    #expect(forwards.names == backwards.names)
    #expect(Set(forwards.names).count == 2)
  }

  @Test("A name in the configuration replaces the derived one")
  func overrides() throws {
    let text = """
      openapi: 3.0.3
      info: {title: Test, version: '1'}
      paths:
        /a:
          get: {operationId: a, responses: {'204': {description: ok}}}
      components:
        schemas:
          pet: {type: object, properties: {x: {type: string}}}
      """
    let lowered = try lower(text, names: ["#/components/schemas/pet": "Animal", "a": "fetchEverything"])
    #expect(lowered.names == ["Animal"])
    #expect(lowered.api.operations.map(\.methodName) == ["fetchEverything"])
  }
}
