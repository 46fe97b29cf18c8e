// The part that the server runs, without a browser: it keeps texts, lets steps in or refuses them, and writes Markdown.
import { Node } from "prosemirror-model";
import type { StepMap } from "prosemirror-transform";
import { compareTexts } from "./compare";
import { read } from "./from-markdown";
import { write } from "./to-markdown";
import { isShallow, schema } from "./schema";
import { applyOver, isOnlyText, readSteps, runTogether, toJson } from "./steps";

/** How many commits back a push may be based. */
const REMEMBERED = 400;

/** Moving many steps over many commits is slow here and quick in the browser. */
const MANY_STEPS = 8;
const MOST_MOVES = 300;

interface Open {
  doc: Node;
  v: number;
  /** The maps of the latest commits, the last for version v. */
  maps: StepMap[][];
}

const open = new Map<string, Open>();

function find(id: string): Open {
  const found = open.get(id);
  if (!found) throw new RangeError("not open");
  return found;
}

function checked(doc: Node): Node {
  doc.check();
  if (!isShallow(doc)) throw new RangeError("too deep");
  return doc;
}

/** Opens a text at a version; null opens what the Markdown says. */
export function load(id: string, v: number, json: string | null, markdown: string): void {
  const doc = json === null ? read(markdown) : checked(Node.fromJSON(schema, JSON.parse(json)));
  open.set(id, { doc, v, maps: [] });
}

export function unload(id: string): void {
  open.delete(id);
}

/** Follows what another process, or this one before a stop, has put in the log. */
export function follow(id: string, v: number, stepsJson: string): void {
  const text = find(id);
  const steps = readSteps(JSON.parse(stepsJson));
  const { doc } = applyOver(text.doc, steps, []);
  keep(text, v, doc, steps.map((step) => step.getMap()));
}

function keep(text: Open, v: number, doc: Node, maps: StepMap[]): void {
  text.doc = doc;
  text.v = v;
  text.maps.push(maps);
  if (text.maps.length > REMEMBERED) text.maps.shift();
}

/** Lets a push in: the steps as they were applied, as JSON; "old" when it must be based later; "long" when the text is full. */
export function push(id: string, base: number, stepsJson: string, most: number): string {
  const text = find(id);
  const steps = readSteps(JSON.parse(stepsJson));
  const behind = text.v - base;
  if (behind < 0) throw new RangeError("from the future");
  if (behind > text.maps.length) return "old";
  if (behind > 0 && steps.length > MANY_STEPS && steps.length * behind > MOST_MOVES) return "old";
  const between = text.maps.slice(text.maps.length - behind).flat();
  const { doc, applied } = applyOver(text.doc, steps, between);
  if (!applied.every(isOnlyText)) checked(doc);
  if (doc.content.size > most && doc.content.size > text.doc.content.size) return "long";
  const together = runTogether(applied);
  keep(text, text.v + 1, doc, together.map((step) => step.getMap()));
  return JSON.stringify(toJson(together));
}

/** The steps that make an open text say what the Markdown does: one, where they begin to differ to where they end. */
export function toward(id: string, markdown: string): string {
  const { doc } = find(id);
  const wanted = read(markdown);
  const start = doc.content.findDiffStart(wanted.content);
  if (start === null) return "[]";
  const [from, to] = wholeBlocks(doc, wanted);
  return JSON.stringify([
    {
      stepType: "replace",
      from: from.start,
      to: from.end,
      slice: { content: wanted.slice(to.start, to.end).content.toJSON() ?? [] },
    },
  ]);
}

/** The outermost blocks that differ, in each. */
function wholeBlocks(one: Node, other: Node): { start: number; end: number }[] {
  let first = 0;
  while (first < one.childCount && first < other.childCount && one.child(first).eq(other.child(first))) first++;
  let last = 0;
  while (
    last < one.childCount - first &&
    last < other.childCount - first &&
    one.child(one.childCount - 1 - last).eq(other.child(other.childCount - 1 - last))
  ) {
    last++;
  }
  const span = (doc: Node): { start: number; end: number } => {
    let start = 0;
    for (let i = 0; i < first; i++) start += doc.child(i).nodeSize;
    let end = doc.content.size;
    for (let i = 0; i < last; i++) end -= doc.child(doc.childCount - 1 - i).nodeSize;
    return { start, end };
  };
  return [span(one), span(other)];
}

export const markdownOf = (id: string): string => write(find(id).doc);

export const jsonOf = (id: string): string => JSON.stringify(find(id).doc.toJSON());

export const versionOf = (id: string): number => find(id).v;

/** Markdown read and written again: for the tests of the mapping. */
export const rewrite = (markdown: string): string => write(read(markdown));

/** Whether two Markdown texts say the same. */
export const saySame = (one: string, other: string): boolean => read(one).eq(read(other));

/** Markdown of a document, and of what the Markdown says: for the tests of the mapping. */
export const writeJson = (json: string): string => write(checked(Node.fromJSON(schema, JSON.parse(json))));

export const readToJson = (markdown: string): string => JSON.stringify(read(markdown).toJSON());

/** Two versions as one text with what is added and taken away marked, as JSON. */
export const compare = (before: string, after: string): string =>
  JSON.stringify(compareTexts(read(before), read(after)));
