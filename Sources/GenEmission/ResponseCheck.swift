// A check of a response's body that its type does not know by itself: a function of the operation, which is handed to
// what reads and writes the body.

import GenIR
import GenSwiftText

struct ResponseCheck {
  /// Of the response.
  var caseName: String
  /// Of the body of one of several types.
  var alternative: String?
  var type: TypeReference
  var checks: [Check]
  var schema: SchemaLocation?

  /// As in `okJSON`.
  var stem: String {
    guard let alternative else { return caseName }
    return caseName + (alternative == "json" ? "JSON" : Naming.typeName(alternative, isNested: true))
  }

  /// As in `validateOKJSON`.
  var function: SwiftText { .identifier("validate" + Naming.typeName(stem, isNested: true), .member) }

  /// Those that an operation declares, in the order of its responses. What is equal to another operation's failures is
  /// checked by that one's functions.
  static func all(of operation: Operation) -> [ResponseCheck] {
    var found: [ResponseCheck] = []
    for response in operation.ownResponses {
      found += [response.check].compactMap { $0 }
      found += (response.body?.alternatives ?? []).compactMap { response.check(of: $0) }
    }
    return found
  }
}

extension Operation {
  /// Those that it reads and writes itself: all, save failures that it has from another.
  var ownResponses: [Response] { responses.filter { $0.isSuccess || failuresOwner == nil } }
}

extension Response {
  /// The check of its body; `nil` where the body's type does it all.
  var check: ResponseCheck? {
    guard let body, body.alternatives.isEmpty, !body.checks.allSatisfy(\.isKnownToType) else { return nil }
    return ResponseCheck(caseName: caseName, type: body.type, checks: body.checks, schema: body.schema)
  }

  /// The same for one of several types.
  func check(of alternative: BodyAlternative) -> ResponseCheck? {
    guard !alternative.checks.allSatisfy(\.isKnownToType) else { return nil }
    return ResponseCheck(
      caseName: caseName, alternative: alternative.caseName, type: alternative.type, checks: alternative.checks,
      schema: alternative.schema)
  }
}

extension API {
  /// The API without what is checked of responses.
  func withoutResponseChecks() -> API {
    var api = self
    for index in api.operations.indices { api.operations[index].removeResponseChecks() }
    for index in api.webhooks.operations.indices { api.webhooks.operations[index].removeResponseChecks() }
    return api
  }
}

extension Operation {
  fileprivate mutating func removeResponseChecks() {
    for index in responses.indices {
      responses[index].body?.checks = []
      for place in responses[index].body?.alternatives.indices ?? 0..<0 {
        responses[index].body?.alternatives[place].checks = []
      }
    }
  }
}
