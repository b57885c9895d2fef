// judge.mjs CASES OURS: holds our verdicts against those of the engine of node. Every kind of disagreement that is meant
// has a name and is counted; exits with 1 where there is another.
import { readFileSync } from "node:fs";
import { createContext, Script } from "node:vm";

const lines = (path) => readFileSync(path, "utf8").trimEnd().split("\n");
const cases = lines(process.argv[2]);
const ours = lines(process.argv[3]);
const counts = new Map();
const unexplained = [];
let verdicts = 0;
const count = (name) => counts.set(name, (counts.get(name) ?? 0) + 1);

function compiled(source, flags) {
  try { return new RegExp(source, flags); } catch { return null; }
}
// Node goes back and forth, which takes it for ever now and then. It has five seconds for 200 patterns, and where that is
// not enough one second for each of them; `null` for one that takes longer.
const context = createContext({ jobs: [] });
const script = new Script('jobs.map(([e, texts]) => e && texts.map((text) => (e.test(text) ? "T" : "F")).join(""))');
function answers(jobs, timeout) {
  context.jobs = jobs;
  try { return [...script.runInContext(context, { timeout })]; } catch { return jobs.length > 1 ? null : [null]; }
}
const parsed = cases.map((line) => JSON.parse(line));
for (const example of parsed) {
  example.strict = compiled(example.source, `u${example.flags}`);
  example.loose = example.strict ?? compiled(example.source, example.flags);
}
for (let start = 0; start < parsed.length; start += 200) {
  const part = parsed.slice(start, start + 200);
  const jobs = part.map(({ loose, texts }) => [loose, texts]);
  const theirs = answers(jobs, 5000) ?? jobs.flatMap((job) => answers([job], 1000));
  part.forEach((example, index) => { example.theirs = theirs[index]; });
}

// What ECMA-262 allows without the flag u only, and we do not take because with it nobody has meant that.
const notLenient = [
  [/^not an escape/, "an escape of a letter that stands for itself without u, \\a"],
  [/^an octal escape/, "an octal escape"],
  [/^\\c needs a letter|^a hexadecimal digit is missing|^not a code point|^\\p needs/, "an unfinished \\c, \\x, \\u or \\p"],
  [/^a property's name is not closed/, "an unfinished \\c, \\x, \\u or \\p"],
  [/^nothing to repeat/, "a quantifier after lookahead"],
  [/^a group's name|^not an escape in a class/, "a group's name, or \\B in a class"],
];
const unsupported = [
  [/back-reference/, "back-references are not linear"],
  [/lookahead|lookbehind/, "lookaround away from a fixed place is not linear"],
  [/too large|too deep/, "the limits of size and depth"],
  [/Unicode property/, "a Unicode property that is not known"],
];

function judge({ source, texts, strict, loose, theirs }, mine) {
  const [, kind, message] = mine.match(/^(invalid|unsupported): (.*)$/) ?? [];
  if (!kind && loose) {
    if (theirs === null) return count("node took longer than a second");
    verdicts += texts.length;
    if (theirs === mine) return count(strict ? "same" : "same, for a pattern that is valid without u only");
    const plain = texts.map((text, index) => /[\u{10000}-\u{10ffff}]/u.test(text + source) || theirs[index] === mine[index]);
    if (strict && texts.every((text, index) => theirs[index] === mine[index] || splitsPair(strict, text))) {
      return count("node finds a match in the middle of a code point, which ECMA-262 §22.2.7.2 does not");
    }
    if (!strict && plain.every((same) => same)) return count("valid without u only, where a code point is two units");
    return null;
  }
  if (!kind) return /\(\?[a-z-]*:/.test(source) ? count("modifiers, which this node does not know") : duplicateName(source);
  if (kind === "unsupported") {
    const reason = unsupported.find(([expression]) => expression.test(message));
    return reason ? count(`unsupported: ${reason[1]}`) : null;
  }
  if (!loose) return count("same: invalid");
  const reason = strict ? null : notLenient.find(([expression]) => expression.test(message));
  return reason ? count(`valid without u only: ${reason[1]}`) : null;
}

function splitsPair(expression, text) {
  const index = expression.exec(text)?.index;
  return index !== undefined && /^[\udc00-\udfff]/.test(text.slice(index)) && /[\ud800-\udbff]$/.test(text.slice(0, index));
}

function duplicateName(source) {
  return (source.match(/\(\?<a>/g) ?? []).length > 1 ? count("two groups of one name, which change nothing here") : null;
}

parsed.forEach((example, index) => {
  if (judge(example, ours[index]) === null) unexplained.push({ ...example, ours: ours[index] });
});

console.log(`${cases.length} patterns, ${verdicts} verdicts compared with node ${process.versions.node}`);
for (const [name, number] of [...counts].sort((a, b) => b[1] - a[1])) console.log(`${String(number).padStart(7)}  ${name}`);
console.log(`${String(unexplained.length).padStart(7)}  not explained`);
for (const example of unexplained.slice(0, 10)) console.log(JSON.stringify(example));
process.exit(unexplained.length ? 1 : 0);
