// What bounds a resolution, and what stands in for the network.

package import GenSourceTree

/// Limits of one resolution, and the files that stand for documents on the network.
package struct ResolutionOptions: Hashable, Sendable {
  /// How many files one API may consist of.
  package var maximumDocuments = 20_000
  /// How many bytes all files of one API may have together.
  package var maximumBytes = 256 << 20
  /// How many references may lead from one to the next.
  package var maximumReferenceChain = 100
  /// How many schemas a schema may lead through, in place and by its items and values, before it is said what it is.
  package var maximumSchemaDepth = 100
  /// For each file that is read.
  package var reading = ReadingLimits()
  /// Files for `http:` and `https:` addresses. Nothing else with a scheme is ever followed.
  package var remoteDocuments: [RemoteDocument] = []

  package init() {}

  /// The file, by its path below the declared root, that is read in place of an address. An address that ends with a
  /// slash stands for all below it, and the path is a folder.
  package struct RemoteDocument: Hashable, Sendable {
    package var address: String
    package var path: String
    package init(address: String, path: String) {
      self.address = address
      self.path = path
    }
  }
}
