// Bodies of parts without names, held against the example of RFC 2387 §5.1.
import APIRuntime
import Testing

@Suite("Parts without names")
struct TypedBytesPartsTests {
  @Test("Parts are written with what they have to say of themselves, and read back in their order")
  func roundTrip() throws {
    let parts = [
      MultipartFile(Array("{}".utf8), filename: nil, contentType: "application/json"),
      MultipartFile([0, 13, 10, 45, 45], filename: "a \"b\".png", contentType: "image/png"),
      MultipartFile([], filename: nil),
    ]
    let body = try #require(TypedBytes(parts: parts, as: "multipart/related; type=\"application/json\""))
    #expect(body.contentType.hasPrefix("multipart/related; type=\"application/json\"; boundary="))
    #expect(body.parts == parts)
    let boundary = try #require(MediaType(body.contentType)?["boundary"])
    #expect(
      String(decoding: body.bytes, as: UTF8.self).replacing(boundary, with: "X")
        == "--X\r\nContent-Type: application/json\r\n\r\n{}\r\n--X\r\nContent-Disposition: attachment; "
        + "filename=\"a %22b%22.png\"\r\nContent-Type: image/png\r\n\r\n\u{0}\r\n--\r\n--X\r\n\r\n\r\n--X--\r\n")
  }

  @Test("The example of RFC 2387 is two parts with the header fields that they came with")
  func example() throws {
    let lines = [
      "--example-1", "Content-Type: Application/X-FixedRecord", "Content-ID: <950120.aaCC@XIson.com>", "", "25", "10",
      "--example-1", "Content-Type: Application/octet-stream", "Content-Description: The fixed length records",
      "Content-ID: <950120.aaCB@XIson.com>", "", "Old MacDonald had a farm", "--example-1--", "",
    ]
    let body = TypedBytes(
      Array(lines.joined(separator: "\r\n").utf8), contentType: "Multipart/Related; boundary=example-1")
    let parts = try #require(body.parts)
    #expect(parts.map(\.contentType) == ["Application/X-FixedRecord", "Application/octet-stream"])
    #expect(parts.map { String(decoding: $0.content, as: UTF8.self) } == ["25\r\n10", "Old MacDonald had a farm"])
    #expect(
      parts.map { $0.headers.first { $0.name.canonicalName == "content-id" }?.value } == [
        "<950120.aaCC@XIson.com>", "<950120.aaCB@XIson.com>",
      ])
  }

  @Test("What is no multipart body has no parts, and what no field can say is not sent")
  func refused() {
    #expect(TypedBytes([1], contentType: "image/png").parts == nil)
    #expect(TypedBytes(Array("--y--".utf8), contentType: "multipart/mixed; boundary=x").parts == nil)
    #expect(TypedBytes(parts: [], as: "image/png") == nil)
    #expect(TypedBytes(parts: [MultipartFile([], filename: nil, contentType: "a/b\r\nx: 1")]) == nil)
  }
}
