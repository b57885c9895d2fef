// Names of documents and the identifiers that they become.

import GenSwiftText
import Testing

@Suite("Naming")
struct NamingTests {
  @Test(
    "A name becomes a member in lower camel case",
    arguments: [
      ("channel_id", "channelID"), ("channelId", "channelID"), ("ChannelID", "channelID"), ("id", "id"),
      ("ids", "ids"), ("userIDs", "userIDs"), ("URLParser", "urlParser"), ("project_ids[]", "projectIDs"),
      ("x-platform-id", "xPlatformID"), ("OAuth2Token", "oauth2Token"), ("IPv4Address", "ipv4Address"),
      ("getHTTP2Stream", "getHTTP2Stream"), ("sha256", "sha256"), ("x86_64", "x86_64"), ("1.0", "_1_0"),
      ("+1", "plus1"), ("-1", "minus1"), ("-created_at", "minusCreatedAt"), ("R&D", "rAndD"),
      ("customer's", "customers"), ("@odata.context", "odataContext"), ("$ref", "ref"), ("", "empty"), (".", "dot"),
      ("iOS", "iOS"), ("größe", "grosse"), ("名前", "x540D_x524D"), ("a\u{202E}b", "a_x202E_b"),
      ("default", "default"), ("self", "selfValue"), ("init", "initValue"), ("hashValue", "hashValueField"),
    ])
  func member(document: String, swift: String) {
    #expect(Naming.memberName(document) == swift)
  }

  @Test(
    "A name becomes a type in upper camel case",
    arguments: [
      ("failed-integration", "FailedIntegration"), ("KYCStatus", "KYCStatus"), ("SEPA", "SEPA"),
      ("ADDRESS", "Address"), ("oauth2_token", "OAuth2Token"), ("property_list`1", "PropertyList1"),
      ("2fa", "_2fa"), ("server", "ServerModel"),
      ("Page`1[[My.Pet, My, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null]]", "Page1MyPet"),
      ("Map`2[[A, B, PublicKeyToken=null],[C, D, Version=1.0.0.0, PublicKeyToken=null]]", "Map2AC"), ("type", "Kind"),
      ("Protocol", "ProtocolKind"),
      ("String", "StringModel"),
      ("Error", "ErrorModel"), ("Event.tui.prompt.append", "EventTuiPromptAppend"), ("é", "E"),
      ("Entry«string,long»", "EntryStringLong"),
      ("🧩 Data sources", "DataSources"), ("👩‍💻 Users", "Users"), ("Ærø", "Aero"),
    ])
  func type(document: String, swift: String) {
    #expect(Naming.typeName(document) == swift)
  }

  @Test("A nested type may have a name that would hide Swift's own at the top level")
  func nestedType() {
    #expect(Naming.typeName("data", isNested: true) == "Data")
    #expect(Naming.typeName("string", isNested: true) == "StringModel")
  }

  @Test(
    "A value becomes a case",
    arguments: [
      ("IN_PROGRESS", "inProgress"), ("GMT+1", "gmtPlus1"), ("GMT-1", "gmt1"), ("C#", "cSharp"), ("C++", "cPlusPlus"),
      ("A-", "aMinus"), ("<=", "lessEqual"), ("404", "_404"), ("none", "noneValue"), ("*", "star"), ("€", "euro"),
      ("£100", "pound100"), ("m²", "m2"), ("°C", "degreeC"), ("Nº", "no"), ("e\u{301}tat", "etat"), ("👍", "thumbsUp"),
      ("⬅️", "leftwardsBlackArrow"), ("Вкл", "x412_x43A_x43B"),
      ("rawValue", "rawValueCase"), ("application/problem+json", "applicationProblemJSON"),
    ])
  func value(document: String, swift: String) {
    #expect(Naming.caseName(document) == swift)
  }

  @Test(
    "Words that all values of an enum begin with are left out where they say what the enum is called",
    arguments: [
      ("OrderStatus", ["ORDER_STATUS_OPEN", "ORDER_STATUS_IN_TRANSIT"], ["open", "inTransit"]),
      ("reviewStatus", ["STATUS_OPEN", "STATUS_CLOSED"], ["open", "closed"]),
      ("type", ["PIPELINE_TYPE_BATCH", "PIPELINE_TYPE_STREAMING"], ["batch", "streaming"]),
      ("categories", ["CategoryNews", "CategorySport"], ["news", "sport"]),
      ("color", ["COLOR_RED_LIGHT", "COLOR_RED_DARK"], ["redLight", "redDark"]),
      ("mode", ["MODE_SELF", "MODE_DEFAULT"], ["selfValue", "default"]),
      // Nothing or a digit would be left, one value does not agree, or the words are others.
      ("state", ["STATE", "STATE_ACTIVE"], ["state", "stateActive"]),
      ("tier", ["TIER_UNSPECIFIED", "TIER_1"], ["tierUnspecified", "tier1"]),
      ("level", ["LEVEL_HIGH", "LOW"], ["levelHigh", "low"]),
      ("kind", ["URL_UPDATED", "URL_DELETED"], ["urlUpdated", "urlDeleted"]),
      ("state", ["STATE_ACTIVE"], ["stateActive"]),
    ])
  func repeatedWords(_ name: String, _ values: [String], _ cases: [String]) {
    #expect(Naming.caseNames(values, of: name) == cases)
  }

  @Test("A long name is cut to 200 bytes and ends in a hash of the whole")
  func longName() {
    let one = Naming.memberName(String(repeating: "word ", count: 100) + "one")
    let two = Naming.memberName(String(repeating: "word ", count: 100) + "two")
    #expect(one.utf8.count == 200)
    #expect(one != two)
  }

  @Test("Every name is an identifier, whatever it is made from", arguments: hostilePayloads)
  func identifier(payload: String) {
    for name in [Naming.memberName(payload), Naming.typeName(payload), Naming.caseName(payload)] {
      #expect(SwiftText.isIdentifier(name))
    }
  }

  @Test("Every reserved name has a replacement that is not reserved, and a reason")
  func reserved() {
    for table in [ReservedNames.members, ReservedNames.cases, ReservedNames.types, ReservedNames.topLevelTypes] {
      for (name, entry) in table {
        #expect(table[entry.replacement] == nil, "\(name)")
        #expect(!entry.reason.isEmpty)
      }
    }
  }
}

@Suite("Name scopes")
struct NameScopeTests {
  @Test("Who is called exactly so keeps the name, the others are spelled out")
  func spelledOut() {
    let names = NameScope.assign([("a.b", "aB"), ("a_b", "aB"), ("aB", "aB"), ("c", "c")])
    #expect(names == ["aDotB", "aUnderscoreB", "aB", "c"])
  }

  @Test("Who loses its marks gives way to who has none")
  func transliterated() {
    let wanted = ["resumé", "resume", "re\u{301}sume"].map { (key: $0, preferred: Naming.memberName($0)) }
    #expect(wanted.map(\.preferred) == ["resume", "resume", "resume"])
    #expect(NameScope.assign(wanted) == ["resum_xE9", "resume", "re_x301_sume"])
  }

  @Test("Names do not depend on the order of those who want them")
  func order() {
    let wanted = [("a.b", "aB"), ("a_b", "aB"), ("aB", "aB"), ("Null", "null"), ("null", "null"), ("NULL", "null")]
      .map { (key: $0.0, preferred: $0.1) }
    let names = Dictionary(uniqueKeysWithValues: zip(wanted.map(\.key), NameScope.assign(wanted)))
    for shift in 1..<wanted.count {
      let turned = Array(wanted[shift...] + wanted[..<shift])
      #expect(Dictionary(uniqueKeysWithValues: zip(turned.map(\.key), NameScope.assign(turned))) == names)
    }
    #expect(Set(names.values).count == wanted.count)
  }

  @Test("Types differ by more than case where files are named after them")
  func ignoringCase() {
    let names = NameScope.assign([("NullTime", "NullTime"), ("Nulltime", "Nulltime")], ignoringCase: true)
    #expect(Set(names.map { $0.lowercased() }).count == 2)
  }

  @Test("Where case tells names apart, what differs in case only is written as the document has it")
  func keptSpelling() {
    let wanted = [
      ("active", "active"), ("ACTIVE", "active"), ("Type", "type"), ("type", "type"), ("a b", "aB"), ("A b", "aB"),
    ]
    .map { (key: $0.0, preferred: $0.1) }
    let names = NameScope.assign(wanted, keepingSpelling: true)
    #expect(names[..<2] == ["active", "ACTIVE"])
    #expect(names[2] != "Type", "which would be the metatype")
    #expect(Set(names).count == wanted.count)
    #expect(NameScope.assign(wanted.reversed(), keepingSpelling: true) == names.reversed())
    #expect(NameScope.assign(wanted)[1] != "ACTIVE")
  }

  @Test("Equal keys get different names too")
  func equalKeys() {
    #expect(Set(NameScope.assign([("a b", "x"), ("a b", "x"), ("a b", "x")])).count == 3)
  }
}

/// U+FDD0, which the compiler refuses to read escaped.
let onlyRaw = String(decoding: [0xEF, 0xB7, 0x90], as: UTF8.self)

/// Text that breaks out of the places where generators put it.
let hostilePayloads = [
  "\"", "\\", "\\(evil())", "\n", "\r", "\r\n", "\u{0}", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}", "\t",
  "\u{600}\"", "\"\u{301}", "\\\u{301}(", "\u{200D}\"", "*/ evil() /*", "/*", "//", "///", "\"\"\"", "#\"", "\"#",
  "`", "``", "``Symbol``", "{{docs}}", "}}{{", "${x}", "#if", "#sourceLocation(file: \"a\", line: 1)", "@Comment {",
  "@main", "\u{202E}evil", "\u{2066}", "\u{FEFF}", "\u{AD}", "\u{E0041}", onlyRaw, "\u{FFFE}", "\u{10FFFF}",
  "; evil()", "} evil() {", ") { evil() }", "import Foundation", "self", "Type", "init", "_", "$0", "-Throws: x",
  "- Throws: x", "[x](javascript:alert(1))", "![x](http://a/b.png)", "<script>", "```", "~~~", "\u{1F600}", "e\u{301}",
  "swiftlint:disable all", "swift-format-ignore-file", "../../etc/passwd", "main", "CON", "a\nfunc evil() {}\n//",
]
