// scripts.mjs DIRECTORY: writes ScriptTable.swift and ScriptExtensionTable.swift, the code points of each script as node
// knows them. To be run with a node whose Unicode (process.versions.unicode) is that of Swift's standard library.
import { writeFileSync } from "node:fs";

const directory = process.argv[2];
const names = `
Adlm=Adlam Aghb=Caucasian_Albanian Ahom=Ahom Arab=Arabic Armi=Imperial_Aramaic Armn=Armenian Avst=Avestan
Bali=Balinese Bamu=Bamum Bass=Bassa_Vah Batk=Batak Beng=Bengali Berf=Beria_Erfe Bhks=Bhaiksuki Bopo=Bopomofo
Brah=Brahmi Brai=Braille Bugi=Buginese Buhd=Buhid Cakm=Chakma Cans=Canadian_Aboriginal Cari=Carian Cham=Cham
Cher=Cherokee Chrs=Chorasmian Copt=Coptic Cpmn=Cypro_Minoan Cprt=Cypriot Cyrl=Cyrillic Deva=Devanagari
Diak=Dives_Akuru Dogr=Dogra Dsrt=Deseret Dupl=Duployan Egyp=Egyptian_Hieroglyphs Elba=Elbasan Elym=Elymaic
Ethi=Ethiopic Gara=Garay Geor=Georgian Glag=Glagolitic Gong=Gunjala_Gondi Gonm=Masaram_Gondi Goth=Gothic
Gran=Grantha Grek=Greek Gujr=Gujarati Gukh=Gurung_Khema Guru=Gurmukhi Hang=Hangul Hani=Han Hano=Hanunoo Hatr=Hatran
Hebr=Hebrew Hira=Hiragana Hluw=Anatolian_Hieroglyphs Hmng=Pahawh_Hmong Hmnp=Nyiakeng_Puachue_Hmong
Hung=Old_Hungarian Ital=Old_Italic Java=Javanese Kali=Kayah_Li Kana=Katakana Kawi=Kawi Khar=Kharoshthi Khmr=Khmer
Khoj=Khojki Kits=Khitan_Small_Script Knda=Kannada Krai=Kirat_Rai Kthi=Kaithi Lana=Tai_Tham Laoo=Lao Latn=Latin
Lepc=Lepcha Limb=Limbu Lina=Linear_A Linb=Linear_B Lisu=Lisu Lyci=Lycian Lydi=Lydian Mahj=Mahajani Maka=Makasar
Mand=Mandaic Mani=Manichaean Marc=Marchen Medf=Medefaidrin Mend=Mende_Kikakui Merc=Meroitic_Cursive
Mero=Meroitic_Hieroglyphs Mlym=Malayalam Modi=Modi Mong=Mongolian Mroo=Mro Mtei=Meetei_Mayek Mult=Multani
Mymr=Myanmar Nagm=Nag_Mundari Nand=Nandinagari Narb=Old_North_Arabian Nbat=Nabataean Newa=Newa Nkoo=Nko Nshu=Nushu
Ogam=Ogham Olck=Ol_Chiki Onao=Ol_Onal Orkh=Old_Turkic Orya=Oriya Osge=Osage Osma=Osmanya Ougr=Old_Uyghur
Palm=Palmyrene Pauc=Pau_Cin_Hau Perm=Old_Permic Phag=Phags_Pa Phli=Inscriptional_Pahlavi Phlp=Psalter_Pahlavi
Phnx=Phoenician Plrd=Miao Prti=Inscriptional_Parthian Rjng=Rejang Rohg=Hanifi_Rohingya Runr=Runic Samr=Samaritan
Sarb=Old_South_Arabian Saur=Saurashtra Sgnw=SignWriting Shaw=Shavian Shrd=Sharada Sidd=Siddham Sidt=Sidetic
Sind=Khudawadi Sinh=Sinhala Sogd=Sogdian Sogo=Old_Sogdian Sora=Sora_Sompeng Soyo=Soyombo Sund=Sundanese Sunu=Sunuwar
Sylo=Syloti_Nagri Syrc=Syriac Tagb=Tagbanwa Takr=Takri Tale=Tai_Le Talu=New_Tai_Lue Taml=Tamil Tang=Tangut
Tavt=Tai_Viet Tayo=Tai_Yo Telu=Telugu Tfng=Tifinagh Tglg=Tagalog Thaa=Thaana Thai=Thai Tibt=Tibetan Tirh=Tirhuta
Tnsa=Tangsa Todr=Todhri Tols=Tolong_Siki Toto=Toto Tutg=Tulu_Tigalari Ugar=Ugaritic Vaii=Vai Vith=Vithkuqi
Wara=Warang_Citi Wcho=Wancho Xpeo=Old_Persian Xsux=Cuneiform Yezi=Yezidi Yiii=Yi Zanb=Zanabazar_Square
Zinh=Inherited Zyyy=Common Zzzz=Unknown
`.trim().split(/\s+/).map((pair) => pair.split("="));
const aliases = { Copt: "Qaac", Zinh: "Qaai" };

function ranges(property, code) {
  const expression = new RegExp(`^\\p{${property}=${code}}$`, "u");
  const found = [];
  for (let value = 0; value <= 0x10ffff; value++) {
    if (value === 0xd800) value = 0xe000;
    if (!expression.test(String.fromCodePoint(value))) continue;
    if (found.at(-1)?.[1] === value - 1) found.at(-1)[1] = value;
    else found.push([value, value]);
  }
  return found.map(([low, high]) => low.toString(16) + (high > low ? `-${high.toString(16)}` : "")).join(" ");
}

function wrapped(words) {
  const lines = [""];
  for (const word of words.split(" ")) {
    if (lines.at(-1).length + word.length > 110) lines.push("");
    lines[lines.length - 1] += (lines.at(-1) && " ") + word;
  }
  return lines;
}

function entry([code, name], text) {
  const labels = [code, name, aliases[code]].filter((label, index, all) => label && all.indexOf(label) === index);
  const head = `    case ${labels.map((label) => `"${label}"`).join(", ")}:`;
  if (head.length + text.length < 110) return `${head} "${text}"\n`;
  return `${head}\n      """\n${wrapped(text).map((line) => `      ${line}\n`).join("")}      """\n`;
}

function write(file, type, comment, entries) {
  writeFileSync(`${directory}/${file}`, `// ${comment} of Unicode ${process.versions.unicode}.
// Written by Benchmarks/Patterns/scripts.mjs.

enum ${type} {
  /// The code points as ranges in hexadecimal; \`nil\` for what ${file === "ScriptTable.swift" ? "is no script" : "has no more than \`ScriptTable\` says"}.
  static func ranges(_ name: String) -> String? {
    switch name {
${entries.join("")}    default: nil
    }
  }
}
`);
}

const scripts = names.map((name) => [name, ranges("sc", name[0]), ranges("scx", name[0])]);
write("ScriptTable.swift", "ScriptTable", "The scripts (Scripts.txt)", scripts.map(([name, text]) => entry(name, text)));
write(
  "ScriptExtensionTable.swift", "ScriptExtensionTable", "The scripts with what they share with others (ScriptExtensions.txt)",
  scripts.filter(([, text, extended]) => text !== extended).map(([name, , extended]) => entry(name, extended)));
