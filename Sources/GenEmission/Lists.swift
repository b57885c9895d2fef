// Lists of parameters, arguments and elements: on one line where that fits into 120 columns, otherwise one a line.

import GenSwiftText

/// The longest line of generated code.
let maximumLineLength = 120

/// What stands between brackets. `prefix` and `suffix` are the lengths of the rest of its line.
func list(_ items: [SwiftText], indentation: Int, prefix: Int, suffix: Int, trailingComma: Bool = false) -> SwiftText {
  let line = SwiftText.joined(items, separator: ", ")
  if items.isEmpty || prefix + line.length + suffix <= maximumLineLength { return line }
  let inner = newline(indentation + 2)
  let end: SwiftText = trailingComma ? "," : ""
  return inner + .joined(items, separator: "," + inner) + end + newline(indentation)
}

/// A line break and the spaces of the next line.
func newline(_ indentation: Int) -> SwiftText { "\n" + spaces(indentation) }

func spaces(_ count: Int) -> SwiftText { .joined(Array(repeating: " ", count: max(0, count))) }
