// generate.mjs SEED COUNT [DIRECTORY]: prints lines {"pattern", "source", "flags", "texts"}: the patterns of the JSON
// documents and suites below DIRECTORY, then COUNT random ones. `source` and `flags` are for an engine that does not
// know modifiers, (?i:…), yet.
import { readdirSync, readFileSync } from "node:fs";

const [seed, count, directory] = [Number(process.argv[2]), Number(process.argv[3]), process.argv[4]];

let state = seed >>> 0;
function random(limit) {  // mulberry32
  state = (state + 0x6d2b79f5) >>> 0;
  let value = Math.imul(state ^ (state >>> 15), state | 1);
  value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
  return ((value ^ (value >>> 14)) >>> 0) % limit;
}
const pick = (list) => list[random(list.length)];
const repeat = (times, make) => Array.from({ length: times }, make);

// Letters with several foldings, line terminators, spaces, digits of several scripts, code points beyond the BMP.
const characters = [
  ..."abcABCkKsSxyz0159_-. ,/@:", "\n", "\r", "\t", "\u2028", "\u00a0", "\ufeff", "\u0085", "é", "É", "ß", "ẞ", "ſ",
  "\u212a", "İ", "ı", "Σ", "σ", "ς", "Ω", "\u2126", "Ǆ", "ǅ", "ǆ", "ꭰ", "Ꭰ", "٣", "日", "ア", "я", "\u0301", "\u200d",
  "😀", "𝒳", "𐐀", "𐐨", "𞤀", "𞤢", "\u{10ffff}", "\u0000",
];
const properties = [
  "L", "Lu", "Ll", "Letter", "gc=Nd", "General_Category=Number", "P", "S", "Zs", "Cc", "Alphabetic", "White_Space",
  "Uppercase", "Lowercase", "Emoji", "ASCII", "Any", "Assigned", "ID_Start", "Script=Greek", "sc=Cyrl",
  "scx=Katakana", "Script=Latin", "sc=Han", "Script_Extensions=Zinh", "Cased", "CWL", "Dash", "Hex_Digit", "XIDC",
  "Grapheme_Base", "Diacritic", "Math", "Pattern_White_Space",
];
const escape = (text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

// Each of these returns [pattern, a text that it might match].
function atom(depth) {
  const kind = random(depth > 0 ? 17 : 11);
  const character = pick(characters);
  switch (kind) {
    case 0: case 1: case 2: case 3: return [escape(character), character];
    case 4: return [".", character];
    case 5: return pick([["\\d", "5"], ["\\D", "x"], ["\\w", "b"], ["\\W", "-"], ["\\s", " "], ["\\S", "a"]]);
    case 6: case 7: return characterClass();
    case 8: return [`\\${pick("pP")}{${pick(properties)}}`, character];
    case 9: {
      const value = character.codePointAt(0);
      const hexadecimal = value.toString(16);
      const forms = [`\\u{${hexadecimal}}`];
      if (value < 256) forms.push(`\\x${hexadecimal.padStart(2, "0")}`);
      if (value < 65536) forms.push(`\\u${hexadecimal.padStart(4, "0")}`);
      return [pick(forms), character];
    }
    case 10: return pick([["\\b", ""], ["\\B", ""], ["^", ""], ["$", ""], ["\\cJ", "\n"], ["\\t", "\t"], ["\\0", "\0"]]);
    case 11: return lookaround(depth);
    case 12: return random(8) ? ["(?:)", ""] : pick([["\\1", "a"], ["(?<n>a)\\k<n>", "aa"]]);
    default: {
      const [pattern, text] = alternatives(depth - 1);
      return [pick(["(", "(?:", "(?:"]) + pattern + ")", text];
    }
  }
}

function characterClass() {
  const members = repeat(1 + random(3), () => {
    const character = pick(characters);
    const value = character.codePointAt(0);
    switch (random(6)) {
      case 0: return [pick(["\\d", "\\w", "\\s", "\\W", "\\S", "\\D"]), "5"];
      case 1: return [`\\${pick("pP")}{${pick(properties)}}`, character];
      case 2: case 3: {
        const last = Math.min(value + random(40), 0x10ffff);
        const isBroken = (code) => code >= 0xd800 && code < 0xe000;
        if (isBroken(last)) return [escapeInClass(character), character];
        return [`${escapeInClass(character)}-${escapeInClass(String.fromCodePoint(last))}`, character];
      }
      default: return [escapeInClass(character), character];
    }
  });
  const isNegated = random(4) === 0;
  return [`[${isNegated ? "^" : ""}${members.map((m) => m[0]).join("")}]`, isNegated ? "q" : pick(members)[1]];
}
const escapeInClass = (text) => text.replace(/[\\^\]\-[]/g, "\\$&");

function lookaround(depth) {
  const [pattern, text] = random(2) ? atom(0) : alternatives(depth - 1);
  return [`(?${pick(["=", "!", "<=", "<!"])}${pattern})`, random(2) ? text : ""];
}

function term(depth) {
  const [pattern, text] = atom(depth);
  if (random(3)) return [pattern, text];
  const low = random(3);
  const [quantifier, times] = pick([
    ["*", random(4)], ["+", 1 + random(3)], ["?", random(2)], [`{${low}}`, low], [`{${low},}`, low + random(2)],
    [`{${low},${low + 2}}`, low + random(3)], ["*?", random(3)], ["+?", 1],
  ]);
  return [pattern + quantifier, text.repeat(times)];
}

function alternatives(depth) {
  const branches = repeat(pick([1, 1, 1, 2, 3]), () => {
    const terms = repeat(random(4) + (random(9) ? 1 : 0), () => term(depth));
    return [terms.map((t) => t[0]).join(""), terms.map((t) => t[1]).join("")];
  });
  return [branches.map((b) => b[0]).join("|"), pick(branches)[1]];
}

// Whole patterns as documents have them: anchored, and with lookaround where it can be a search of its own.
function whole() {
  let [pattern, text] = alternatives(2);
  if (pattern.includes("|") && random(2)) pattern = `(?:${pattern})`;
  const anchored = random(10);
  if (anchored < 6) pattern = `^${anchored < 2 ? lookaround(1)[0] : ""}${pattern}`;
  if (anchored > 2) pattern = `${pattern}${anchored > 7 ? lookaround(1)[0] : ""}$`;
  return [pattern, text];
}

const tokens = [
  "(", ")", "(?:", "(?=", "(?<", "(?<a>", "(?", "[", "]", "[^", "-", "{", "}", "{1}", "{1,", "{2,1}", "*", "+", "?", "|", "^",
  "$", "\\", "\\u", "\\u{", "\\x4", "\\c", "\\p{", "\\p{L}", "\\q", "\\-", "\\8", "\\07", "a", "b", "z-a", "😀", ",", "1", ":",
];
const broken = () => repeat(1 + random(7), () => pick(tokens)).join("");

const randomText = () => repeat(random(7), () => pick(characters)).join("");
function mutated(text) {
  const points = [...text];
  const place = random(points.length + 1);
  points.splice(place, random(2), ...(random(2) ? [pick(characters)] : []));
  return points.join("");
}

function print(pattern, texts, flags = "") {
  console.log(JSON.stringify({ pattern: flags ? `(?${flags}:${pattern})` : pattern, source: pattern, flags, texts }));
}

// The patterns of documents: every `pattern` and every name in `patternProperties`, however deep.
const found = new Set();
function collect(value, strings) {
  if (typeof value === "string") strings.add(value);
  if (value === null || typeof value !== "object") return;
  if (typeof value.pattern === "string") found.add(value.pattern);
  for (const name of Object.keys(value.patternProperties ?? {})) found.add(name);
  for (const child of Object.values(value)) collect(child, strings);
}
function walk(path, strings) {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const name = `${path}/${entry.name}`;
    if (entry.isDirectory()) walk(name, strings);
    else if (name.endsWith(".json")) {
      try { collect(JSON.parse(readFileSync(name, "utf8")), strings); } catch { /* Some are broken on purpose. */ }
    } else if (/\.ya?ml$/.test(name)) {
      for (const [, text] of readFileSync(name, "utf8").matchAll(/\bpattern: *(.+)$/gm)) {
        if (/^"/.test(text)) { try { found.add(JSON.parse(text)); } catch { /* Other escapes of YAML. */ } }
        else found.add(/^'.*'$/.test(text) ? text.slice(1, -1).replaceAll("''", "'") : text);
      }
    }
  }
}

if (directory) {
  const strings = new Set();
  for (const part of ["suites/json-schema/tests", "corpus"]) {
    try { walk(`${directory}/${part}`, strings); } catch { console.error(`patterns: ${directory}/${part} is missing`); }
  }
  const wellFormed = [...strings].filter((text) => text.isWellFormed() && text.length < 60);
  for (const pattern of [...found].filter((text) => text.isWellFormed())) {
    print(pattern, [...repeat(20, () => pick(wellFormed)), ...repeat(4, randomText)]);
  }
}
for (let index = 0; index < count; index++) {
  if (random(10) === 0) {
    print(broken(), repeat(4, randomText));
  } else {
    const [pattern, text] = whole();
    const texts = [text, mutated(text), mutated(mutated(text)), randomText() + text + randomText(), "", randomText()];
    print(pattern, texts, pick(["", "", "", "", "i", "i", "s", "m", "im"]));
  }
}
