// Steps moved over what others did meanwhile, so that nobody takes away what nobody had seen: a range that is taken away
// or written over keeps what others have put into it, and letters whose place is gone come to the nearest text.
import { Fragment, Slice, type Node } from "prosemirror-model";
import { Mapping, ReplaceAroundStep, ReplaceStep, type Mappable, type Step, type StepMap } from "prosemirror-transform";
import { schema } from "./schema";

/** A place in a text, from one position to another. */
export interface Span {
  from: number;
  to: number;
}

export interface Moved {
  doc: Node;
  /** The step as it is now; null when nothing of it is left. */
  step: Step | null;
  /** What it was to take away besides, as it lies after the step, the last first. */
  rest: Span[];
}

/** Where others' steps have put something, in the text after them; asked for only when something is to be taken away. */
export function filledBy(maps: readonly StepMap[]): Span[] {
  let filled: Span[] = [];
  for (const map of maps) filled = lastFirst([...through(filled, map), ...putIn(map)]);
  return filled;
}

/** Whether any of the steps takes away what others may have put something into. */
export const takesAway = (steps: readonly Step[]): boolean =>
  steps.some((step) => !isStructure(step) && writtenOver(step).some(({ from, to }) => from < to));

/** Places as they are after another step: without what it took away, and what it put in the middle of them. */
export function through(spans: readonly Span[], map: StepMap): Span[] {
  const added = putIn(map);
  return spans.flatMap(({ from, to }) => without({ from: map.map(from, 1), to: map.map(to, -1) }, added));
}

function putIn(map: StepMap): Span[] {
  const added: Span[] = [];
  map.forEach((_from, _to, from, to) => {
    if (to > from) added.push({ from, to });
  });
  return added;
}

/** Moves a step to where it belongs now and does it. */
export function moveOver(doc: Node, step: Step, mapping: Mappable, filled: readonly Span[]): Moved {
  const moved = mapped(step, mapping);
  if (moved && !takesFrom(moved, filled)) {
    const result = moved.apply(doc);
    if (result.doc) return { doc: result.doc, step: moved, rest: [] };
  }
  if (!(step instanceof ReplaceStep || step instanceof ReplaceAroundStep) || isStructure(step)) {
    return { doc, step: null, rest: [] };
  }

  const over = writtenOver(step).map(({ from, to }) =>
    from < to ? { from: mapping.map(from, 1), to: mapping.map(to, -1) } : placeIn(mapping, from),
  );
  const gone = lastFirst(over.flatMap((one) => without(one, filled)));
  if (step.slice.size > 0 && (step instanceof ReplaceStep || hasLetters(step.slice))) {
    const put = placed(doc, over[0].to, step.slice);
    return put ? { ...put, rest: through(gone, put.step.getMap()) } : { doc, step: null, rest: gone };
  }
  // The first part is the step, so that undo has something to hold.
  const [first, ...rest] = removals(doc, gone);
  if (!first) return { doc, step: null, rest: [] };
  return { doc: first.apply(doc).doc!, step: first, rest: through(rest, first.getMap()) };
}

/** As a step maps itself, but what only puts in never becomes a range: its two sides can lead to places far apart. */
function mapped(step: Step, mapping: Mappable): Step | null {
  const moved = step.map(mapping);
  return moved instanceof ReplaceStep && step instanceof ReplaceStep && step.from === step.to && moved.from !== moved.to
    ? new ReplaceStep(moved.to, moved.to, moved.slice, isStructure(moved))
    : moved;
}

function placeIn(mapping: Mappable, place: number): Span {
  const at = Math.max(mapping.map(place, 1), mapping.map(place, -1));
  return { from: at, to: at };
}

/** What a step takes away. */
function writtenOver(step: Step): Span[] {
  if (step instanceof ReplaceStep) return [{ from: step.from, to: step.to }];
  if (!(step instanceof ReplaceAroundStep)) return [];
  return [
    { from: step.from, to: step.gapFrom },
    { from: step.gapTo, to: step.to },
  ];
}

function takesFrom(step: Step, filled: readonly Span[]): boolean {
  const overlaps = (one: Span) => filled.some((other) => one.from < other.to && other.from < one.to);
  return !isStructure(step) && writtenOver(step).some(overlaps);
}

/** A step that changes blocks alone falls away by itself where there are letters in its way. */
const isStructure = (step: Step): boolean => "structure" in step && step.structure === true;

/** Whether places inside what the one put in are found in what the other did. */
export function leadsTo(one: StepMap, other: StepMap): boolean {
  return putIn(one).map(sizeOf).join() === putIn(other).map(sizeOf).join() && rangesOf(one) === rangesOf(other);
}

const sizeOf = ({ from, to }: Span): number => to - from;

function rangesOf(map: StepMap): number {
  let count = 0;
  map.forEach(() => count++);
  return count;
}

/** Moves steps, each from where the one before it led, and does them; what they were to take away besides is left. */
export function moveAll(
  doc: Node,
  steps: readonly Step[],
  between: readonly StepMap[],
): { doc: Node; steps: (Step | null)[]; rest: Span[] } {
  const mapping = new Mapping([...steps.map((step) => step.getMap().invert()).reverse(), ...between]);
  const done: (Step | null)[] = [];
  let filled = takesAway(steps) ? filledBy(between) : [];
  let rest: Span[] = [];
  steps.forEach((step, i) => {
    const moved = moveOver(doc, step, mapping.slice(steps.length - i), filled);
    doc = moved.doc;
    done.push(moved.step);
    if (moved.step) {
      const map = moved.step.getMap();
      mapping.appendMap(map, leadsTo(step.getMap(), map) ? steps.length - 1 - i : undefined);
      filled = through(filled, map);
      rest = through(rest, map);
    }
    rest.push(...moved.rest);
  });
  return { doc, steps: done, rest: lastFirst(rest) };
}

/** Takes places away, the last first: each whole, or its letters alone where the blocks round it do not fit together. */
export function removals(doc: Node, spans: readonly Span[]): ReplaceStep[] {
  const steps: ReplaceStep[] = [];
  for (const span of spans) {
    const whole = new ReplaceStep(span.from, span.to, Slice.empty);
    const letters = (): ReplaceStep[] => lettersIn(doc, span).map(({ from, to }) => new ReplaceStep(from, to, Slice.empty));
    const parts = whole.apply(doc).doc ? [whole] : letters();
    for (const part of parts) {
      const result = part.apply(doc);
      if (result.doc) {
        doc = result.doc;
        steps.push(part);
      }
    }
  }
  return steps;
}

/** Places in the order in which they can be taken away, each letter once. */
export function lastFirst(spans: readonly Span[]): Span[] {
  const apart: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = apart[0];
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else apart.unshift({ ...span });
  }
  return apart;
}

function without(span: Span, kept: readonly Span[]): Span[] {
  let left = [span];
  for (const { from, to } of kept) {
    left = left.flatMap((one) => [
      { from: one.from, to: Math.min(one.to, from) },
      { from: Math.max(one.from, to), to: one.to },
    ].filter((part) => part.from < part.to));
  }
  return left.filter((one) => one.from < one.to).sort((a, b) => a.from - b.from);
}

/** The letters of each block in a place, the last first. */
function lettersIn(doc: Node, { from, to }: Span): Span[] {
  const found: Span[] = [];
  doc.nodesBetween(from, Math.min(to, doc.content.size), (node, at) => {
    if (!node.isTextblock) return true;
    const part = { from: Math.max(from, at + 1), to: Math.min(to, at + 1 + node.content.size) };
    if (part.from < part.to) found.unshift(part);
    return false;
  });
  return found;
}

function placed(doc: Node, at: number, slice: Slice): { doc: Node; step: ReplaceStep } | null {
  for (const step of places(doc, at, slice)) {
    const result = step.apply(doc);
    if (result.doc && isValid(result.doc)) return { doc: result.doc, step };
  }
  return null;
}

function isValid(doc: Node): boolean {
  try {
    doc.check();
    return true;
  } catch {
    return false;
  }
}

/** Where something can be put, the best first: its place, the nearest text, blocks after the outermost one there. */
function* places(doc: Node, at: number, slice: Slice): Generator<ReplaceStep> {
  yield new ReplaceStep(at, at, slice);
  if (!hasLetters(slice)) return;
  const isInline = slice.content.firstChild!.isInline;
  if (!isInline) {
    const $at = doc.resolve(at);
    const after = $at.depth > 0 ? $at.after(1) : at;
    yield new ReplaceStep(after, after, new Slice(slice.content, 0, 0));
  }
  const near = nearestText(doc, at);
  if (isInline) yield new ReplaceStep(near, near, new Slice(slice.content, 0, 0));
  yield new ReplaceStep(near, near, new Slice(Fragment.from(schema.text(textOf(slice))), 0, 0));
}

const textOf = ({ content }: Slice): string => content.textBetween(0, content.size, " ", " ");

/** A blank that somebody typed is a letter; one between two blocks is not. */
const hasLetters = (slice: Slice): boolean =>
  slice.content.firstChild?.isInline ? textOf(slice) !== "" : textOf(slice).trim() !== "";

/** The end of the text before a place, or the start of the one after it. */
function nearestText(doc: Node, place: number): number {
  let nearest = -1;
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    const [start, end] = [at + 1, at + 1 + node.content.size];
    if (start <= place) nearest = Math.min(end, Math.max(start, place));
    else if (nearest < 0) nearest = start;
    return false;
  });
  return nearest;
}
