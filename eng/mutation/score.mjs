// Prints the score of each folder from Stryker's report, and writes what no test found to a file.
import { readFileSync, writeFileSync } from "node:fs";

const [report, survivors] = process.argv.slice(2);
const found = new Set(["Killed", "Timeout"]);
const missed = new Set(["Survived", "NoCoverage"]);
const folders = new Map();
const lines = [];

for (const [path, file] of Object.entries(JSON.parse(readFileSync(report, "utf8")).files)) {
  const inside = path.replaceAll("\\", "/").replace(/^.*Essunga\.Portal\.Domain\//, "");
  const folder = inside.split("/").slice(0, -1).join("/") || ".";
  const count = folders.get(folder) ?? { found: 0, missed: 0 };
  folders.set(folder, count);
  for (const mutant of file.mutants) {
    if (found.has(mutant.status)) count.found++;
    if (missed.has(mutant.status)) {
      count.missed++;
      const { line } = mutant.location.start;
      const was = file.source.split("\n")[line - 1].trim();
      lines.push(`${inside}:${line} ${mutant.status} ${mutant.mutatorName}\n  ${was}\n  => ${mutant.replacement}`);
    }
  }
}

const row = (name, { found, missed }) => {
  const all = found + missed;
  const score = all === 0 ? "–" : `${((100 * found) / all).toFixed(1).replace(".", ",")} %`;
  return `${name.padEnd(20)} ${String(found).padStart(6)} av ${String(all).padStart(5)}  ${score.padStart(8)}`;
};
const total = { found: 0, missed: 0 };
for (const [folder, count] of [...folders].sort(([one], [other]) => one.localeCompare(other))) {
  if (count.found + count.missed === 0) continue;
  total.found += count.found;
  total.missed += count.missed;
  console.log(row(folder, count));
}
console.log(row("Alla", total));
writeFileSync(survivors, `${lines.join("\n")}\n`);
