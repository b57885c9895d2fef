// Tests/Golden/formats: texts with a form keep their bytes.
import APIRuntime
import Golden_formats
import Testing

@Suite("Golden case formats")
struct FormatsTests {
  private func json(
    moment: String = "2025-12-01T08:55:15.762Z", day: String = "2024-02-29", small: String = "1",
    large: String = "1", single: String = "1.5", double: String = "0.1",
    id: String = "123e4567-e89b-12d3-a456-426614174000", link: String = "https://example.com/a?b#c",
    data: String = "aGk="
  ) -> String {
    #"{"moment":"\#(moment)","day":"\#(day)","small":\#(small),"large":\#(large),"single":\#(single),"#
      + #""double":\#(double),"id":"\#(id)","link":"\#(link)","data":"\#(data)","number":7,"plain":"p"}"#
  }

  @Test(
    "Every form of RFC 3339 comes out as it came in",
    arguments: [
      "2025-12-01T08:55:15.762Z", "2025-12-01T08:55:15Z", "2025-12-01T08:55:15+02:00", "2025-12-01T08:55:15.1-11:30",
      "2025-12-01T08:55:15.123456789Z", "2025-12-01T08:55:15.000Z", "2025-12-01T08:55:15.120Z",
      "2025-12-01T08:55:15+00:00", "2025-12-01T08:55:15-00:00", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.9Z",
      "2016-12-31T23:59:60Z",
    ])
  func moments(text: String) throws {
    try roundTrip(json(moment: text), as: Everything.self)
  }

  @Test("Dates, numbers, ids, links and bytes come out as they came in")
  func others() throws {
    try roundTrip(json(), as: Everything.self)
    try roundTrip(json(day: "0001-01-01", small: "-2147483648", large: "9223372036854775807"), as: Everything.self)
    try roundTrip(json(link: "urn:isbn:0451450523", data: ""), as: Everything.self)
    let value = try Everything(json: json(data: "AP8="))
    #expect(value.data.bytes == [0, 255])
    #expect(value.day.month == 2)
    #expect(value.moment.nanoseconds == 762_000_000)
  }

  @Test("What has not the form is an error at its place")
  func refused() {
    let cases = [
      ("/moment", json(moment: "2025-12-01 08:55")), ("/moment", json(moment: "2025-02-30T00:00:00Z")),
      ("/day", json(day: "2023-02-29")), ("/day", json(day: "2023-2-9")), ("/small", json(small: "2147483648")),
      ("/large", json(large: "9223372036854775808")), ("/single", json(single: "1e39")),
      ("/double", json(double: "1e400")),
      ("/id", json(id: "123e4567")), ("/link", json(link: "not a link")), ("/data", json(data: "a")),
    ]
    for (place, json) in cases {
      #expect(readingError(json, as: Everything.self)?.hasPrefix(place + " ") == true, "\(json)")
    }
  }
}
