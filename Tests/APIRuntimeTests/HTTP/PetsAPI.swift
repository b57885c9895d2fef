// A small API in the shape that the generator writes, by hand: what the tests of client and server talk through.
import APIRuntime

struct Pet: JSONModel {
  var id: Int
  var name: String
  var tags: [String]?

  init(id: Int, name: String, tags: [String]? = nil) {
    self.id = id
    self.name = name
    self.tags = tags
  }

  init(from json: JSONElement) throws(JSONError) {
    var object = try json.object()
    id = try object.required("id")
    name = try object.required("name")
    tags = try object.optional("tags")
  }

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.add("id", id)
    json.add("name", name)
    json.add("tags", tags)
    json.endObject()
  }

  func validate(into validation: inout Validation) {
    validation.maxLength(name, 10, at: "name")
  }
}

struct Fault: JSONModel {
  var detail: String?

  init(detail: String? = nil) {
    self.detail = detail
  }

  init(from json: JSONElement) throws(JSONError) {
    var object = try json.object()
    detail = try object.optional("detail")
  }

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.add("detail", detail)
    json.endObject()
  }
}

enum GetPet: APIOperation {
  typealias Success = Pet

  static let definition = OperationDefinition(
    id: "getPet", method: "GET", path: "/pets/{id}", security: [["Key"], ["Bearer"]],
    requestTypes: [], accept: ["application/json"])

  enum FailureResponse: APIResponse, Equatable {
    case unauthorized(Fault)
    case notFound(Fault)
    case gone
    case clientError(Int, Fault)

    func write() -> ServerResponse {
      switch self {
      case .unauthorized(let body): .json(body, status: 401)
      case .notFound(let body): .json(body, status: 404)
      case .gone: .empty(status: 410)
      case .clientError(let status, let body): .json(body, status: status)
      }
    }
  }

  static func validate(id: Int, limit: Int?, into validation: inout Validation) {
    guard validation.enter("path") else { return }
    validation.minimum(id, 1, at: "id")
    validation.leave()
    guard validation.enter("query") else { return }
    validation.maximum(limit, 100, at: "limit")
    validation.leave()
  }

  static func read(_ response: ClientResponse<FailureResponse>) throws(CallFailure<FailureResponse>) -> Pet {
    switch response.status {
    case 200: return try response.json()
    case 401: throw .response(.unauthorized(try response.json()))
    case 404: throw .response(.notFound(try response.json()))
    case 410: throw .response(.gone)
    case 400...499: throw .response(.clientError(response.status, try response.json()))
    default: throw response.undocumented()
    }
  }

  static func write(_ success: Pet) -> ServerResponse {
    .json(success, status: 200)
  }
}

enum UpdatePet: APIOperation {
  typealias Success = Void
  typealias FailureResponse = Never

  static let definition = OperationDefinition(
    id: "updatePet", method: "PATCH", path: "/pets/{id}",
    requestTypes: [
      "application/json;odata.metadata=minimal;odata.streaming=true", "application/json;odata.metadata=minimal",
      "application/json",
    ])

  enum ContentType: String, Sendable, CaseIterable {
    case minimalStreaming = "application/json;odata.metadata=minimal;odata.streaming=true"
    case minimal = "application/json;odata.metadata=minimal"
    case json = "application/json"
  }

  static func validate(body: Pet, into validation: inout Validation) {
    validation.model(body, at: "body")
  }

  static func read(_ response: ClientResponse<Never>) throws(CallFailure<Never>) {
    switch response.status {
    case 204: return
    default: throw response.undocumented()
    }
  }

  static func write(_ success: Void) -> ServerResponse {
    .empty(status: 204)
  }
}

enum PutPhoto: APIOperation {
  typealias Success = String
  typealias FailureResponse = Never

  static let definition = OperationDefinition(
    id: "putPhoto", method: "PUT", path: "/pets/{id}/photo.jpg",
    security: [[], ["Login"]], requestTypes: ["image/*"], accept: ["text/plain"])

  static func read(_ response: ClientResponse<Never>) throws(CallFailure<Never>) -> String {
    switch response.status {
    case 200: return try response.text()
    default: throw response.undocumented()
    }
  }

  static func write(_ success: String) -> ServerResponse {
    .text(success, status: 200)
  }
}

struct PetsSecurity: APISecurity {
  static let schemes = [
    SecurityScheme("Key", .apiKey(in: .header, name: "X-API-KEY")), SecurityScheme("Bearer", .bearer),
    SecurityScheme("Login", .basic),
  ]

  var credentials: Credentials

  init(_ credentials: Credentials) { self.credentials = credentials }

  static func key(_ value: String) -> Self { Self(Credentials("Key", value: value)) }
  static func bearer(_ value: String) -> Self { Self(Credentials("Bearer", value: value)) }
  static func login(user: String, password: String) -> Self {
    Self(Credentials("Login", user: user, password: password))
  }

  var key: String? { credentials.value("Key") }
  var bearer: String? { credentials.value("Bearer") }
  var login: (user: String, password: String)? { credentials.basic("Login") }
}

struct PetsClient: Sendable {
  enum Server: Sendable, Hashable {
    case production
    case custom(String)

    var baseURL: BaseURL {
      switch self {
      case .production: BaseURL("https://pets.example.com/v1/")
      case .custom(let url): BaseURL(url)
      }
    }
  }

  private let client: APIClient

  init(
    server: Server = .production, security: PetsSecurity, transport: some ClientTransport,
    options: ClientOptions = ClientOptions()
  ) {
    client = APIClient(server: server.baseURL, security: security, transport: transport, options: options)
  }

  func getPet(id: Int, limit: Int? = nil, tags: [String]? = nil, trace: String? = nil) async throws(GetPet.Failure)
    -> Pet
  {
    let request = client.request(GetPet.self)
    request.path("id", id)
    request.query("limit", limit)
    request.query("tags", tags)
    request.header("X-Trace", trace)
    GetPet.validate(id: id, limit: limit, into: &request.validation)
    return try await client.send(request, as: GetPet.self)
  }

  func updatePet(
    id: Int, body: Pet, contentType: UpdatePet.ContentType = .minimalStreaming
  ) async throws(UpdatePet.Failure) {
    let request = client.request(UpdatePet.self)
    request.path("id", id)
    request.json(body, as: contentType.rawValue)
    UpdatePet.validate(body: body, into: &request.validation)
    return try await client.send(request, as: UpdatePet.self)
  }

  func putPhoto(id: String, body: [UInt8]) async throws(PutPhoto.Failure) -> String {
    let request = client.request(PutPhoto.self)
    request.path("id", id)
    request.bytes(body, as: "image/png")
    return try await client.send(request, as: PutPhoto.self)
  }
}

protocol PetsService: Sendable {
  func getPet(id: Int, limit: Int, tags: [String]?, trace: String?) async throws(GetPet.Failure) -> Pet
  func updatePet(id: Int, body: Pet, contentType: String?) async throws(UpdatePet.Failure)
  func putPhoto(id: String, body: [UInt8]) async throws(PutPhoto.Failure) -> String
  func authenticate(
    _ security: PetsSecurity, for operation: OperationDefinition
  ) async throws(AuthenticationFailure)
}

struct PetsServer<Service: PetsService>: APIServer {
  let router = Router([GetPet.definition, UpdatePet.definition, PutPhoto.definition])
  static var securitySchemes: [SecurityScheme] { PetsSecurity.schemes }
  let basePath: String
  let options: ServerOptions
  private let service: Service

  init(_ service: Service, basePath: String = "/v1", options: ServerOptions = ServerOptions()) {
    self.service = service
    self.options = options
    self.basePath = basePath
  }

  func authenticate(
    _ credentials: Credentials, for operation: OperationDefinition
  ) async throws(AuthenticationFailure) {
    try await service.authenticate(PetsSecurity(credentials), for: operation)
  }

  func handle(_ request: ServerRequest, operation: Int) async throws -> ServerResponse {
    switch operation {
    case 0: try await getPet(request)
    case 1: try await updatePet(request)
    case 2: try await putPhoto(request)
    default: throw RequestFailure.notFound
    }
  }

  private func getPet(_ request: ServerRequest) async throws -> ServerResponse {
    let id: Int = try request.path("id")
    let limit: Int = try request.query("limit", default: 10)
    let tags: [String]? = try request.query("tags", shape: .array)
    let trace: String? = try request.header("X-Trace")
    var validation = request.validation
    GetPet.validate(id: id, limit: limit, into: &validation)
    try validation.checkRequest()
    return GetPet.write(try await service.getPet(id: id, limit: limit, tags: tags, trace: trace))
  }

  private func updatePet(_ request: ServerRequest) async throws -> ServerResponse {
    let id: Int = try request.path("id")
    let body: Pet = try request.json()
    var validation = request.validation
    UpdatePet.validate(body: body, into: &validation)
    try validation.checkRequest()
    return UpdatePet.write(try await service.updatePet(id: id, body: body, contentType: request.contentType))
  }

  private func putPhoto(_ request: ServerRequest) async throws -> ServerResponse {
    let id: String = try request.path("id")
    let body = try request.bytes()
    return PutPhoto.write(try await service.putPhoto(id: id, body: body))
  }
}
