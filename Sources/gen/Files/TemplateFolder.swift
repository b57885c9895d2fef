// The templates of a user, which replace the built-in ones of the same names.
import GenDiagnostics
import GenPipeline

extension Workspace {
  /// The text of every `NAME.mustache` in the API's folder of templates, by `NAME`.
  func templates(of api: APIConfiguration, diagnostics: inout Diagnostics) -> [String: String] {
    guard let location = api.templates else { return [:] }
    let path = folder.appending(path: location.value)
    var templates: [String: String] = [:]
    do {
      for name in try FileSystem.names(in: path) where name.utf8.suffix(9).elementsEqual(".mustache".utf8) {
        let bytes = try FileSystem.read(path.appending(path: name))
        guard let text = String(validating: bytes, as: UTF8.self) else {
          diagnostics.add(
            Diagnostic(
              .invalidTemplate, .error, "this template is not UTF-8", at: nil, path: path.appending(path: name)))
          continue
        }
        templates[String(name.dropLast(9))] = text
      }
    } catch {
      diagnostics.add(
        Diagnostic(
          .invalidTemplate, .error, "the folder of templates cannot be read: \(error.text)", at: location.range,
          path: location.range == nil ? path : nil))
    }
    return templates
  }
}
