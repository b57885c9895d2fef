/// How much one document may ask of the reader. A document beyond a limit is refused with the diagnostic that is named
/// beside it; the values are about three times what the largest public documents need: one has 47 MB.
package struct ReadingLimits: Hashable, Sendable {
  /// The size of one file in bytes (`file-too-large`).
  package var fileBytes = 128 * 1024 * 1024
  /// How many sequences and mappings may lie inside each other, aliases expanded (`nesting-too-deep`).
  package var depth = 128
  /// The number of values, aliases expanded (`too-many-nodes`).
  package var nodes = 10_000_000
  /// How many values aliases and merge keys may add in any case (`alias-expansion-too-large`) …
  package var expandedNodes = 100_000
  /// … and how many for each value that is written out; the larger of the two counts.
  package var expandedNodesPerNode = 10
  /// The number of anchors (`too-many-anchors`).
  package var anchors = 10_000
  /// The length of one string in bytes (`string-too-long`).
  package var stringBytes = 16 * 1024 * 1024
  /// The length of one key in bytes (`key-too-long`).
  package var keyBytes = 64 * 1024
  /// The length of one number as written (`number-too-long`).
  package var numberLength = 1000
  /// How many errors are reported before the reader gives up (`too-many-problems`).
  package var problems = 1000

  package init() {}
}

/// What to do about a document beyond a limit that a configuration can set.
func raising(_ limit: String) -> String { "where that is meant to be, raise '\(limit)' under 'limits' in gen.yaml" }
