// Names of one scope, given all at once so that they do not depend on the order of the document.
import GenSwiftText

/// Assigns names in a scope where some are taken already. One that wants a taken name gets the suffix.
func assignNames(
  _ wanted: [(key: String, preferred: String)], avoiding taken: Set<String>, suffix: String,
  keepingSpelling: Bool = false
) -> [String] {
  assignNames(wanted, suffix: suffix, ignoringCase: false, keepingSpelling: keepingSpelling) { taken.contains($0) }
}

/// - Parameter isTaken: asked with names in lower case where case does not tell names apart.
func assignNames(
  _ wanted: [(key: String, preferred: String)], suffix: String, ignoringCase: Bool, keepingSpelling: Bool = false,
  isTaken: (String) -> Bool
) -> [String] {
  func free(_ name: String) -> String {
    var name = name
    while isTaken(ignoringCase ? name.lowercased() : name) { name += suffix }
    return name
  }
  let preferred = wanted.map { (key: $0.key, preferred: free($0.preferred)) }
  return NameScope.assign(preferred, ignoringCase: ignoringCase, keepingSpelling: keepingSpelling).map(free)
}
