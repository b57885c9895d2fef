// Names of one scope, given all at once so that they do not depend on the order of the document.
import GenSwiftText

/// Assigns names in a scope where some are taken already. One that wants a taken name gets the suffix.
func assignNames(
  _ wanted: [(key: String, preferred: String)], avoiding taken: Set<String>, suffix: String,
  ignoringCase: Bool = true
) -> [String] {
  let identities = Set(taken.map { ignoringCase ? $0.lowercased() : $0 })
  func isTaken(_ name: String) -> Bool { identities.contains(ignoringCase ? name.lowercased() : name) }
  var preferred = wanted
  for index in preferred.indices {
    while isTaken(preferred[index].preferred) { preferred[index].preferred += suffix }
  }
  var names = NameScope.assign(preferred, ignoringCase: ignoringCase)
  for index in names.indices {
    while isTaken(names[index]) { names[index] += suffix }
  }
  return names
}
