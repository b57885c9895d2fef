// A client orders books of a service in memory. What both are made of, the build writes from bookshop.yaml.
import APIRuntime

actor Desk: BookshopService {
  private var orders: [Int: Order] = [:]

  func getOrder(number: Int) async throws(GetOrder.Failure) -> Order {
    guard let order = orders[number] else { throw .response(.notFound) }
    return order
  }

  func placeOrder(number: Int, body: Order) async throws(PlaceOrder.Failure) {
    orders[number] = body
  }
}

@main
struct Example {
  static func main() async throws {
    let bookshop = BookshopClient(server: .live, transport: .inMemory(BookshopServer(Desk())))
    var order = Order(isbn: "9780262510875", copies: 0)

    do {
      try order.validate()
    } catch {
      print("Not like this:", error)
    }

    order.copies = 2
    try await bookshop.placeOrder(number: 1, body: order)
    let placed = try await bookshop.getOrder(number: 1)
    print("Placed:", String(decoding: try placed.jsonBytes(), as: UTF8.self))

    do {
      _ = try await bookshop.getOrder(number: 2)
    } catch .response(.notFound) {
      print("There is no second order.")
    }
  }
}
