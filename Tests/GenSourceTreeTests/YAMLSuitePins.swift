/// The cases of the YAML test suite that come out otherwise than the suite says, each with the reason. A case that
/// starts to come out right must leave its table.
import GenDiagnostics
import GenSourceTree

/// YAML that no OpenAPI document can mean, refused with a diagnostic: keys that are not text, tags beyond the core
/// schema, several documents in one file, none at all.
let refusedOnPurpose: [(name: String, id: DiagnosticID)] = [
  ("2XXW", .unknownTag), ("35KP", .multipleDocuments), ("4FJ6", .keyNotText), ("565N", .unknownTag),
  ("5TYM", .unknownTag), ("6BFJ", .keyNotText), ("6CK3", .unknownTag), ("6PBE", .keyNotText), ("6WLZ", .unknownTag),
  ("6XDY", .multipleDocuments), ("6ZKB", .multipleDocuments), ("7FWL", .unknownTag), ("8G76", .emptyDocument),
  ("98YD", .emptyDocument), ("9DXL", .multipleDocuments), ("9KAX", .multipleDocuments), ("9MMW", .keyNotText),
  ("9WXW", .unknownTag), ("AVM7", .emptyDocument), ("C4HZ", .unknownTag), ("CC74", .unknownTag),
  ("CUP7", .unknownTag), ("DFF7", .keyNotText), ("FH7J", .keyNotText), ("J7PZ", .unknownTag),
  ("JHB9", .multipleDocuments), ("KK5P", .keyNotText), ("KSS4", .multipleDocuments), ("L383", .multipleDocuments),
  ("LX3P", .keyNotText), ("M2N8/1", .keyNotText), ("M5C3", .unknownTag), ("M5DY", .keyNotText),
  ("P76L", .unknownTag), ("PUW8", .multipleDocuments), ("PW8X", .keyNotText), ("Q9WF", .keyNotText),
  ("RZP5", .keyNotText), ("RZT7", .multipleDocuments), ("SBG9", .keyNotText), ("U9NS", .multipleDocuments),
  ("UGM3", .unknownTag), ("V9D5", .keyNotText), ("X38W", .keyNotText), ("XW4D", .keyNotText), ("Z67P", .unknownTag),
  ("Z9M4", .unknownTag),
]

/// Where libyaml 0.2.5 itself is wrong.
enum LibYAMLFault {
  /// It accepts what YAML 1.2 does not allow.
  case acceptsInvalid
  /// It refuses what YAML 1.2 allows: tabs as separation, empty keys, a colon on the next line, unknown directives, …
  case refusesValid
  /// It makes another value of it.
  case readsWrongly
}

let libyamlIsWrong: [(name: String, fault: LibYAMLFault)] = [
  ("2JQS", .refusesValid), ("2LFX", .refusesValid), ("2SXE", .refusesValid), ("4ABK", .refusesValid),
  ("4MUZ/1", .refusesValid), ("4MUZ/2", .refusesValid), ("58MP", .refusesValid),
  ("5MUD", .refusesValid), ("5T43", .refusesValid), ("652Z", .readsWrongly), ("6BCT", .refusesValid),
  ("6LVF", .refusesValid), ("6M2F", .refusesValid), ("7Z25", .refusesValid),
  ("8XYN", .refusesValid), ("96NN/0", .refusesValid), ("96NN/1", .refusesValid), ("9C9N", .acceptsInvalid),
  ("9JBA", .acceptsInvalid), ("9SA2", .refusesValid), ("A2M4", .refusesValid), ("BEC7", .refusesValid),
  ("CFD4", .refusesValid), ("CVW2", .acceptsInvalid), ("DBG4", .refusesValid), ("DK3J", .refusesValid),
  ("DK95/0", .refusesValid), ("DK95/1", .acceptsInvalid), ("DK95/3", .refusesValid), ("DK95/4", .refusesValid),
  ("FP8R", .refusesValid), ("FRK4", .refusesValid), ("G5U8", .acceptsInvalid), ("HM87/0", .refusesValid),
  ("HM87/1", .readsWrongly), ("HWV9", .refusesValid), ("JEF9/2", .readsWrongly), ("K3WX", .refusesValid),
  ("L24T/1", .readsWrongly), ("M2N8/0", .refusesValid), ("M7A3", .refusesValid), ("MUS6/0", .acceptsInvalid),
  ("MUS6/5", .refusesValid), ("MUS6/6", .refusesValid), ("NHX8", .refusesValid), ("NJ66", .refusesValid),
  ("NKF9", .refusesValid), ("QB6E", .acceptsInvalid), ("QT73", .refusesValid),
  ("R4YG", .refusesValid), ("S3PD", .refusesValid), ("S98Z", .acceptsInvalid), ("SM9W/1", .refusesValid),
  ("SU5Z", .acceptsInvalid), ("UKK6/0", .refusesValid), ("UT92", .refusesValid), ("VJP3/1", .refusesValid),
  ("W4TN", .refusesValid), ("W5VH", .refusesValid), ("X4QW", .acceptsInvalid), ("Y2GN", .readsWrongly),
  ("Y79Y/1", .refusesValid), ("Y79Y/3", .acceptsInvalid), ("Y79Y/10", .refusesValid), ("YJV2", .acceptsInvalid),
]
