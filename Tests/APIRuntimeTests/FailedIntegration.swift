// A model as the generator writes it, by hand: what the tests of models and validation read, write and check.

import APIRuntime

/// A schedule of a failed integration.
///
/// `#/components/schemas/FailedIntegration`
struct FailedIntegration: JSONModel {
  /// Unique identifier for the failed integration.
  var pk: Int?
  var channel: Int
  var versionDate: DateTime
  var reasonType: ReasonType
  var reference: String?
  var isActive: Bool
  var expirationDate: DateTime?
  var retryCount: Int
  var maxRetryCount: Int
  var tags: [String]?
  var weight: Double?

  init(
    pk: Int? = nil, channel: Int, versionDate: DateTime, reasonType: ReasonType, reference: String? = nil,
    isActive: Bool = true, expirationDate: DateTime? = nil, retryCount: Int = 0, maxRetryCount: Int = 7,
    tags: [String]? = nil, weight: Double? = nil
  ) {
    self.pk = pk
    self.channel = channel
    self.versionDate = versionDate
    self.reasonType = reasonType
    self.reference = reference
    self.isActive = isActive
    self.expirationDate = expirationDate
    self.retryCount = retryCount
    self.maxRetryCount = maxRetryCount
    self.tags = tags
    self.weight = weight
  }

  init(from json: JSONElement) throws(JSONError) {
    var object = try json.object()
    pk = try object.optional("pk")
    channel = try object.required("channel")
    versionDate = try object.required("version_date")
    reasonType = try object.required("reason_type")
    reference = try object.optionalNullable("reference")
    isActive = try object.defaulted("is_active", true)
    expirationDate = try object.optionalNullable("expiration_date")
    retryCount = try object.defaulted("retry_count", 0)
    maxRetryCount = try object.defaulted("max_retry_count", 7)
    tags = try object.optional("tags")
    weight = try object.optional("weight")
  }

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.add("pk", pk)
    json.add("channel", channel)
    json.add("version_date", versionDate)
    json.add("reason_type", reasonType)
    json.add("reference", reference)
    json.add("is_active", isActive)
    json.add("expiration_date", expirationDate)
    json.add("retry_count", retryCount)
    json.add("max_retry_count", maxRetryCount)
    json.add("tags", tags)
    json.add("weight", weight)
    json.endObject()
  }
}

extension FailedIntegration {
  private static let referencePattern = Pattern("^\\S+$")

  func validate(into validation: inout Validation) {
    validation.minimum(channel, 1, at: "channel")
    validation.enumerated(reasonType, at: "reason_type")
    validation.maxLength(reasonType, 15, at: "reason_type")
    validation.minLength(reference, 1, at: "reference")
    validation.maxLength(reference, 100, at: "reference")
    validation.pattern(reference, Self.referencePattern, at: "reference")
    validation.minimum(retryCount, 0, at: "retry_count")
    validation.maximum(retryCount, 2_147_483_647, at: "retry_count")
    validation.minimum(maxRetryCount, 0, at: "max_retry_count")
    validation.maximum(maxRetryCount, 2_147_483_647, at: "max_retry_count")
    validation.maxItems(tags, 3, at: "tags")
    validation.uniqueItems(tags, at: "tags")
    validation.each(tags, at: "tags") { tag, validation in
      validation.maxLength(tag, 5)
    }
    validation.multipleOf(weight, 0.01, at: "weight")
  }
}

extension FailedIntegration {
  enum ReasonType: OpenEnum {
    case mapping
    case remote
    case channelApp
    /// A value that the document does not list.
    case unknown(String)

    static let rawValues = RawValues(["mapping", "remote", "channel_app"])

    init(rawValue: String) {
      switch Self.rawValues.index(of: rawValue) {
      case 0: self = .mapping
      case 1: self = .remote
      case 2: self = .channelApp
      default: self = .unknown(rawValue)
      }
    }

    var rawValue: String {
      switch self {
      case .mapping: "mapping"
      case .remote: "remote"
      case .channelApp: "channel_app"
      case .unknown(let rawValue): rawValue
      }
    }
  }

  /// What is sent.
  struct Input: JSONModel {
    var channel: Int
    var versionDate: DateTime
    var expirationDate: Nullable<DateTime>?
    var retryCount: Int?

    init(
      channel: Int, versionDate: DateTime, expirationDate: Nullable<DateTime>? = nil, retryCount: Int? = nil
    ) {
      self.channel = channel
      self.versionDate = versionDate
      self.expirationDate = expirationDate
      self.retryCount = retryCount
    }

    init(from json: JSONElement) throws(JSONError) {
      var object = try json.object()
      channel = try object.required("channel")
      versionDate = try object.required("version_date")
      expirationDate = try object.optionalOrNull("expiration_date")
      retryCount = try object.optional("retry_count")
    }

    func write(to json: inout JSONWriter) {
      json.beginObject()
      json.add("channel", channel)
      json.add("version_date", versionDate)
      json.add("expiration_date", expirationDate)
      json.add("retry_count", retryCount)
      json.endObject()
    }
  }
}

extension FailedIntegration.Input {
  func validate(into validation: inout Validation) {
    validation.minimum(retryCount, 0, at: "retry_count")
  }
}

/// A page of a list: a model of models.
struct FailedIntegrationPage: JSONModel {
  var count: Int
  var results: [FailedIntegration]?
  var byName: [String: FailedIntegration.Input]?

  init(
    count: Int, results: [FailedIntegration]? = nil, byName: [String: FailedIntegration.Input]? = nil
  ) {
    self.count = count
    self.results = results
    self.byName = byName
  }

  init(from json: JSONElement) throws(JSONError) {
    var object = try json.object()
    count = try object.required("count")
    results = try object.optional("results")
    byName = try object.optional("by/name")
  }

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.add("count", count)
    json.add("results", results)
    json.add("by/name", byName)
    json.endObject()
  }
}

extension FailedIntegrationPage {
  func validate(into validation: inout Validation) {
    validation.minimum(count, 0, at: "count")
    validation.items(results, at: "results")
    validation.items(byName, at: "by/name")
  }
}

/// A model that holds itself, keeps what it does not know, and has numbers for an enumeration.
struct Node: JSONModel {
  var level: Level?
  @Indirect var parent: Node?
  var additionalProperties: [String: JSONValue]

  init(level: Level? = nil, parent: Node? = nil, additionalProperties: [String: JSONValue] = [:]) {
    self.level = level
    self.parent = parent
    self.additionalProperties = additionalProperties
  }

  private static let keys: JSONKeys = ["level", "parent"]

  init(from json: JSONElement) throws(JSONError) {
    var object = try json.object()
    level = try object.optional("level")
    parent = try object.optional("parent")
    additionalProperties = try object.additional(besides: Self.keys)
  }

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.add("level", level)
    json.add("parent", parent)
    json.addAdditional(additionalProperties)
    json.endObject()
  }
}

extension Node {
  func validate(into validation: inout Validation) {
    validation.enumerated(level, at: "level")
    validation.model(parent, at: "parent")
    validation.maxProperties(self, 3)
  }
}

extension Node {
  enum Level: OpenIntegerEnum {
    case low
    case high
    case unknown(Int)

    static let rawValues = RawIntegers([1, -5])

    init(rawValue: Int) {
      switch Self.rawValues.index(of: rawValue) {
      case 0: self = .low
      case 1: self = .high
      default: self = .unknown(rawValue)
      }
    }

    var rawValue: Int {
      switch self {
      case .low: 1
      case .high: -5
      case .unknown(let rawValue): rawValue
      }
    }
  }
}
