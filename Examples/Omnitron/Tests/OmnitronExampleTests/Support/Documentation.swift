// The page "SalesChannelFailedIntegrations" of Akinon's Omnitron documentation, by hand: the requests as it shows them,
// with the values that it names for the parameters of the path (channel 5, identifier 1), and the answers.

/// A request and what the page says comes back.
struct DocumentedExchange {
  var request: String
  var status: Int
  /// `nil` where the page says "No content".
  var answer: String?
}

enum Documentation {
  static let create = DocumentedExchange(
    request: """
      POST /api/v1/channel/5/failed_integrations/ HTTP/1.1
      Host: sandbox.akinon.com
      Authorization: YOUR_API_KEY
      Content-Type: application/json
      Accept: */*
      Content-Length: 261

      \(body)
      """,
    status: 201, answer: item)

  static let retrieve = DocumentedExchange(
    request: """
      GET /api/v1/channel/5/failed_integrations/1/ HTTP/1.1
      Host: sandbox.akinon.com
      Authorization: YOUR_API_KEY
      Accept: */*
      """,
    status: 200, answer: item)

  /// The page has placeholders where they depend on what there is: `"count": 0, "next": "text", "previous": "text"`.
  static let list = DocumentedExchange(
    request: """
      GET /api/v1/channel/5/failed_integrations/ HTTP/1.1
      Host: sandbox.akinon.com
      Authorization: YOUR_API_KEY
      Accept: */*
      """,
    status: 200,
    answer: """
      {
      "count": 0,
      "next": "text",
      "previous": "text",
      "results": [
      \(item)
      ]
      }
      """)

  static let update = DocumentedExchange(
    request: """
      PUT /api/v1/channel/5/failed_integrations/1/ HTTP/1.1
      Host: sandbox.akinon.com
      Authorization: YOUR_API_KEY
      Content-Type: application/json
      Accept: */*
      Content-Length: 261

      \(body)
      """,
    status: 200, answer: nil)

  static let partialUpdate = DocumentedExchange(
    request: """
      PATCH /api/v1/channel/5/failed_integrations/1/ HTTP/1.1
      Host: sandbox.akinon.com
      Authorization: YOUR_API_KEY
      Content-Type: application/json
      Accept: */*
      Content-Length: 261

      \(body)
      """,
    status: 200, answer: nil)

  static let delete = DocumentedExchange(
    request: """
      DELETE /api/v1/channel/5/failed_integrations/1/ HTTP/1.1
      Host: sandbox.akinon.com
      Authorization: YOUR_API_KEY
      Accept: */*
      """,
    status: 204, answer: nil)

  /// The body of all three requests that have one.
  static let body = """
    {
    "channel": 1,
    "version_date": "2025-12-01T08:55:15.762Z",
    "reason_type": "mapping",
    "is_active": true,
    "content_type": 1,
    "object_id": 1,
    "expiration_date": "2025-12-01T08:55:15.762Z",
    "retry_count": 1,
    "max_retry_count": 1,
    "retry_interval": 0,
    "integration_action": 1,
    "log_id": 1
    }
    """

  /// The one failed integration that every answer shows.
  static let item = """
    {
    "pk": 1,
    "channel": 1,
    "version_date": "2025-12-01T08:55:15.762Z",
    "reason_type": "mapping",
    "is_active": true,
    "content_type": 1,
    "object_id": 1,
    "expiration_date": "2025-12-01T08:55:15.762Z",
    "retry_count": 1,
    "max_retry_count": 1,
    "retry_interval": 0,
    "integration_action": 1,
    "log_id": 1
    }
    """
}
