// How a list is cut into pages, and how one leads to the next.
import Omnitron

/// A page of a list: `number` counts from 1.
struct Page {
  let number: Int
  let limit: Int
  /// How many rows come before the page.
  let offset: Int

  /// - Throws: `NotFound` where no list could be so long.
  init(number: Int, limit: Int) throws {
    let (offset, isTooLarge) = (number - 1).multipliedReportingOverflow(by: limit)
    guard !isTooLarge else { throw FailedIntegrationStore.NotFound() }
    self.number = number
    self.limit = limit
    self.offset = offset
  }

  /// The page as it is answered.
  ///
  /// - Throws: `NotFound` where the list ends before the page. An empty list has a first page.
  func response(
    channelID: Int, channel: Int?, count: Int, _ integrations: [FailedIntegration]
  ) throws -> ListSalesChannelFailedIntegrations.Response {
    guard number == 1 || offset < count else { throw FailedIntegrationStore.NotFound() }
    func link(_ number: Int) -> String {
      let filter = channel.map { "&channel=\($0)" } ?? ""
      return "/api/v1/channel/\(channelID)/failed_integrations/?page=\(number)&limit=\(limit)\(filter)"
    }
    return ListSalesChannelFailedIntegrations.Response(
      count: count,
      next: count - offset > limit ? link(number + 1) : nil,
      previous: number > 1 ? link(number - 1) : nil,
      results: integrations)
  }
}
