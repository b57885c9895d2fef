// The words that the namer knows: acronyms with their spelling, and what a symbol is called.

/// Words that Swift writes in one case throughout (Swift API Design Guidelines, "Follow case conventions"), by their
/// small letters. Words that are also English (`pin`, `pos`, `ram`, `us`) are left out on purpose.
let acronyms: [String: String] = {
  let capitals = [
    "ach", "acl", "aes", "api", "arn", "ascii", "aws", "bgp", "bic", "cdn", "cidr", "cors", "cpu", "crm", "css", "csv",
    "cvc", "cvv", "dhcp", "dns", "ean", "erp", "faq", "ftp", "gif", "gmt", "gpg", "gps", "gpu", "gtin", "guid", "hmac",
    "html", "http", "https", "iam", "iban", "icmp", "id", "imap", "ip", "isbn", "iso", "jpeg", "jpg", "json", "jwk",
    "jwks", "jwt", "kms", "kpi", "kyc", "ldap", "mfa", "mime", "mpn", "mqtt", "nfc", "nfs", "ntp", "oidc", "os", "otp",
    "pci", "pdf", "pem", "pii", "png", "psp", "qr", "rgb", "rpc", "rsa", "saml", "scim", "sdk", "sepa", "sha", "sku",
    "sla", "smtp", "sms", "sql", "ssh", "ssid", "ssl", "ssn", "sso", "svg", "tcp", "tls", "totp", "ttl", "tv", "udp",
    "ui", "upc", "uri", "url", "urn", "usb", "utc", "utf", "uuid", "ux", "vat", "vlan", "vpc", "vpn", "xml", "yaml",
  ]
  var table = Dictionary(uniqueKeysWithValues: capitals.map { ($0, $0.uppercased()) })
  table["oauth"] = "OAuth"
  table["ipv"] = "IPv"
  for name in ["GitHub", "GitLab", "LinkedIn", "PayPal", "YouTube"] { table[name.lowercased()] = name }
  return table
}()

/// Words that have a hump inside, by their small letters without digits.
let wordsWithHump: Set<String> = ["oauth", "ipv"]

/// What an ASCII symbol is called where it has to be told from another.
let symbolWords: [UInt8: String] = [
  UInt8(ascii: " "): "space", UInt8(ascii: "!"): "not", UInt8(ascii: "\""): "quote", UInt8(ascii: "#"): "sharp",
  UInt8(ascii: "$"): "dollar", UInt8(ascii: "%"): "percent", UInt8(ascii: "&"): "and",
  UInt8(ascii: "'"): "apostrophe", UInt8(ascii: "("): "leftParenthesis", UInt8(ascii: ")"): "rightParenthesis",
  UInt8(ascii: "*"): "star", UInt8(ascii: "+"): "plus", UInt8(ascii: ","): "comma", UInt8(ascii: "-"): "minus",
  UInt8(ascii: "."): "dot", UInt8(ascii: "/"): "slash", UInt8(ascii: ":"): "colon", UInt8(ascii: ";"): "semicolon",
  UInt8(ascii: "<"): "less", UInt8(ascii: "="): "equal", UInt8(ascii: ">"): "greater", UInt8(ascii: "?"): "question",
  UInt8(ascii: "@"): "at", UInt8(ascii: "["): "leftBracket", UInt8(ascii: "\\"): "backslash",
  UInt8(ascii: "]"): "rightBracket", UInt8(ascii: "^"): "caret", UInt8(ascii: "_"): "underscore",
  UInt8(ascii: "`"): "backtick", UInt8(ascii: "{"): "leftBrace", UInt8(ascii: "|"): "or",
  UInt8(ascii: "}"): "rightBrace", UInt8(ascii: "~"): "tilde",
]
