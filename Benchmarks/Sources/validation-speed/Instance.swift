// Values as the bundled APIs answer with, 1,000 of each, and schemas of the first.

enum Instance {
  static let omnitron: String = {
    let items = list { number in
      """
      {"pk":\(number),"channel":1,"version_date":"2025-12-01T08:55:15.762Z","reason_type":"mapping","is_active":true,\
      "content_type":1,"object_id":\(number * 7),"expiration_date":"2025-12-01T08:55:15.762Z","retry_count":1,\
      "max_retry_count":1,"retry_interval":0,"integration_action":1,"log_id":1}
      """
    }
    return "{\"count\":1000,\"next\":\"text\",\"previous\":null,\"results\":\(items)}"
  }()

  static let solvimon = list { number in
    """
    {"object_type":"INTEGRATION","id":"intg_\(number)b7Zx1kYd82PqLm","reference":"adyen-payments-\(number)",\
    "name":"Adyen payments","description":"Card payments of the shop for account \(number).","type":"PAYMENT_GATEWAY",\
    "status":"ACTIVE","linked_resources_configurations":[{"resource_type":"PAYMENT","enabled":true}],\
    "payment_gateway":{"gateway":"ADYEN","merchant_account":"Shop\(number)","live":false}}
    """
  }

  static let repzo: String = {
    let items = list { number in
      """
      {"_id":"64f1c0ffee\(number)","name":"Retail \(number)","local_name":"Retail","disabled":false,\
      "company_namespace":["shop"],"createdAt":"2025-12-01T08:55:15.762Z","updatedAt":"2025-12-01T08:55:15.762Z","__v":0}
      """
    }
    return "{\"success\":true,\"data\":\(items)}"
  }()

  static let financeKey = list { number in
    """
    {"IntegrationId":\(number),"ItemName":"Invoice \(number)","ActionLogId":null,"ItemId":"INV-2025-\(number)",\
    "ItemUpdatedOn":"2025-12-01T08:55:15.762Z","Attempt":0,"IntegrationQueueStateId":"PENDING","ClientIntegrationId":7}
    """
  }

  /// The schema as the document has it, and one with what only the evaluator does.
  static let schemas: [(name: String, text: String)] = [
    ("as-in-the-document", schema(of: "\"type\":\"object\",\(required),\"properties\":{\(properties)}")),
    (
      "with-conditions",
      schema(
        of: """
          "type":"object",\(required),"unevaluatedProperties":false,"propertyNames":{"pattern":"^[a-z_]{1,20}$"},\
          "allOf":[{"properties":{\(properties)}},\
          {"if":{"properties":{"is_active":{"const":true}}},"then":{"required":["expiration_date"]}},\
          {"oneOf":[{"properties":{"reason_type":{"const":"mapping"}}},{"properties":{"reason_type":{"const":"remote"}}}]}]
          """)
    ),
  ]

  private static let required = #""required":["channel","version_date","reason_type","content_type","object_id"]"#
  private static let properties = """
    "pk":{"type":"integer"},"channel":{"type":"integer"},"version_date":{"type":"string"},\
    "reason_type":{"type":"string","enum":["mapping","remote","channel_app"],"maxLength":15},\
    "is_active":{"type":"boolean"},"content_type":{"type":"integer"},"object_id":{"type":"integer"},\
    "expiration_date":{"type":["string","null"]},"retry_count":{"type":"integer","minimum":0},\
    "max_retry_count":{"type":"integer","minimum":0},"retry_interval":{"type":"integer","minimum":0},\
    "integration_action":{"type":["integer","null"]},"log_id":{"type":["integer","null"]}
    """

  private static func schema(of item: String) -> String {
    """
    {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","properties":{"count":{"type":"integer"},\
    "next":{"type":["string","null"]},"previous":{"type":["string","null"]},\
    "results":{"type":"array","items":{"$ref":"#/$defs/item"}}},"$defs":{"item":{\(item)}}}
    """
  }

  private static func list(_ item: (Int) -> String) -> String {
    "[" + (1...1000).map(item).joined(separator: ",") + "]"
  }
}
