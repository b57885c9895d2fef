// What emission takes and gives, besides the API itself.

/// One file to be written.
package struct OutputFile: Sendable, Hashable {
  /// Relative to the API's output folder, with `/`.
  package var path: String
  /// UTF-8, ASCII outside comments.
  package var contents: [UInt8]

  package init(path: String, contents: [UInt8]) {
    self.path = path
    self.contents = contents
  }
}

/// What of an API is written, and how.
package struct EmissionOptions: Sendable {
  package var parts: Set<Part>
  package var access: Access
  package var layout: Layout
  /// What the first line of each file says that it was made from, as in `specs/omnitron.json`.
  package var generatedFrom: String

  package init(
    parts: Set<Part> = Set(Part.allCases), access: Access = .public, layout: Layout = .split, generatedFrom: String
  ) {
    self.parts = parts
    self.access = access
    self.layout = layout
    self.generatedFrom = generatedFrom
  }

  package enum Part: String, Sendable, CaseIterable { case models, validators, client, server }

  package enum Access: String, Sendable, CaseIterable { case `public`, package, `internal` }

  package enum Layout: Sendable, Hashable {
    /// Many files, each named after what is in it.
    case split
    /// Exactly so many files, whatever the document holds: a build plugin names its outputs before they exist.
    case fixed(Int)
  }
}

/// A template that cannot be used. All that is wrong is in it, one line each.
package struct TemplateError: Error, CustomStringConvertible {
  package var problems: [String]

  package init(problems: [String]) { self.problems = problems }

  package var description: String { problems.joined(separator: "\n") }
}
