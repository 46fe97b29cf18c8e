// Bygger portalens utseende till Essunga.Portal/wwwroot: css, js, fonts och icons, och den del av skrivandet som
// servern kör till Essunga.Portal/obj/assets, varifrån den bäddas in.
// Startas av Essunga.Portal/build/Assets.targets, eller för hand med `npm run build`.
import { build } from "esbuild";
import { cp, mkdir, readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const src = join(here, "src");
const out = join(here, "..", "Essunga.Portal", "wwwroot");
const inside = join(here, "..", "Essunga.Portal", "obj", "assets");
const fontFiles = join(here, "node_modules", "@fontsource-variable", "source-sans-3", "files");

// Only what this script writes is cleared: wwwroot/lib belongs to the build of the portal.
for (const folder of ["css", "js", "fonts", "icons"]) {
  await rm(join(out, folder), { recursive: true, force: true });
  await mkdir(join(out, folder), { recursive: true });
}

const shared = { bundle: true, minify: true, target: "es2022", legalComments: "none", logLevel: "warning" };

await build({
  ...shared,
  entryPoints: [join(src, "portal.css"), join(src, "work.css")],
  outdir: join(out, "css"),
  // The addresses in @font-face are those of the finished site, not files beside the source.
  external: ["../fonts/*"],
  target: ["chrome120", "edge120", "firefox121", "safari17"],
});

const modules = (await readdir(src)).filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"));
if (modules.length > 0) {
  await build({
    ...shared,
    entryPoints: modules.map((name) => join(src, name)),
    outdir: join(out, "js"),
    format: "esm",
  });
}

// Without a browser's things: the server runs it in a JavaScript engine of its own.
await build({
  ...shared,
  entryPoints: [join(src, "writing", "engine.ts")],
  outfile: join(inside, "writing-engine.js"),
  platform: "neutral",
  mainFields: ["module", "main"],
  conditions: ["worker", "import"],
  format: "iife",
  globalName: "writing",
});

for (const part of ["latin", "latin-ext"]) {
  await cp(
    join(fontFiles, `source-sans-3-${part}-wght-normal.woff2`),
    join(out, "fonts", `source-sans-3-${part}.woff2`),
  );
}
await cp(join(src, "icons"), join(out, "icons"), { recursive: true });
