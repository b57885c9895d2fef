// What of an operation is read, checked and then not turned into Swift: said, so that nothing is lost in silence.
import GenDiagnostics
import GenDocument
import GenResolution

extension Lowerer {
  /// Says what no part of the output has.
  mutating func noteOmissions() {
    noteParameters()
    for operation in everyOperation {
      for parameter in operation.parameters where parameter.location == .header {
        warnOfHeaderName(Named(parameter.name, at: parameter.parameter.name.range, parameter))
      }
      for callback in operation.callbacks {
        diagnostics.note(
          .callbackNotGenerated, "nothing is generated for the callback \(quoted(callback.name))",
          at: callback.nameRange)
      }
      for response in operation.responses { noteOmissions(of: response.value) }
      for media in operation.requestBody?.content ?? [] { noteStream(media) }
    }
  }

  private mutating func noteOmissions(of response: ResolvedResponse) {
    for header in response.headers { warnOfHeaderName(header) }
    for link in response.links {
      diagnostics.note(
        .linkNotGenerated, "nothing is generated for the link \(quoted(link.name))", at: link.nameRange)
    }
    for media in response.content { noteStream(media) }
  }

  private mutating func warnOfHeaderName<Value: Sendable>(_ header: Named<Value>) {
    guard !isFieldName(header.name) else { return }
    diagnostics.warning(
      .invalidHeaderName, "no header field can have the name \(quoted(header.name)), so it is left out",
      at: header.nameRange, remedy: "use letters, digits and !#$%&'*+-.^_`|~")
  }

  private mutating func noteStream(_ media: Named<ResolvedMediaType>) {
    guard let items = media.value.itemSchema else { return }
    diagnostics.note(
      .streamNotGenerated, "a body of \(quoted(media.name)) is passed as a whole, not item by item", at: items.range)
  }
}
