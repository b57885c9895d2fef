// The server's side of the API: what each operation does.
package import APIRuntime
package import Logging
package import Omnitron

/// Serves failed integrations out of a store.
package struct FailedIntegrationService: OmnitronService {
  /// How many rows a page has at most, whatever is asked for.
  package static let maximumLimit = 100

  private let store: FailedIntegrationStore
  private let apiKey: APIKey
  private let logger: Logger

  /// Creates a service that answers whoever has the key.
  package init(store: FailedIntegrationStore, apiKey: APIKey, logger: Logger) {
    self.store = store
    self.apiKey = apiKey
    self.logger = logger
  }

  package func authenticate(
    _ security: OmnitronSecurity, for operation: OperationDefinition
  ) throws(AuthenticationFailure) {
    guard let token = security.token, apiKey.matches(token) else { throw .unauthorized }
  }

  package func createSalesChannelFailedIntegration(
    channelID: Int, body: FailedIntegration.Input
  ) async throws(CreateSalesChannelFailedIntegration.Failure) -> FailedIntegration {
    try await answer(CreateSalesChannelFailedIntegration.self) {
      try await store.create(FailedIntegration(body), in: channelID)
    }
  }

  package func deleteSalesChannelFailedIntegration(
    channelID: Int, id: Int
  ) async throws(DeleteSalesChannelFailedIntegration.Failure) {
    try await answer(DeleteSalesChannelFailedIntegration.self) { try await store.delete(id, in: channelID) }
  }

  package func listSalesChannelFailedIntegrations(
    channelID: Int, page: Int, limit: Int, channel: Int?
  ) async throws(ListSalesChannelFailedIntegrations.Failure) -> ListSalesChannelFailedIntegrations.Response {
    try await answer(ListSalesChannelFailedIntegrations.self) {
      let page = try Page(number: page, limit: min(limit, Self.maximumLimit))
      let (count, integrations) = try await store.list(
        in: channelID, channel: channel, offset: page.offset, limit: page.limit)
      return try page.response(channelID: channelID, channel: channel, count: count, integrations)
    }
  }

  package func partialUpdateSalesChannelFailedIntegration(
    channelID: Int, id: Int, body: FailedIntegration.Input
  ) async throws(PartialUpdateSalesChannelFailedIntegration.Failure) {
    try await answer(PartialUpdateSalesChannelFailedIntegration.self) {
      try await store.update(id, in: channelID) { $0.merge(body) }
    }
  }

  package func retrieveSalesFailedIntegrationByID(
    channelID: Int, id: Int
  ) async throws(RetrieveSalesFailedIntegrationByID.Failure) -> FailedIntegration {
    try await answer(RetrieveSalesFailedIntegrationByID.self) { try await store.find(id, in: channelID) }
  }

  package func updateSalesChannelFailedIntegration(
    channelID: Int, id: Int, body: FailedIntegration.Input
  ) async throws(UpdateSalesChannelFailedIntegration.Failure) {
    try await answer(UpdateSalesChannelFailedIntegration.self) {
      try await store.update(id, in: channelID) { $0 = FailedIntegration(body) }
    }
  }
}

extension FailedIntegrationService {
  /// Does the work of an operation. What goes wrong inside is logged; the caller learns no more than that it did.
  private func answer<Operation: APIOperation>(
    _ operation: Operation.Type, work: () async throws -> Operation.Success
  ) async throws(Operation.Failure) -> Operation.Success where Operation.FailureResponse: CommonFailure {
    do {
      return try await work()
    } catch is FailedIntegrationStore.NotFound {
      throw .response(.notFound(NotFoundResponse(detail: "Not found.")))
    } catch {
      logger.error("\(operation.definition.id): \(error)")
      throw .response(.internalServerError)
    }
  }
}

/// The failures that all operations describe.
private protocol CommonFailure {
  static func notFound(_ body: NotFoundResponse) -> Self
  static var internalServerError: Self { get }
}

extension CreateSalesChannelFailedIntegration.FailureResponse: CommonFailure {}
