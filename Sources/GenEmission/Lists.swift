// Lists of parameters, arguments and elements: on one line where that fits into 120 columns, otherwise one a line.

import GenSwiftText

/// The longest line of generated code.
let maximumLineLength = 120

/// What stands between brackets. `prefix` and `suffix` are the lengths of the rest of its line.
func list(_ items: [SwiftText], indentation: Int, prefix: Int, suffix: Int, trailingComma: Bool = false) -> SwiftText {
  let line = SwiftText.joined(items, separator: ", ")
  if items.isEmpty || prefix + line.length + suffix <= maximumLineLength { return line }
  let inner = newline(indentation + 2)
  let end: SwiftText = trailingComma && items.count > 1 ? "," : ""
  return inner + .joined(items, separator: "," + inner) + end + newline(indentation)
}

/// Lines one below the other.
func lines(_ texts: [SwiftText]) -> SwiftText { .joined(texts, separator: "\n") }

/// A line break and the spaces of the next line.
func newline(_ indentation: Int) -> SwiftText { "\n" + spaces(indentation) }

func spaces(_ count: Int) -> SwiftText { .joined(Array(repeating: " ", count: max(0, count))) }

/// What follows the colon of a label: on its line where that fits, otherwise on the next.
func arm(_ statement: SwiftText, indentation: Int, label: SwiftText) -> SwiftText {
  let fits = indentation + label.length + 2 + statement.length <= maximumLineLength
  return fits ? " " + statement : newline(indentation + 2) + statement
}

/// A call as a statement of its own.
func call(_ function: SwiftText, _ arguments: [SwiftText], indentation: Int) -> SwiftText {
  let prefix = indentation + function.length + 1
  return spaces(indentation) + function + "("
    + list(arguments, indentation: indentation, prefix: prefix, suffix: 1) + ")"
}

/// What a declaration conforms to: on its line where that and a brace fit, otherwise also on the next, and the brace on one
/// of its own. `prefix` is the length of what stands before.
func filled(_ items: [SwiftText], prefix: Int) -> SwiftText {
  let line = SwiftText.joined(items, separator: ", ")
  if prefix + line.length + 2 <= maximumLineLength { return line + " " }
  guard items.count > 1 else { return line + "\n" }
  var first = items
  var next: [SwiftText] = []
  repeat {
    next.insert(first.removeLast(), at: 0)
  } while first.count > 1 && prefix + SwiftText.joined(first, separator: ", ").length + 1 > maximumLineLength
  return .joined(first, separator: ", ") + "," + newline(2) + .joined(next, separator: ", ") + "\n"
}

/// The conditions of an `if`, with what parts them from its brace: on one line where they fit, otherwise on as few as
/// possible, with the brace on its own.
func filledCondition(_ conditions: [SwiftText], indentation: Int) -> SwiftText {
  let line = SwiftText.joined(conditions, separator: ", ")
  if indentation + line.length + 5 <= maximumLineLength { return line + " " }
  var text: SwiftText = ""
  var column = indentation + 3
  for (index, condition) in conditions.enumerated() {
    let needed = condition.length + (index + 1 < conditions.count ? 1 : 0)
    if index == 0 {
      text = condition
    } else if column + 1 + needed <= maximumLineLength {
      text = text + " " + condition
      column += 1
    } else {
      text = text + newline(6) + condition
      column = indentation + 2
    }
    if index + 1 < conditions.count { text = text + "," }
    column += needed
  }
  return text + newline(4)
}
