// Both sides of the webhooks: the client that the API sends them with, and the service and the server of a receiver.
// They are what the operations have, of an API whose operations are the webhooks.

import GenIR
import GenSwiftText

extension Emission {
  var webhookClient: [Piece] {
    guard let sender = api.webhookAPI else { return [] }
    return [{ webhookClient(of: sender) }]
  }

  private func webhookClient(of sender: API) -> Unit {
    let methods = sender.operations.enumerated().map { index, operation in
      ClientMethodView(
        signature(of: operation), access: access, isFirst: index == 0, validates: checksRequest(of: operation), types,
        isWebhook: true)
    }
    let text = join([
      templates.render(ClientView(sender, webhooksOf: api), "client"),
      templates.render(ClientMethodsView(api: .identifier(sender.name), methods: methods), "client-methods"),
    ])
    return unit(text, "WebhookClient", sender)
  }

  var webhookServer: [Piece] {
    guard let receiver = api.webhookAPI else { return [] }
    return [
      {
        let view = ServiceView(receiver, receiver.operations.map(signature), webhooksOf: api)
        let service = templates.render(view, "service")
        return unit(service, "WebhookService", receiver)
      },
      { webhookServer(of: receiver) },
    ]
  }

  private func webhookServer(of receiver: API) -> Unit {
    let handlers = receiver.operations.enumerated().map { index, operation in
      HandlerView(signature(of: operation), isFirst: index == 0, validates: checksRequest(of: operation), types)
    }
    let server = join([
      templates.render(ServerFrameView(receiver, webhooksOf: api), "server"),
      templates.render(HandlersView(api: .identifier(receiver.name), handlers: handlers), "server-handlers"),
    ])
    return unit(server, "WebhookServer", receiver)
  }

  private func unit(_ text: String, _ file: String, _ webhooks: API) -> Unit {
    Unit(
      place: .webhooks(file), text: text,
      keepsUnderscores: webhooks.operations.contains(where: callKeepsUnderscores))
  }
}

extension API {
  /// The operations of paths, then those of webhooks.
  var everyOperation: [Operation] { operations + webhooks.operations }

  /// The webhooks as an API of their own; `nil` where there are none.
  var webhookAPI: API? {
    guard !webhooks.operations.isEmpty else { return nil }
    let hasSecurity = webhooks.operations.contains { !$0.security.isEmpty }
    return API(
      name: name + "Webhook", documentation: Documentation(), declarations: [], operations: webhooks.operations,
      webhooks: webhooks, servers: [], securitySchemes: hasSecurity ? securitySchemes : [],
      validation: validation)
  }
}
