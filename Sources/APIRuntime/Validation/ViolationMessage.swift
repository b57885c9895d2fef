// What each keyword asks for, in words.

/// The words of a violation that has none of its own.
enum ViolationMessage {
  /// As in `must be at least 0`.
  static func text(_ keyword: String, _ bound: String?) -> String {
    guard let bound else { return unbound(keyword) }
    return switch keyword {
    case "minimum": "must be at least \(bound)"
    case "maximum": "must be at most \(bound)"
    case "exclusiveMinimum": "must be greater than \(bound)"
    case "exclusiveMaximum": "must be less than \(bound)"
    case "multipleOf": "must be a multiple of \(bound)"
    case "minLength": "must have at least \(counted(bound, "character"))"
    case "maxLength": "must have at most \(counted(bound, "character"))"
    case "minItems": "must have at least \(counted(bound, "item"))"
    case "maxItems": "must have at most \(counted(bound, "item"))"
    case "minProperties": "must have at least \(counted(bound, "property", "properties"))"
    case "maxProperties": "must have at most \(counted(bound, "property", "properties"))"
    case "minContains": "must have at least \(counted(bound, "item")) of the kind that is asked for"
    case "maxContains": "must have at most \(counted(bound, "item")) of the kind that is asked for"
    case "pattern": "must match \(bound)"
    case "format": "must be of the format \(bound)"
    case "enum": "must be one of \(bound)"
    case "const": "must be \(bound)"
    case "type": "must be of the type \(bound)"
    default: "must keep to: \(keyword) \(bound)"
    }
  }

  private static func unbound(_ keyword: String) -> String {
    switch keyword {
    case "required", "dependentRequired": "must be there"
    case "additionalProperties", "unevaluatedProperties": "must not be there: the schema does not have it"
    case "additionalItems", "items", "unevaluatedItems": "must not be there: the array has no place for it"
    case "enum": "must be one of the values that the document lists"
    case "uniqueItems": "must not have the same item twice"
    case "contains": "must have an item of the kind that is asked for"
    case "oneOf": "must be exactly one of the alternatives"
    case "anyOf": "must be one of the alternatives"
    case "type": "must be of a type that the schema lists"
    case "discriminator": "must be of a kind that the document lists"
    case "not": "must not be what the schema excludes"
    case "propertyNames": "must have another name"
    case "readOnly": "must not be in a request"
    case "writeOnly": "must not be in a response"
    default: "must keep to: \(keyword)"
    }
  }

  private static func counted(_ bound: String, _ noun: String, _ plural: String? = nil) -> String {
    bound == "1" ? "1 \(noun)" : "\(bound) \(plural ?? noun + "s")"
  }
}
