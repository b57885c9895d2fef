// What a template sees: named fields that are finished text, flags, or lists of further views.

import GenSwiftText
import Mustache

/// The values of one template or section. A view answers by a `switch`, since reflection is slow.
protocol View: MustacheParent {
  /// The fields that a template may name, for the lint at load time. `child(named:)` has a value for each of them.
  static var fields: [String: FieldKind] { get }
}

/// What a field is, and so which tags may name it.
indirect enum FieldKind: Sendable {
  /// `{{name}}`.
  case text
  /// `{{#name}}` and `{{^name}}`.
  case flag
  /// `{{#name}}` with `{{.}}` in it.
  case lines
  /// `{{#name}}`, in which the fields of the elements can be named.
  case list([String: FieldKind])
}

// Text that has been escaped for its place is written as it is.
extension SwiftText: MustacheCustomRenderable {
  /// The text itself.
  public var renderText: String { text }
  /// Text is never absent.
  public var isNull: Bool { false }
}
