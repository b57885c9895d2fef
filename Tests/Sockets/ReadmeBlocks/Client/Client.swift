import APIRuntimeAsyncHTTPClient
import Omnitron

func printExhausted(channel: Int) async throws(ListSalesChannelFailedIntegrations.Failure) {
  let omnitron = OmnitronClient(server: .sandbox, security: .token("…"), transport: .asyncHTTPClient(.shared))
  do {
    let page = try await omnitron.listSalesChannelFailedIntegrations(channelID: channel, page: 2)
    for item in page.results ?? [] where item.retryCount >= item.maxRetryCount { print(item.objectID) }
  } catch .response(.notFound) { print("There is no such channel.") }
}
