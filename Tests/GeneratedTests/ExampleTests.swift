// Every example of the four APIs' documentation is read, kept to be valid and written as it was.
import APIRuntime
import FinanceKeyIntegrationQueues
import Foundation
import Omnitron
import RepzoClientChannel
import Solvimon
import Testing

@Suite("Examples of the documentation")
struct ExampleTests {
  @Test("An example is read, is valid and is written as the same JSON", arguments: Example.all)
  func sameJSON(example: Example) throws {
    #expect(try JSONValue(json: example.rewritten(example.text)) == JSONValue(json: example.text))
  }

  @Test("An example goes through Foundation's coders as the same JSON", arguments: Example.all)
  func sameThroughFoundation(example: Example) throws {
    #expect(try JSONValue(json: example.recoded(example.text)) == JSONValue(json: example.text))
  }

  @Test("Arabic text is read as it stands on the page")
  func arabic() throws {
    let list = try ListClientChannels.Success(json: ExampleTexts.repzoList)
    #expect(list.data?.first?.localName == "قناة التجزئة")
    #expect(list.pagination?.totalPage == 4)
    #expect(try ClientChannelUpdate(json: ExampleTexts.repzoUpdate).localName == "قناة التجزئة المحدثة")
  }
}

/// One example: its text, and the way of it through the type that the operation uses.
struct Example: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var text: String
  /// Reads, validates and writes.
  var rewritten: @Sendable (String) throws -> String
  /// Reads and writes with Foundation.
  var recoded: @Sendable (String) throws -> String

  init<Model: JSONModel>(_ name: String, _ text: String, as type: Model.Type) {
    testDescription = name
    self.text = text
    rewritten = { text in
      let model = try Model(json: text)
      try model.validate()
      return try model.jsonText()
    }
    recoded = { text in
      let model = try JSONDecoder().decode(Model.self, from: Data(text.utf8))
      return String(decoding: try JSONEncoder().encode(model), as: UTF8.self)
    }
  }

  static let all = omnitron + repzo + solvimon + financeKey

  static let omnitron = [
    Example("Omnitron: detail", ExampleTexts.omnitronDetail, as: RetrieveSalesFailedIntegrationByID.Success.self),
    Example("Omnitron: list", ExampleTexts.omnitronList, as: ListSalesChannelFailedIntegrations.Success.self),
    Example("Omnitron: request", ExampleTexts.omnitronRequest, as: FailedIntegration.Input.self),
    Example("Omnitron: created", ExampleTexts.omnitronDetail, as: CreateSalesChannelFailedIntegration.Success.self),
  ]

  static let repzo = [
    Example("Repzo: list", ExampleTexts.repzoList, as: ListClientChannels.Success.self),
    Example("Repzo: create", ExampleTexts.repzoCreation, as: NewClientChannel.self),
    Example("Repzo: created", ExampleTexts.repzoResult, as: CreateClientChannel.Success.self),
    Example("Repzo: detail", ExampleTexts.repzoResult, as: GetClientChannel.Success.self),
    Example("Repzo: update", ExampleTexts.repzoUpdate, as: ClientChannelUpdate.self),
    Example("Repzo: updated", ExampleTexts.repzoResult, as: UpdateClientChannel.Success.self),
    Example("Repzo: deleted", ExampleTexts.repzoResult, as: DeleteClientChannel.Success.self),
  ]

  static let solvimon = [
    Example("Solvimon: least request", ExampleTexts.solvimonLeast, as: Integration.Input.self),
    Example("Solvimon: full request", ExampleTexts.solvimonRequest, as: Integration.Input.self),
    Example("Solvimon: least response", ExampleTexts.solvimonLeast, as: UpdateIntegration.Success.self),
    Example("Solvimon: full response", ExampleTexts.solvimonResponse, as: UpdateIntegration.Success.self),
  ]

  static let financeKey = [
    Example("FinanceKey: least", ExampleTexts.financeKeyLeast, as: IntegrationQueue.self),
    Example("FinanceKey: nulls", ExampleTexts.financeKeyNulls, as: IntegrationQueue.self),
    Example("FinanceKey: full", ExampleTexts.financeKeyMost, as: IntegrationQueue.self),
  ]
}
