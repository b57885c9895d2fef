// Where resolution is: which file, which `$id` inside it, and the pointer that leads there.

import GenDiagnostics
import GenSourceTree

/// What references that stand somewhere are relative to.
struct Scope: Hashable, Sendable {
  /// The index in `LoadedFiles`; the root document is 0.
  var file: Int
  /// The index of the innermost schema with `$id` around (JSON Schema 2020-12 §8.2.1), among the file's identifiers.
  var resource: Int?

  static let root = Scope(file: 0, resource: nil)
}

/// A place on the way through a document.
struct Position: Sendable {
  var scope: Scope
  /// As `ResolvedSchema.pointer`.
  var pointer: String

  /// The position of a member whose key is a word of the specification.
  func field(_ name: StaticString) -> Position { step(name.description) }

  /// The position of a member whose key is the document's own.
  func key(_ key: String) -> Position { step(JSONPointer.escaped(key)) }

  func index(_ index: Int) -> Position { step(String(index)) }

  /// The step is put together first: the pointer is copied once.
  private func step(_ name: String) -> Position { Position(scope: scope, pointer: pointer + ("/" + name)) }
}

/// Where a reference leads.
struct Target: Sendable {
  var node: Node
  var position: Position
  /// What the place is called: see `ResolvedSchema.componentName`.
  var componentName: String?
  /// The part of `components` that the place belongs to, such as `schemas`; `nil` for other places.
  var section: String?
}
