/// The requests that an API makes to its users: methods of a client that the API has, and of a service that they have.
package struct Webhooks: Sendable, Encodable {
  /// In the order of their names. `pathTemplate` is the key of the webhook.
  package var operations: [Operation]
  /// Where a receiver takes them unless it says otherwise, in the order of their names.
  package var paths: [Path]

  package init(operations: [Operation] = [], paths: [Path] = []) {
    self.operations = operations
    self.paths = paths
  }

  package struct Path: Sendable, Encodable {
    /// The name of the property that holds it.
    package var name: String
    /// The key of the webhook in the document.
    package var key: String
    /// As in `/newPet`.
    package var path: String

    package init(name: String, key: String, path: String) {
      self.name = name
      self.key = key
      self.path = path
    }
  }
}
