// What the objects of Swagger 2.0 become.
import GenDiagnostics
import GenDocument
import GenSourceTree
import Testing

@Suite("Swagger 2.0")
struct SwaggerTests {
  private func servers(_ fields: String) -> (urls: [String], messages: [String]) {
    let reading = document("{swagger: '2.0', info: {title: A, version: '1'}, paths: {}, \(fields)}")
    return (reading.value?.servers.compactMap { $0.url?.value } ?? [], reading.messages)
  }

  @Test(
    "Host, path and schemes are servers, one for each scheme",
    arguments: [
      ("host: a.com, basePath: /v1, schemes: [https, http]", ["https://a.com/v1", "http://a.com/v1"]),
      ("host: 'a.com:8080', basePath: /, schemes: [http]", ["http://a.com:8080"]),
      ("basePath: /v1", ["/v1"]),
      ("basePath: /", []),
      ("tags: []", []),
    ])
  func addresses(_ fields: String, _ urls: [String]) {
    let result = servers(fields)
    #expect(result.urls == urls)
    #expect(result.messages == [])
  }

  @Test(
    "What an address leaves open is said with what is made of it",
    arguments: [
      (
        "host: a.com", ["https://a.com"],
        "warning swagger-2: the document has a 'host' and no 'schemes', so 'https' is taken for the scheme of the host"
      ),
      (
        "schemes: [https]", [],
        "warning swagger-2: 'schemes' says nothing without a 'host': the host is that of the document, which gen does "
          + "not know"
      ),
      (
        "host: 'https://a.com'", ["https://a.com"],
        "warning swagger-2: 'host' begins with a scheme, which belongs into 'schemes'; it is taken as it is"
      ),
    ])
  func openAddresses(_ fields: String, _ urls: [String], _ message: String) {
    let result = servers(fields)
    #expect(result.urls == urls)
    #expect(result.messages == [message])
  }

  @Test(
    "The format of a collection is a style",
    arguments: [
      ("query", "", ParameterStyle.form, false), ("query", "collectionFormat: csv", .form, false),
      ("query", "collectionFormat: multi", .form, true), ("formData", "collectionFormat: multi", .form, true),
      ("query", "collectionFormat: ssv", .spaceDelimited, false),
      ("query", "collectionFormat: pipes", .pipeDelimited, false),
    ])
  func collections(_ location: String, _ format: String, _ style: ParameterStyle, _ explode: Bool) {
    let reading = read(
      Parameter.self, "{name: a, in: \(location), type: array, items: {type: integer}, \(format)}", version: .v2_0)
    #expect(reading.value?.style?.value == style)
    #expect(reading.value?.explode?.value == explode)
    #expect(reading.value?.schema?.value?.items?.value?.types.map(\.value) == [.integer])
    #expect(reading.messages == [])
  }

  @Test("A collection that OpenAPI 3 cannot write is a text, and the place says so")
  func tabs() {
    let reading = read(
      Parameter.self, "{name: a, in: query, type: array, items: {type: integer}, collectionFormat: tsv}",
      version: .v2_0)
    #expect(reading.value?.schema?.value?.types.map(\.value) == [.string])
    #expect(reading.value?.style == nil)
    #expect(reading.places == ["tsv"])
  }

  @Test("The type of a parameter is a schema, the rest of it stays")
  func parameter() {
    let reading = read(
      Parameter.self,
      "{name: a, in: header, required: true, description: b, type: integer, format: int64, maximum: 3, x-example: 2}",
      version: .v2_0)
    let schema = reading.value?.schema?.value
    #expect(schema?.types.map(\.value) == [.integer])
    #expect(schema?.format?.value == "int64")
    #expect(schema?.maximum?.value == "3")
    #expect(reading.value?.description?.value == "b")
    #expect(reading.value?.required?.value == true)
    #expect(reading.value?.example != nil)
    #expect(reading.messages == [])
  }

  @Test("Only Swagger 2.0 has parameters that are bodies")
  func locations() {
    #expect(read(Parameter.self, "{name: a, in: body, schema: {}}", version: .v2_0).messages == [])
    #expect(
      read(Parameter.self, "{name: a, in: body, schema: {}}", version: .v3_0).messages == [
        "error unknown-value: 'in' cannot be 'body'"
      ])
    #expect(
      read(Parameter.self, "{name: a, in: cookie, type: string}", version: .v2_0).messages == [
        "error unknown-value: 'in' cannot be 'cookie'"
      ])
  }

  @Test("A schema says in a text what discriminates, in a type that it is a file, and in extensions what is missing")
  func schemas() {
    let pet = read(Schema.self, "{type: object, discriminator: kind, x-nullable: true}", version: .v2_0)
    #expect(pet.value?.discriminator?.propertyName.value == "kind")
    #expect(pet.value?.nullable?.value == true)
    #expect(pet.value?.discriminator.map { pet.excerpt($0.range) } == "kind")
    let file = read(Schema.self, "{type: file}", version: .v2_0)
    #expect(file.value?.types.map(\.value) == [.string])
    #expect(file.value?.format?.value == "binary")
    #expect(pet.messages + file.messages == [])
  }

  @Test("Security schemes are of HTTP, and of OAuth 2 with one flow")
  func security() {
    let basic = read(SecurityScheme.self, "{type: basic}", version: .v2_0)
    #expect(basic.value?.type.value == .http)
    #expect(basic.value?.scheme?.value == "basic")
    let flows = ["implicit", "password", "application", "accessCode"].map { flow in
      read(SecurityScheme.self, "{type: oauth2, flow: \(flow), tokenUrl: a, scopes: {b: c}}", version: .v2_0)
        .value?.flows
    }
    #expect(flows[0]?.implicit?.tokenUrl?.value == "a")
    #expect(flows[1]?.password?.scopes.map(\.name) == ["b"])
    #expect(flows[2]?.clientCredentials != nil)
    #expect(flows[3]?.authorizationCode != nil)
  }

  @Test("An operation takes over the media types of the document, unless it says that it has none")
  func mediaTypes() throws {
    let reading = document(
      """
      swagger: '2.0'
      info: {title: A, version: '1'}
      consumes: [a/b]
      produces: [c/d]
      paths: {/: {get: {}, put: {consumes: [], produces: [e/f]}}}
      """)
    let operations = try #require(reading.value?.paths?.items.first?.value.operations)
    #expect(operations.map { $0.value.consumes.map(\.value) } == [["a/b"], []])
    #expect(operations.map { $0.value.produces.map(\.value) } == [["c/d"], ["e/f"]])
  }
}
