// Bad instances of the FinanceKey API, and exactly what is said about each.
import APIRuntime
import FinanceKeyIntegrationQueues
import Testing

@Suite("Bad instances of the FinanceKey API")
struct FinanceKeyBadInstanceTests {
  private let good: KeyValuePairs = [
    "ItemName": #""Invoice""#, "ItemId": #""INV-1""#, "ItemUpdatedOn": #""2025-12-01T08:55:15Z""#,
  ]

  private static let bad: [BadInstance] = [
    BadInstance(["ItemName": #""""#], "/ItemName: minLength 1, got 0"),
    BadInstance(["ItemName": families(65)], "/ItemName: maxLength 450, got 455"),
    BadInstance(
      ["ItemId": families(65), "ItemName": #""""#], "/ItemName: minLength 1, got 0", "/ItemId: maxLength 450, got 455"),
    BadInstance(["ItemName": nil], #" the key "ItemName" is missing"#),
    BadInstance(["ItemName": "null"], "/ItemName expected a string, found null"),
    BadInstance(["ItemId": "1"], "/ItemId expected a string, found a number"),
    BadInstance(["ItemUpdatedOn": #""yesterday""#], #"/ItemUpdatedOn not of the format "date-time""#),
    BadInstance(["ItemUpdatedOn": #""2025-12-01T08:55:15""#], #"/ItemUpdatedOn not of the format "date-time""#),
    BadInstance(["ItemUpdatedOn": #""2025-12-01T24:00:00Z""#], #"/ItemUpdatedOn not of the format "date-time""#),
    BadInstance(["ItemUpdatedOn": nil], #" the key "ItemUpdatedOn" is missing"#),
    BadInstance(["IntegrationId": "2147483648"], "/IntegrationId the number does not fit Int32"),
    BadInstance(["IntegrationId": "null"], "/IntegrationId expected a number, found null"),
    BadInstance(["ActionLogId": "-2147483649"], "/ActionLogId the number does not fit Int32"),
    BadInstance(["ActionLogId": "false"], "/ActionLogId expected a number, found a boolean"),
    BadInstance(["Attempt": "0.5"], "/Attempt expected an integer, found a number with a fraction"),
    BadInstance(["ClientIntegrationId": #""3""#], "/ClientIntegrationId expected a number, found a string"),
    BadInstance(["IntegrationQueueStateId": "3"], "/IntegrationQueueStateId expected a string, found a number"),
  ]

  @Test("What is sent", arguments: bad)
  func sent(instance: BadInstance) {
    #expect(outcome(instance.json(good), as: IntegrationQueue.self) == instance.outcome)
  }

  @Test("Code points are counted, and as many as the bound are allowed")
  func bound() {
    let instance = BadInstance(["ItemName": families(64), "ItemId": families(64)])
    #expect(outcome(instance.json(good), as: IntegrationQueue.self).isEmpty)
  }
}
