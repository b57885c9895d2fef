import APIRuntimeAsyncHTTPClient
import Omnitron

func printExhausted(channel: Int) async throws {
  let omnitron = OmnitronClient(server: .sandbox, security: .token("…"), transport: .asyncHTTPClient(.shared))
  do {
    let page = try await omnitron.listSalesChannelFailedIntegrations(channelID: channel, page: 2)
    for item in page.results ?? [] where item.retryCount >= item.maxRetryCount { print(item.objectID) }
  } catch {
    guard case .response(.notFound) = error else { throw error }
    print("There is no such channel.")
  }
}
