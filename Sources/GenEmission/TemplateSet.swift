// The templates of a run: the built-in ones, some of them replaced, all of them checked before anything is rendered.

import GenSwiftText
import GenTemplates
import Mustache

/// Templates that have been found usable.
package struct TemplateSet: Sendable {
  private let sources: [String: String]

  /// The built-in templates, with those of the same name replaced.
  package init(replacing replacements: [String: String] = [:]) throws(TemplateError) {
    var problems = replacements.keys.sorted().filter { Templates.all[$0] == nil }
      .map { "there is no template \($0) to replace" }
    sources = Templates.all.merging(replacements) { $1 }
    problems += TemplateLint(sources).problems
    guard problems.isEmpty else { throw TemplateError(problems: problems) }
  }

  /// Compiles the templates for one access level, which they write as `{{access}}`.
  func compiled(access: SwiftText) throws(TemplateError) -> CompiledTemplates {
    var library = MustacheLibrary()
    var problems: [String] = []
    for (name, source) in sources.sorted(by: { $0.key < $1.key }) {
      do {
        try library.register(source.replacingTag("{{access}}", with: access.text), named: name)
      } catch {
        problems.append("template \(name): \(error)")
      }
    }
    guard problems.isEmpty else { throw TemplateError(problems: problems) }
    return CompiledTemplates(library: library)
  }

  /// Every template with the view that it is rendered from.
  static let manifest: [String: [String: FieldKind]] = [
    "alias": AliasView.fields,
    "body-choice": BodyChoiceView.fields,
    "client": ClientView.fields,
    "client-methods": ClientMethodsView.fields,
    "enumeration": EnumerationView.fields,
    "file": FileView.fields,
    "headers": HeadersView.fields,
    "nested": NestedView.fields,
    "operation": OperationView.fields,
    "operation-validator": OperationValidatorView.fields,
    "responses": ResponsesView.fields,
    "schemas": SchemasView.fields,
    "security": SecurityView.fields,
    "server": ServerFrameView.fields,
    "server-choice": ServerChoiceView.fields,
    "server-handlers": HandlersView.fields,
    "service": ServiceView.fields,
    "structure": StructureView.fields,
    "union": UnionView.fields,
    "validator": ValidatorView.fields,
  ]
}

/// Templates ready to be rendered.
struct CompiledTemplates {
  let library: MustacheLibrary

  /// The text without the line break at its end. The manifest has been checked: every name is there.
  func render(_ view: some View, _ name: String) -> String {
    var text = library.render(view, withTemplate: name) ?? ""
    while text.utf8.last == UInt8(ascii: "\n") { text.removeLast() }
    return text
  }
}

extension String {
  /// Over bytes: a search over characters takes as long as rendering.
  fileprivate func replacingTag(_ tag: String, with text: String) -> String {
    let (bytes, tagBytes, textBytes) = (Array(utf8), Array(tag.utf8), Array(text.utf8))
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == tagBytes[0], bytes[index...].starts(with: tagBytes) {
        result += textBytes
        index += tagBytes.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
