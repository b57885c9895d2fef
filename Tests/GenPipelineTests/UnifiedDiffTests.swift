// The diff that `gen --check` prints is the one that `diff -u` and `patch` understand.
import GenPipeline
import Testing

@Suite("Unified diff")
struct UnifiedDiffTests {
  private func difference(_ old: String?, _ new: String?) -> String {
    unifiedDiff(path: "a.swift", from: old.map { Array($0.utf8) }, to: new.map { Array($0.utf8) })
  }

  @Test("Equal contents have no difference")
  func equal() {
    #expect(difference("a\n", "a\n") == "")
    #expect(difference(nil, nil) == "")
  }

  @Test("A changed line is shown with three lines around it")
  func changed() {
    #expect(
      difference("1\n2\n3\n4\n5\n6\n7\n8\n", "1\n2\n3\n4\nfive\n6\n7\n8\n") == """
        --- a/a.swift
        +++ b/a.swift
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8

        """)
  }

  @Test("Changes far apart are two hunks")
  func twoHunks() {
    let old = (1...20).map { "\($0)\n" }.joined()
    let new = old.replacing("1\n2\n", with: "one\n2\n").replacing("\n20\n", with: "\ntwenty\n")
    let hunks = difference(old, new).split(separator: "\n").filter { $0.hasPrefix("@@") }
    #expect(hunks == ["@@ -1,4 +1,4 @@", "@@ -17,4 +17,4 @@"])
  }

  @Test("A new file comes from /dev/null and a removed one goes there")
  func newAndRemoved() {
    #expect(difference(nil, "a\n") == "--- /dev/null\n+++ b/a.swift\n@@ -0,0 +1 @@\n+a\n")
    #expect(difference("a\n", nil) == "--- a/a.swift\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n")
  }

  @Test("A missing line feed at the end is said")
  func missingLineFeed() {
    #expect(
      difference("a\n", "a") == "--- a/a.swift\n+++ b/a.swift\n@@ -1 +1 @@\n-a\n+a\n\\ No newline at end of file\n")
  }

  @Test("Texts that share nothing are compared without searching")
  func large() {
    let old = (0..<5000).map { "a\($0)\n" }.joined()
    let new = (0..<5000).map { "b\($0)\n" }.joined()
    #expect(difference(old, new).utf8.count { $0 == 0x0A } == 10_003)
  }
}
