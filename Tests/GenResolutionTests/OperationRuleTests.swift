import GenDocument
import GenResolution
import Testing

@Suite("Rules about operations and servers")
struct OperationRuleTests {
  private func said(_ rest: String) throws -> Outcome {
    try resolve("openapi: 3.0.3\ninfo: {title: T, version: '1'}\n" + rest)
  }

  @Test("Two operations with one ID are one warning that names both places")
  func operationIDs() throws {
    let outcome = try said(
      """
      paths:
        /a:
          get: {operationId: x, responses: {'200': {description: D}}}
        /b:
          get: {operationId: x, responses: {'200': {description: D}}}
      """)
    #expect(outcome.said == ["warning duplicate-operation-id 7:24"])
    #expect(outcome.messages == ["GET /b has the operationId 'x', which GET /a has too"])
    #expect(outcome.related == ["5:24"])
  }

  @Test("Paths that differ in the names of parameters only are told of for each method that both have")
  func ambiguousPaths() throws {
    let outcome = try said(
      """
      paths:
        /{a}:
          parameters: [{name: a, in: path, required: true, schema: {}}]
          get: {responses: {'200': {description: D}}}
        /{b}:
          parameters: [{name: b, in: path, required: true, schema: {}}]
          get: {responses: {'200': {description: D}}}
          put: {responses: {'200': {description: D}}}
      """)
    #expect(outcome.said == ["warning ambiguous-path 7:3"])
    #expect(outcome.related == ["4:3"])
  }

  @Test("Fragments make no paths: what operations of one path require tells them apart, or they are told of")
  func pathsOfOneOperation() throws {
    let outcome = try said(
      """
      paths:
        '/#a': {get: {parameters: [{name: x, in: query, required: true, schema: {type: string, enum: [a]}}], responses: {}}}
        '/#b': {get: {parameters: [{name: x, in: query, required: true, schema: {type: string, enum: [b]}}], responses: {}}}
        '/#c': {get: {parameters: [{name: x, in: query, schema: {type: string, enum: [c]}}], responses: {}}}
        '/#d': {get: {responses: {}}}
      """)
    #expect(outcome.said.filter { $0.contains("ambiguous") } == ["warning ambiguous-path 7:3"])
    #expect(outcome.related == ["6:3"])
  }

  @Test("Braces that do not pair up, queries and fragments in paths are told of")
  func oddPaths() throws {
    let outcome = try said(
      """
      paths:
        '/a/{b': {get: {responses: {'200': {description: D}}}}
        '/a?x=1': {get: {responses: {'200': {description: D}}}}
        '/a#x': {get: {responses: {'200': {description: D}}}}
      """)
    #expect(
      outcome.said == [
        "warning malformed-path-template 4:3", "warning path-with-query 5:3", "warning path-with-query 6:3",
      ])
  }

  @Test("Path parameters and templates that do not agree are told of, and a missing one becomes a required string")
  func pathParameters() throws {
    let outcome = try said(
      """
      paths:
        /a/{id}/{user_id}:
          parameters: [{name: id, in: path, schema: {}}, {name: userId, in: path, required: true, schema: {}}]
          get: {responses: {'200': {description: D}}}
          put: {responses: {'200': {description: D}}}
      """)
    #expect(
      outcome.said == [
        "warning undeclared-path-parameter 4:3", "warning optional-path-parameter 5:18",
        "warning unused-path-parameter 5:52",
      ])
    #expect(outcome.remedies.first == "did you mean 'userId'?")
    let parameters = outcome.document.operations[1].parameters
    #expect(parameters.map(\.name) == ["id", "userId", "user_id"])
    #expect(parameters.map(\.isUndeclared) == [false, false, true])
    #expect(parameters.map(\.required) == [true, true, true])
    let schema = try #require(parameters[2].schema)
    #expect(outcome.document.schemas[schema.id].keywords.types.map(\.value) == [.string])
  }

  @Test("A parameter listed twice and one that does not say what it looks like are told of")
  func parameters() throws {
    let outcome = try said(
      """
      paths:
        /a:
          get:
            parameters:
              - {name: q, in: query, schema: {type: string}}
              - {name: q, in: query, schema: {type: integer}}
              - {name: r, in: query}
              - {name: s, in: query, schema: {}, content: {text/plain: {}}}
            responses: {'200': {description: D}}
      """)
    #expect(
      outcome.said == [
        "warning duplicate-parameter 8:11", "warning parameter-without-schema 9:11",
        "warning parameter-with-schema-and-content 10:54",
      ])
    #expect(outcome.document.operations[0].parameters.map(\.name) == ["q", "r", "s"])
  }

  @Test(
    "A security scheme that is required and not declared is taken for a bearer token, with the nearest one as remedy")
  func security() throws {
    let outcome = try said(
      """
      security: [{Tokn: []}, {}]
      paths:
        /a:
          get: {security: [{Key: []}], responses: {'200': {description: D}}}
      components: {securitySchemes: {Token: {type: http, scheme: bearer}}}
      """)
    #expect(outcome.said == ["warning unknown-security-scheme 3:13", "warning unknown-security-scheme 6:23"])
    #expect(outcome.document.securitySchemes.map(\.name) == ["Token", "Tokn", "Key"])
    #expect(outcome.document.securitySchemes.allSatisfy { $0.value.scheme?.value == "bearer" })
    #expect(outcome.remedies == ["did you mean 'Token'?", "declare it under components/securitySchemes"])
  }

  @Test("Server variables that the URL and the declarations do not agree on are told of")
  func servers() throws {
    let outcome = try said(
      """
      servers:
        - url: https://{region}.example.com/{base}
          variables:
            base: {default: v3, enum: [v1, v2]}
            port: {default: '80'}
      paths: {}
      """)
    #expect(
      outcome.said == [
        "warning undeclared-server-variable 4:10", "warning server-variable-default 6:23",
        "warning unused-server-variable 7:7",
      ])
  }
}
