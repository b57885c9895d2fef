// The comments on an operation: on its type, on the client's method and on the service's. Nearly all of what they say is
// the same, and is laid out once.

import GenIR
import GenSwiftText

struct OperationDocumentation {
  /// What is said of the operation where an attribute says that it is deprecated.
  private let lines: [SwiftText]
  /// The same where no attribute does.
  private let wholeLines: [SwiftText]
  /// What is said of each parameter and of the body.
  private let parameters: [SwiftText]

  /// - Parameter bodyName: the name of the argument that is the body.
  init(_ operation: Operation, bodyName: String) {
    let fallback: SwiftText? =
      operation.documentation.origin == nil ? Documentation.code("\(operation.method) \(operation.pathTemplate)") : nil
    let documentation = operation.documentation.withoutIdentifier([operation.methodName, operation.id])
    lines = documentation.lines(fallback: fallback)
    wholeLines =
      operation.deprecation == nil ? lines : documentation.lines(deprecation: operation.deprecation, fallback: fallback)
    let entries = operation.parameters.map { parameter in
      Self.entry(
        parameter.name, parameter.documentation.withoutRepetition(of: [parameter.name, parameter.key]),
        deprecation: parameter.deprecation)
    }
    let body = operation.body.map { body in
      Self.entry(bodyName, body.documentation.withoutRepetition(of: [bodyName, "request body"]), deprecation: nil)
    }
    parameters = (entries + [body ?? []]).flatMap { $0 }
  }

  /// The comment on its type.
  var ofType: SwiftText { DocumentationText.comment(wholeLines, indentation: 0) }

  /// The comment on the service's method.
  var ofService: SwiftText { comment(wholeLines, parameters) }

  /// The comment on the client's method.
  ///
  /// - Parameters:
  ///   - receiver: the name of the argument that says where a webhook goes.
  ///   - server: the name of the argument that says where a request goes, where there is one.
  func ofClient(receiver: SwiftText?, server: SwiftText?) -> SwiftText {
    let first: [SwiftText] = receiver.map { ["  - \($0): The URL that the receiver has given for it."] } ?? []
    let last: [SwiftText] = server.map { ["  - \($0): \(Self.server)"] } ?? []
    return comment(lines, first + parameters + last)
  }

  private static let server: SwiftText =
    "Where to send it. `nil`: to the first, or to the client's own server where that is `custom`."

  private func comment(_ lines: [SwiftText], _ parameters: [SwiftText]) -> SwiftText {
    let separator: [SwiftText] = lines.isEmpty ? [] : [""]
    let list = parameters.isEmpty ? [] : separator + ["- Parameters:"] + parameters
    return DocumentationText.comment(lines + list, indentation: 2)
  }

  /// An argument in the list of them, without what its type says.
  private static func entry(_ name: String, _ documentation: Documentation, deprecation: String?) -> [SwiftText] {
    var shortened = documentation
    shortened.origin = nil
    shortened.examples = []
    return DocumentationText.item("  - \(.identifier(name, .argument)): ", indentation: 4) { width, label in
      shortened.lines(deprecation: deprecation, width: width, label: label)
    }
  }
}
