// OpenAPI out of documentation pages.
import Foundation
import GenPipeline
import Testing

@Suite("Import")
struct ImportTests {
  private func run(_ page: String, server: ImportedServer? = nil) -> (document: String?, messages: String) {
    var file = MemoryFile()
    let source = file.add(page, path: "page.md")
    let document = importPages([source], server: server, diagnostics: &file.diagnostics)
    return (document.map { String(decoding: $0, as: UTF8.self) }, file.text)
  }

  @Test("The bundled Omnitron document is what its page gives")
  func omnitron() throws {
    let page = try Data(
      contentsOf: Repository.root.appending(path: "specs/sources/omnitron-failed-integrations.gitbook.md"))
    let bundled = try Data(contentsOf: Repository.root.appending(path: "specs/omnitron.json"))
    let server = ImportedServer(url: "https://sandbox.akinon.com", description: "Sandbox")
    let (document, messages) = run(String(decoding: page, as: UTF8.self), server: server)
    #expect(messages.isEmpty)
    #expect(document == String(decoding: bundled, as: UTF8.self))
  }

  @Test("The order of keys and the text of numbers stay, and members of a path are put together")
  func merge() {
    let (document, messages) = run(
      """
      ```json
      {"openapi":"3.0.3","x-b":1.50,"x-a":[],"info":{"title":"T\\u00e9","version":"1"},"paths":{"/a":{"put":{}}}}
      ```
      Some text.
      ~~~~ JSON
      {"openapi":"3.0.3","info":{"title":"T","version":"1"},"paths":{"/a":{"get":{}},"/b":{}},"components":{}}
      ~~~~
      """)
    #expect(messages.isEmpty)
    #expect(
      document == """
        {
          "openapi": "3.0.3",
          "x-b": 1.50,
          "x-a": [],
          "info": {
            "title": "Té",
            "version": "1"
          },
          "paths": {
            "/a": {
              "put": {},
              "get": {}
            },
            "/b": {}
          },
          "components": {}
        }

        """)
  }

  @Test("A server is put behind info, or in place of those that the page names")
  func server() throws {
    let block = "```json\n{\"openapi\":\"3.0.3\",\"info\":{},\"paths\":{}}\n```\n"
    let document = try #require(run(block, server: ImportedServer(url: "https://a.example")).document)
    #expect(
      document.contains("\"info\": {},\n  \"servers\": [\n    {\n      \"url\": \"https://a.example\"\n    }\n  ],"))
  }

  @Test("JSON that is an example, broken or not, is passed over")
  func examples() {
    let (document, messages) = run(
      "```json\n{\"a\": …}\n```\n```json\n{\"openapi\":\"3.0.3\",\"info\":{},\"paths\":{}}\n```\n")
    #expect(document != nil)
    #expect(messages.isEmpty)
  }
}
