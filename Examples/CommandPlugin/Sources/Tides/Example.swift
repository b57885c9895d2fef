// A client asks a service in memory. What both are made of is in Generated/, written by `swift package generate-api`.
import APIRuntime

struct Almanac: TidesService {
  func nextTide(harbour: String) async throws(NextTide.Failure) -> Tide {
    guard harbour == "Harlingen" else { throw .response(.notFound) }
    return Tide(kind: .high, time: DateTime(secondsSince1970: 1_770_000_000), metres: 1.9)
  }
}

@main
struct Example {
  static func main() async throws {
    let tides = TidesClient(server: .live, transport: .inMemory(TidesServer(Almanac())))
    let tide = try await tides.nextTide(harbour: "Harlingen")
    print("Next:", String(decoding: try tide.jsonBytes(), as: UTF8.self))

    do {
      _ = try await tides.nextTide(harbour: "Bern")
    } catch .response(.notFound) {
      print("Bern has no tides.")
    }
  }
}
