// The intermediate representation as text, for `gen --dump-ir` and for people who write templates.
import Foundation
package import GenIR

/// The API as JSON with its keys sorted, so that two dumps can be compared line by line.
package func dumpText(_ api: API) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(api), as: UTF8.self) + "\n"
}
