// How fast generated models read, check and write Omnitron's list of 1,000 items, beside Foundation's coders on
// structs of the same shape. Foundation's keep dates as text, which spares it their parsing.
import APIRuntime
import Foundation
import Omnitron

@main
struct OmnitronJSON {
  static func main() throws {
    let bytes = Array(page(items: 1000).utf8)
    let data = Data(bytes)
    let ours = try ListSalesChannelFailedIntegrations.Response(
      from: try JSONDocument(bytes, limits: JSONLimits()).root)
    let theirs = try JSONDecoder().decode(FoundationPage.self, from: data)
    let decoder = JSONDecoder()
    let encoder = JSONEncoder()
    print("Omnitron's list of 1,000 items, \(bytes.count / 1000) kB, MB/s (best of \(rounds) runs)")
    let decode = try rate(bytes.count) {
      _ = try ListSalesChannelFailedIntegrations.Response(from: try JSONDocument(bytes, limits: JSONLimits()).root)
    }
    let checked = try rate(bytes.count) {
      let page = try ListSalesChannelFailedIntegrations.Response(
        from: try JSONDocument(bytes, limits: JSONLimits()).root)
      try page.validate()
    }
    let validate = try rate(bytes.count) { try ours.validate() }
    let encode = try rate(bytes.count) {
      var writer = JSONWriter()
      ours.write(to: &writer)
      _ = try writer.finish()
    }
    let foundationDecode = try rate(bytes.count) { _ = try decoder.decode(FoundationPage.self, from: data) }
    let foundationEncode = try rate(bytes.count) { _ = try encoder.encode(theirs) }
    report("decode", decode, foundationDecode)
    report("decode and validate", checked, foundationDecode)
    report("validate", validate, nil)
    report("encode", encode, foundationEncode)
  }

  private static let rounds = 31

  /// The best rate in megabytes a second: what else the machine does only ever takes away from it.
  private static func rate(_ byteCount: Int, _ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    var seconds: [Double] = []
    for _ in 0..<rounds {
      let start = clock.now
      try body()
      seconds.append((clock.now - start) / .seconds(1))
    }
    return Double(byteCount) / 1e6 / (seconds.min() ?? .infinity)
  }

  private static func report(_ label: String, _ ours: Double, _ foundation: Double?) {
    let name = label.padding(toLength: 22, withPad: " ", startingAt: 0)
    let own = String(format: "%8.0f", ours)
    guard let foundation else { return print(name + own) }
    print(name + own + String(format: "   Foundation %6.0f   %5.1f times", foundation, ours / foundation))
  }

  private static func page(items: Int) -> String {
    let list = (1...items).map { number in
      """
      {"pk":\(number),"channel":1,"version_date":"2025-12-01T08:55:15.762Z","reason_type":"mapping","is_active":true,\
      "content_type":1,"object_id":\(number * 7),"expiration_date":"2025-12-01T08:55:15.762Z","retry_count":1,\
      "max_retry_count":1,"retry_interval":0,"integration_action":1,"log_id":1}
      """
    }
    return "{\"count\":\(items),\"next\":\"text\",\"previous\":null,\"results\":[\(list.joined(separator: ","))]}"
  }
}

struct FoundationPage: Codable {
  var count: Int?
  var next: String?
  var previous: String?
  var results: [FoundationItem]?
}

struct FoundationItem: Codable {
  var pk: Int?
  var channel: Int
  var versionDate: String
  var reasonType: String
  var isActive: Bool
  var contentType: Int
  var objectID: Int
  var expirationDate: String?
  var retryCount: Int
  var maxRetryCount: Int
  var retryInterval: Int
  var integrationAction: Int?
  var logID: Int?

  enum CodingKeys: String, CodingKey {
    case pk, channel
    case versionDate = "version_date"
    case reasonType = "reason_type"
    case isActive = "is_active"
    case contentType = "content_type"
    case objectID = "object_id"
    case expirationDate = "expiration_date"
    case retryCount = "retry_count"
    case maxRetryCount = "max_retry_count"
    case retryInterval = "retry_interval"
    case integrationAction = "integration_action"
    case logID = "log_id"
  }
}
