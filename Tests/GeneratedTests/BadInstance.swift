// What the tables of bad instances share: a good instance, some changes to it, and what comes of it.
import APIRuntime
import Testing

/// A good instance with changes that make it bad, and everything that is said about it.
struct BadInstance: Sendable, CustomTestStringConvertible {
  /// JSON text by property; `nil` leaves a property out.
  var changes: KeyValuePairs<String, String?>
  /// Every violation in its order, or the one reason that it cannot be read.
  var outcome: [String]

  init(_ changes: KeyValuePairs<String, String?>, _ outcome: String...) {
    self.changes = changes
    self.outcome = outcome
  }

  var testDescription: String { outcome.joined(separator: "; ") }

  /// The text of the good instance with the changes made.
  func json(_ good: KeyValuePairs<String, String>) -> String {
    var members: [(key: String, value: String?)] = good.map { ($0.key, $0.value) }
    for change in changes {
      if let index = members.firstIndex(where: { $0.key == change.key }) {
        members[index].value = change.value
      } else {
        members.append(change)
      }
    }
    return "{" + members.compactMap { key, value in value.map { #""\#(key)":\#($0)"# } }.joined(separator: ",") + "}"
  }
}

/// What the document objects to in the instance, a line each, or why it cannot be read.
func outcome<Model: JSONModel>(_ json: String, as type: Model.Type) -> [String] {
  let model: Model
  do throws(JSONError) {
    model = try Model(json: json)
  } catch {
    return ["\(error.pointer) \(error.kind)"]
  }
  do throws(ValidationError) {
    try model.validate()
    return []
  } catch {
    return error.violations.map(\.description)
  }
}

/// A text of seven code points that is one character, some times, as JSON.
func families(_ count: Int) -> String {
  "\"" + String(repeating: "👨‍👩‍👧‍👦", count: count) + "\""
}
