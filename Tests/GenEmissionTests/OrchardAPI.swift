// A small API by hand that has one of everything that the intermediate representation can say.

import GenDiagnostics
import GenIR

let nowhere = Place(SourceRange(file: FileID(0), start: 0, end: 0))

enum Orchard {
  static let api = API(
    name: "Orchard", documentation: Documentation(summary: "Trees and what hangs on them."),
    declarations: [bin, fruit, fruitInput, fruitKind, names, nameList, produce, ripeness, tree, listResponse],
    operations: [listTrees, plantTree, fellTree], servers: servers, securitySchemes: schemes)

  static let tree = Declaration(
    name: TypeName(["Tree"]),
    documentation: Documentation(description: "Something that grows.", origin: "#/components/schemas/Tree"),
    kind: .structure(
      Structure(
        properties: [
          Property(name: "id", key: "id", type: .uuid, presence: .required),
          Property(
            name: "label", key: "label", type: .string, presence: .optional,
            checks: [.minLength(1), .maxLength(40), .pattern("^[a-z]+$")],
            documentation: Documentation(description: "What it is called.", facts: ["At most 40 characters."])),
          Property(
            name: "plantedOn", key: "planted_on", type: .date, presence: .requiredNullable,
            documentation: Documentation(description: "When it came.")),
          Property(
            name: "height", key: "height", type: .double, presence: .defaulted(.number("1.50")),
            checks: [.minimum("0", isExclusive: true), .multipleOf("0.01")]),
          Property(
            name: "default", key: "default", type: .named(TypeName(["Fruit"])), presence: .optionalNullable,
            checks: [.model], isBoxed: true),
          Property(
            name: "object", key: "object", type: .array(.array(.string)), presence: .optional,
            checks: [.maxItems(3), .each([.uniqueItems, .each([.minLength(1)])])]),
        ],
        additional: .kept(name: "additionalProperties", type: .json, checks: []), checks: [.maxProperties(20)])),
    isConstrained: true, place: nowhere)

  static let fruit = Declaration(
    name: TypeName(["Fruit"]), documentation: Documentation(origin: "#/components/schemas/Fruit"),
    kind: .structure(
      Structure(
        properties: [
          Property(
            name: "kind", key: "kind", type: .named(TypeName(["Fruit", "Kind"])), presence: .required,
            checks: [.enumerated, .maxLength(15)]),
          Property(name: "on", key: "on", type: .named(TypeName(["Tree"])), presence: .optional, checks: [.model]),
          Property(
            name: "ripeness", key: "ripeness", type: .named(TypeName(["Ripeness"])),
            presence: .defaultedNullable(.enumerationCase("_1")),
            checks: [.enumerated, .minimum("1", isExclusive: false)]),
        ], additional: .forbidden)),
    isConstrained: true, place: nowhere)

  static let fruitKind = Declaration(
    name: TypeName(["Fruit", "Kind"]), documentation: Documentation(),
    kind: .enumeration(
      Enumeration(
        raw: .string,
        cases: [
          .init(name: "apple", value: "apple"),
          .init(name: "default", value: "DEFAULT", documentation: Documentation(description: "Any other.")),
          .init(name: "plus1", value: "+1"),
        ])),
    isConstrained: true, place: nowhere)

  static let fruitInput = Declaration(
    name: TypeName(["Fruit", "Input"]), documentation: Documentation(description: "What is sent."),
    kind: .structure(
      Structure(
        properties: [
          Property(
            name: "kind", key: "kind", type: .named(TypeName(["Fruit", "Kind"])), presence: .required,
            checks: [.enumerated]),
          Property(
            name: "weight", key: "weight", type: .int32, presence: .optionalOrNull,
            checks: [.maximum("1e3", isExclusive: false)]),
        ], additional: .ignored)),
    isConstrained: true, place: nowhere)

  static let ripeness = Declaration(
    name: TypeName(["Ripeness"]), documentation: Documentation(), deprecation: "Look at it.",
    kind: .enumeration(
      Enumeration(raw: .integer, cases: [.init(name: "_1", value: "1"), .init(name: "minus2", value: "-2")])),
    isConstrained: true, place: nowhere)

  static let names = Declaration(
    name: TypeName(["Names"]), documentation: Documentation(),
    kind: .union(
      Union(cases: [
        .init(name: "string", type: .string, checks: [.maxLength(5)], kinds: [.string]),
        .init(name: "strings", type: .array(.string), checks: [.maxItems(2), .each([.maxLength(5)])], kinds: [.array]),
        .init(name: "tree", type: .named(TypeName(["Tree"])), kinds: [.object, .null]),
      ])),
    isConstrained: true, place: nowhere)

  static let produce = Declaration(
    name: TypeName(["Produce"]), documentation: Documentation(),
    kind: .union(
      Union(
        cases: [
          .init(name: "fruit", type: .named(TypeName(["Fruit"])), checks: [.model], kinds: [.object]),
          .init(name: "tree", type: .named(TypeName(["Tree"])), kinds: [.object]),
        ],
        discriminator: .init(
          key: "type",
          mapping: [
            .init(value: "fruit", caseName: "fruit"), .init(value: "tree", caseName: "tree"),
            .init(value: "apple", caseName: "fruit"),
          ]), isIndirect: true)),
    isConstrained: true, place: nowhere)

  static let nameList = Declaration(
    name: TypeName(["NameList"]), documentation: Documentation(),
    kind: .alias(.array(.named(TypeName(["Names"]))), [.maxItems(3)]), isConstrained: true, place: nowhere)

  static let bin = Declaration(
    name: TypeName(["Bin"]), documentation: Documentation(),
    kind: .structure(Structure(properties: [], additional: .ignored)), isConstrained: false, place: nowhere)

  static let listResponse = Declaration(
    name: TypeName(["ListTrees", "Response"]), documentation: Documentation(),
    kind: .structure(
      Structure(
        properties: [
          Property(
            name: "results", key: "results", type: .array(.named(TypeName(["Tree"]))), presence: .required,
            checks: [.each([.model])])
        ], additional: .ignored)),
    isConstrained: true, place: nowhere)

  static let servers = [
    Server(
      name: "sandbox", pieces: [.literal("https://sandbox.example.com/v1/")], variables: [],
      documentation: Documentation()),
    Server(
      name: "regional",
      pieces: [.literal("https://"), .variable("region"), .literal(".example.com:"), .variable("port")],
      variables: [
        .init(
          name: "region", key: "region", defaultValue: "eu",
          values: [.init(name: "eu", text: "eu"), .init(name: "us", text: "us")], typeName: "Region",
          documentation: Documentation()),
        .init(
          name: "port", key: "port", defaultValue: "443", values: [], typeName: nil, documentation: Documentation()),
      ], documentation: Documentation(description: "Nearer.")),
  ]

  static let schemes = [
    SecurityScheme(
      name: "token", key: "Token", kind: .apiKey(location: .header, key: "Authorization"),
      documentation: Documentation(description: "A key.")),
    SecurityScheme(name: "login", key: "Login", kind: .basic, documentation: Documentation()),
    SecurityScheme(name: "certificate", key: "Certificate", kind: .mutualTLS, documentation: Documentation()),
  ]
}
