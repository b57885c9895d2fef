// The parts that call operations: the client, and the server with its service.

import GenIR
import GenSwiftText

extension Emission {
  var client: [Piece] {
    if api.operations.isEmpty { return [] }
    return [{ clientFrame }]
      + groups.map { group, operations -> Piece in { clientMethods(of: group, operations) } }
  }

  private var clientFrame: Unit {
    let text = join([
      templates.render(ClientView(api), "client"), templates.render(ServerChoiceView(api), "server-choice"),
    ])
    return Unit(place: .client, text: text)
  }

  private func clientMethods(of group: String, _ operations: [Operation]) -> Unit {
    let methods = operations.enumerated().map { index, operation in
      ClientMethodView(
        signature(of: operation), access: access, isFirst: index == 0, validates: checksRequest(of: operation), types)
    }
    let view = ClientMethodsView(api: .identifier(api.name), methods: methods)
    return Unit(
      place: .clientMethods(group: group), text: templates.render(view, "client-methods"),
      keepsUnderscores: operations.contains(where: callKeepsUnderscores))
  }

  var server: [Piece] {
    if api.operations.isEmpty { return [] }
    return [
      {
        Unit(
          place: .service, text: templates.render(ServiceView(api, api.operations.map(signature)), "service"),
          keepsUnderscores: api.operations.contains(where: callKeepsUnderscores))
      },
      { Unit(place: .server, text: templates.render(ServerFrameView(api), "server")) },
    ]
      + groups.map { group, operations -> Piece in { serverHandlers(of: group, operations) } }
  }

  private func serverHandlers(of group: String, _ operations: [Operation]) -> Unit {
    let handlers = operations.enumerated().map { index, operation in
      HandlerView(signature(of: operation), isFirst: index == 0, validates: checksRequest(of: operation), types)
    }
    let view = HandlersView(api: .identifier(api.name), handlers: handlers)
    return Unit(
      place: .serverHandlers(group: group), text: templates.render(view, "server-handlers"), exposesRuntime: false,
      keepsUnderscores: operations.contains(where: callKeepsUnderscores))
  }

  /// The operations by group, in the order of the groups' names; within a group as the API has them.
  private var groups: [(String, [Operation])] {
    Dictionary(grouping: api.operations, by: \.group).sorted { $0.key < $1.key }
  }
}
