extension JSONSchemaFormat {
  func accepts(_ text: UnsafeBufferPointer<UInt8>) -> Bool { true }
  func accepts(_ number: JSONNumber) -> Bool { true }
}
