// How Swagger 2.0 writes an array into a parameter or a header, in OpenAPI 3's terms.

/// The field `collectionFormat` of the Parameter, the Items and the Header Object.
enum CollectionFormat: String, Choice {
  case csv, ssv, tsv, pipes, multi

  /// Where an array is written.
  enum Place {
    /// A query string or a form, which can have a name more than once.
    case exploding
    /// A path or a header.
    case simple
  }

  enum Meaning {
    /// No style: the one that the place has anyway.
    case style(ParameterStyle?, explode: Bool)
    /// There is no such style, so that the array is the text that it is written as.
    case text
  }

  func meaning(in place: Place) -> Meaning {
    switch (self, place) {
    case (.csv, .exploding): .style(.form, explode: false)
    case (.multi, .exploding): .style(.form, explode: true)
    case (.ssv, .exploding): .style(.spaceDelimited, explode: false)
    case (.pipes, .exploding): .style(.pipeDelimited, explode: false)
    // `multi` is for queries and forms only; elsewhere items have commas between them, as by default.
    case (.csv, .simple), (.multi, .simple): .style(nil, explode: false)
    case (.tsv, _), (.ssv, .simple), (.pipes, .simple): .text
    }
  }

  /// What stands between two items.
  var separator: String {
    switch self {
    case .csv, .multi: "commas"
    case .ssv: "spaces"
    case .tsv: "tabs"
    case .pipes: "bars"
    }
  }
}
