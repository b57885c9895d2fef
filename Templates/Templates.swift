// The built-in templates, embedded in the binary.

/// The Mustache files of `Templates/swift`.
package enum Templates {
  /// Every template by its file's name without the extension.
  package static let all: [String: String] = [
    "alias": text(PackageResources.alias_mustache),
    "body-choice": text(PackageResources.body_choice_mustache),
    "client": text(PackageResources.client_mustache),
    "client-methods": text(PackageResources.client_methods_mustache),
    "enumeration": text(PackageResources.enumeration_mustache),
    "file": text(PackageResources.file_mustache),
    "headers": text(PackageResources.headers_mustache),
    "nested": text(PackageResources.nested_mustache),
    "operation": text(PackageResources.operation_mustache),
    "operation-validator": text(PackageResources.operation_validator_mustache),
    "responses": text(PackageResources.responses_mustache),
    "schemas": text(PackageResources.schemas_mustache),
    "security": text(PackageResources.security_mustache),
    "server": text(PackageResources.server_mustache),
    "server-choice": text(PackageResources.server_choice_mustache),
    "server-handlers": text(PackageResources.server_handlers_mustache),
    "service": text(PackageResources.service_mustache),
    "structure": text(PackageResources.structure_mustache),
    "union": text(PackageResources.union_mustache),
    "validator": text(PackageResources.validator_mustache),
  ]

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
