/// From the bytes of one file to a located tree: the way into this room.
package import GenDiagnostics

/// Reads a JSON or YAML document.
///
/// What cannot be read at all gives `nil`; what is wrong but can be stepped over (such as a duplicate key) is left out
/// of the tree. Both add errors to `diagnostics`.
///
/// A file named `.json` is JSON. Any other file that begins with `{` or `[` and is JSON is read as such, because
/// libyaml refuses some legal JSON; everything else is YAML.
package func readSourceTree(
  _ file: SourceFile, limits: ReadingLimits = ReadingLimits(), diagnostics: inout Diagnostics
) -> Node? {
  nil
}
