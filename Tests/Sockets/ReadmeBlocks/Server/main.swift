import APIRuntimeHummingbird
import FinanceKeyIntegrationQueues
import Hummingbird

struct Queues: FinanceKeyIntegrationQueuesService {
  func updateIntegrationQueue(
    key: String, body: IntegrationQueue, contentType: UpdateIntegrationQueue.ContentType
  ) async throws(UpdateIntegrationQueue.Failure) { print(key, body) }
}
let responder = HummingbirdResponder(FinanceKeyIntegrationQueuesServer(Queues()))
try await Application(responder: responder, configuration: .init(address: .hostname("127.0.0.1"))).runService()
