// What keeps a plugin from its work, and what to do.
import Foundation

enum Problem: Error, CustomStringConvertible {
  case noConfiguration(in: String, URL)
  case severalConfigurations(in: String, [String])
  case noTarget(String, [String])
  case wrongUsage([String], usage: String)

  var description: String {
    switch self {
    case .noConfiguration(let place, let folder):
      """
      \(place) has no gen.yaml, which names the APIs to generate; write \(folder.appending(path: "gen.yaml").path), as in

      apis:
        - name: Petstore
          spec: petstore.yaml
      """
    case .severalConfigurations(let place, let paths):
      "\(place) has more than one gen.yaml, and can have one that lists several APIs: \(paths.joined(separator: ", "))"
    case .noTarget(let name, let names):
      "there is no target '\(name)'; the targets are \(names.joined(separator: ", "))"
    case .wrongUsage(let arguments, let usage):
      "unknown arguments: \(arguments.joined(separator: " "))\n\(usage)"
    }
  }
}
