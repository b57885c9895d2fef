import Testing

@testable import GenEmission

@Suite("Names that begin alike share a file")
struct NamePrefixesTests {
  private func cut(_ names: [String], maximumSize: Int, hasFirstLetter: Bool = true) -> [String: String] {
    NamePrefixes.cut(names.map { ($0, 1) }, maximumSize: maximumSize, hasFirstLetter: hasFirstLetter)
  }

  @Test("Small parts are made of the first letter, large ones of as many as tell their names apart")
  func letters() {
    #expect(
      cut(["Cat", "Paper", "Pay", "PayNow", "Pet"], maximumSize: 2)
        == ["Cat": "C", "Paper": "Pap", "Pay": "Pay", "PayNow": "Pay", "Pet": "Pe"])
  }

  @Test("A new name moves no other where its part stays small")
  func stability() {
    let before = cut(["Cat", "Paper", "Pay", "Pet"], maximumSize: 2)
    let after = cut(["Cat", "Cow", "Paper", "Pay", "Pet"], maximumSize: 2)
    #expect(before.allSatisfy { after[$0.key] == $0.value })
  }

  @Test("What all names begin with is left out, and a part of all names is called nothing")
  func sharedBeginning() {
    let names = ["ReposAdd", "ReposGet", "ReposGo"]
    #expect(
      cut(names, maximumSize: 2, hasFirstLetter: false) == ["ReposAdd": "A", "ReposGet": "G", "ReposGo": "G"])
    #expect(Set(cut(names, maximumSize: 3, hasFirstLetter: false).values) == [""])
  }

  @Test("Case does not part names, and letters that no file name has do not name a file")
  func otherLetters() {
    #expect(Set(cut(["AB", "Ab", "ab"], maximumSize: 1).values).count == 1)
    #expect(cut(["Été"], maximumSize: 1) == ["Été": "Other"])
  }
}
