// Why a reference leads nowhere, and how that is said.

import GenDiagnostics

/// Why a reference leads nowhere; the same for every place that has it.
enum LookupFailure: Error, Sendable {
  case refused(URIReference.Refusal)
  case network(String)
  case outsideRoot
  case limit(String)
  case file(String, DocumentLoadFailure)
  /// The file was read and is not JSON or YAML; the reader has said why.
  case unreadable(String)
  case malformedPointer
  case pointer(JSONPointerFailure)
  case anchor(String, known: [String])
  case chain(Int)

  /// The diagnostic for one place that has the reference. A schema that is not there is any value, which is not wrong,
  /// only less than was meant; without anything else that a reference names, the Swift would be.
  /// - Parameter remedy: what to do where the document has something like it.
  func diagnostic(
    for reference: String, at range: SourceRange, expecting expected: ComponentSection, remedy: String? = nil
  ) -> Diagnostic {
    let (id, reason, general) = explanation
    let remedy = remedy ?? general
    let message = "the $ref \(quoted(reference)) \(reason)"
    guard expected == .schemas, isAbsence else { return Diagnostic(id, .error, message, at: range, remedy: remedy) }
    return Diagnostic(id, .warning, "\(message); any JSON value is taken here", at: range, remedy: remedy)
  }

  /// Whether the reference is a proper one and what it names is not there. What is refused or beyond a limit is for the
  /// user to decide.
  private var isAbsence: Bool {
    switch self {
    case .network, .malformedPointer, .pointer, .anchor: true
    case .file(_, let failure):
      switch failure {
      case .missing, .notAFile, .otherCase: true
      case .outsideRoot, .tooLarge, .unreadable: false
      }
    case .refused, .outsideRoot, .limit, .unreadable, .chain: false
    }
  }

  private var explanation: (DiagnosticID, String, String?) {
    switch self {
    case .refused(let refusal): (.referenceRefused, refusal.reason, refusal.remedy)
    case .network:
      (
        .referenceRefused, "is an address on the network, and documents are not fetched",
        "put a copy of the document beside yours and map the address to it in the configuration"
      )
    case .outsideRoot:
      (
        .referenceRefused, "leads out of the folder of the document",
        "run gen in a folder that holds all the files of the API, or put gen.yaml there"
      )
    case .limit(let reason): (.documentLimit, "is not followed: \(reason)", nil)
    case .file(let path, let failure): failure.explanation(path)
    case .unreadable(let path): (.missingFile, "names a file that could not be read: \(quoted(path))", nil)
    case .malformedPointer:
      (
        .invalidReference, "has no JSON Pointer after the #",
        "write # and then a slash before every key, with ~1 for a slash inside a key and ~0 for a tilde"
      )
    case .pointer(let failure): failure.explanation
    case .anchor(let name, _):
      (.missingReferenceTarget, "leads nowhere: there is no $anchor \(quoted(name))", nil)
    case .chain(let limit): (.referenceChain, "is the start of more than \(limit) references in a row", nil)
    }
  }
}

extension URIReference.Refusal {
  fileprivate var reason: String {
    switch self {
    case .scheme(let scheme): "has the scheme \(quoted(scheme)), which is not followed"
    case .absolutePath: "is an absolute path"
    case .networkPath: "names a host"
    case .backslash: "has a backslash in it"
    case .query: "has a query"
    case .hiddenSegment: "hides dots, slashes or control characters behind percent-encoding"
    case .controlCharacter: "has a control character in it"
    case .notUTF8: "is not UTF-8 behind its percent-encoding"
    case .emptySegment: "has an empty part in its path"
    }
  }

  fileprivate var remedy: String? { "write the path of a file, relative to this one, with slashes" }
}

extension DocumentLoadFailure {
  fileprivate func explanation(_ path: String) -> (DiagnosticID, String, String?) {
    switch self {
    case .missing: (.missingFile, "names a file that is not there: \(quoted(path))", nil)
    case .notAFile: (.missingFile, "names what is not a plain file: \(quoted(path))", nil)
    case .outsideRoot:
      (.referenceRefused, "leads out of the folder of the document through a link: \(quoted(path))", nil)
    case .otherCase(let name):
      (.missingFile, "names the file \(quoted(path)) in other letters than the disk does", "write \(quoted(name))")
    case .tooLarge(let limit): (.documentLimit, "names a file of more than \(limit) bytes: \(quoted(path))", nil)
    case .unreadable(let reason):
      (.missingFile, "names a file that cannot be read: \(quoted(path)): \(visible(reason, limit: 200))", nil)
    }
  }
}

extension JSONPointerFailure {
  fileprivate var explanation: (DiagnosticID, String, String?) {
    switch self {
    case .noKey(let token, _):
      (.missingReferenceTarget, "leads nowhere: there is no \(quoted(token.text)) at that place", nil)
    case .noIndex(let token, let count):
      (
        .missingReferenceTarget,
        "leads nowhere: \(quoted(token.text)) is not the number of one of the \(count) items at that place", nil
      )
    case .scalar(let token):
      (
        .missingReferenceTarget,
        "leads nowhere: \(quoted(token.text)) is looked for in a value that has no members", nil
      )
    }
  }
}
