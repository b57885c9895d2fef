// The small values of the Schema Object.

/// The types of JSON values (JSON Schema 2020-12 §6.1.1).
package enum SchemaType: String, Choice {
  case null, boolean, object, array, number, string, integer
}

/// `exclusiveMinimum` or `exclusiveMaximum`: JSON Schema's number or OpenAPI 3.0's boolean beside the bound.
package enum ExclusiveBound: Sendable, Hashable {
  case boolean(Bool)
  case number(NumberText)
}
