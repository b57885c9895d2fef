// The operations of the orchard.

import GenIR

extension Orchard {
  static func parameter(
    _ name: String, _ key: String, _ location: Parameter.Location, _ type: TypeReference,
    _ presence: Parameter.Presence, style: Parameter.Style? = nil, explode: Bool? = nil,
    shape: Parameter.Shape = .scalar, checks: [Check] = [], description: String? = nil
  ) -> Parameter {
    let isForm = location == .query || location == .cookie
    return Parameter(
      name: name, key: key, location: location, type: type, presence: presence,
      style: style ?? (isForm ? .form : .simple), explode: explode ?? isForm, allowReserved: false, shape: shape,
      checks: checks, documentation: Documentation(description: description), deprecation: nil)
  }

  static func json(_ type: TypeReference) -> Response.Body {
    Response.Body(type: type, encoding: .json, mediaTypes: ["application/json"], checks: [])
  }

  static func response(
    _ status: Response.Status, _ name: String, isSuccess: Bool = false, _ body: Response.Body? = nil
  ) -> Response {
    Response(status: status, caseName: name, isSuccess: isSuccess, body: body, documentation: Documentation())
  }

  static let listTrees = Operation(
    methodName: "listTrees", typeName: "ListTrees", id: "listTrees", method: "GET", path: [.literal("/trees")],
    pathTemplate: "/trees", group: "Trees",
    documentation: Documentation(summary: "All trees", origin: "GET /trees"), deprecation: nil,
    parameters: [
      parameter(
        "page", "page", .query, .integer, .defaulted(.number("1")), checks: [.minimum("1", isExclusive: false)],
        description: "Which page."),
      parameter("validation", "validation", .query, .string, .optional, checks: [.pattern("^a")]),
      parameter("request", "x-request", .header, .string, .optional),
      parameter(
        "kinds", "kinds[]", .query, .array(.string), .optional, style: .pipeDelimited, explode: false, shape: .array),
      parameter("in", "in", .cookie, .boolean, .defaulted(.boolean(false))),
    ], body: nil,
    responses: [
      response(.exact(200), "ok", isSuccess: true, json(.named(TypeName(["ListTrees", "Response"])))),
      response(.default, "other", json(.json)), response(.range(4), "clientError", json(.string)),
      response(.exact(404), "notFound"),
    ], success: .single(.named(TypeName(["ListTrees", "Response"]))),
    security: [[.init(scheme: "Token", scopes: [])], [.init(scheme: "Login", scopes: ["read"])]], place: nowhere)

  static let plantTree = Operation(
    methodName: "plantTree", typeName: "PlantTree", id: "POST /rows/{row}/trees", method: "POST",
    path: [.literal("/rows/"), .parameter("row"), .literal("/trees")], pathTemplate: "/rows/{row}/trees",
    group: "Trees", documentation: Documentation(summary: "Plant", origin: "POST /rows/{row}/trees"),
    deprecation: "Trees are \"planted\" by hand.",
    parameters: [parameter("row", "row", .path, .int32, .required, style: .matrix, explode: true)],
    body: RequestBody(
      isRequired: true, type: .named(TypeName(["Fruit", "Input"])), encoding: .json,
      mediaTypes: [
        .init(caseName: "json", text: "application/json"),
        .init(caseName: "mergePatchJSON", text: "application/merge-patch+json"),
      ], checks: [.model], documentation: Documentation(description: "The seed.")),
    responses: [
      response(.exact(201), "created", isSuccess: true, json(.named(TypeName(["Tree"])))),
      response(.exact(202), "accepted", isSuccess: true),
      response(
        .exact(200), "ok", isSuccess: true,
        Response.Body(type: .string, encoding: .text, mediaTypes: ["text/csv"], checks: [])),
      response(.exact(409), "conflict", json(.map(.json))),
    ], success: .several, security: [], place: nowhere)

  static let fellTree = Operation(
    methodName: "fellTree", typeName: "FellTree", id: "fellTree", method: "DELETE",
    path: [.literal("/trees/"), .parameter("id")], pathTemplate: "/trees/{id}", group: "Felling",
    documentation: Documentation(), deprecation: nil,
    parameters: [parameter("id", "id", .path, .uuid, .required)],
    body: RequestBody(
      isRequired: false, type: .bytes, encoding: .bytes,
      mediaTypes: [.init(caseName: "png", text: "image/png")], checks: [], documentation: Documentation()),
    responses: [response(.exact(204), "noContent", isSuccess: true)], success: .none, security: [[]], place: nowhere)
}
