// The policy of validation that `gen.yaml` asks for, as the client and the server are made with it.

import GenIR
import GenSwiftText

extension ValidationDefaults {
  /// As in `ValidationPolicy(responses: true, mode: .failFast)`; `nil` where nothing is asked for.
  func policy(of side: Side) -> SwiftText? {
    var arguments: [SwiftText] = []
    if let requests = side.requests { arguments.append("requests: \(requests ? "true" : "false")") }
    if let responses = side.responses { arguments.append("responses: \(responses ? "true" : "false")") }
    switch mode {
    case .collect(let limit): arguments.append("mode: .collect(limit: \(.integer(limit)))")
    case .failFast: arguments.append("mode: .failFast")
    case nil: break
    }
    return arguments.isEmpty ? nil : "ValidationPolicy(\(.joined(arguments, separator: ", ")))"
  }
}
