// Templates are checked when they are loaded, since Mustache itself lets everything pass.

import GenEmission
import GenTemplates
import Testing

@Suite("Templates")
struct TemplateTests {
  private static let pragma = "{{% CONTENT_TYPE:TEXT}}\n"

  private func problems(_ name: String, _ source: String) -> String? {
    do throws(TemplateError) {
      _ = try TemplateSet(replacing: [name: source])
      return nil
    } catch {
      return error.description
    }
  }

  @Test("The built-in templates have nothing wrong with them, and all begin with the pragma")
  func builtIn() throws {
    _ = try TemplateSet()
    for (name, source) in Templates.all {
      #expect(source.hasPrefix("{{% CONTENT_TYPE:TEXT}}\n"), "\(name)")
      #expect(!source.contains("\r"), "\(name)")
    }
  }

  @Test(
    "What Mustache would pass in silence is an error",
    arguments: [
      ("{{name}}", "template alias: the first line must be {{% CONTENT_TYPE:TEXT}}"),
      ("{{% CONTENT_TYPE:TEXT}}\n{{nmae}}", "template alias: {{nmae}} is no field"),
      ("{{% CONTENT_TYPE:TEXT}}\n{{>thing}}", "template thing: there is no template of this name"),
      ("{{% CONTENT_TYPE:TEXT}}\n{{#name}}{{/name}}", "template alias: {{#name}} is a text, neither a flag nor a list"),
      ("{{% CONTENT_TYPE:TEXT}}\n{{>alias}}", "template alias: includes itself"),
    ])
  func lint(source: String, problem: String) {
    #expect(problems("alias", source) == problem)
  }

  @Test("A replacement for a template that there is not is an error")
  func unknownTemplate() {
    #expect(problems("pet", TemplateTests.pragma) == "there is no template pet to replace")
  }

  @Test("A replaced template changes the output")
  func replaced() throws {
    let alias = "{{% CONTENT_TYPE:TEXT}}\n{{docs}}{{access}}typealias {{name}} = Swift.{{type}}\n"
    let files = try emitFiles(
      Orchard.api, options: EmissionOptions(generatedFrom: "orchard.json"),
      templates: TemplateSet(replacing: ["alias": alias]))
    let file = try #require(files.first { $0.path == "Models/NameList.swift" })
    #expect(String(decoding: file.contents, as: UTF8.self).contains("typealias NameList = Swift.[Names]"))
  }
}
