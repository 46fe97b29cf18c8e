// Taking away and putting in where the text round it no longer is what it was.
import { Fragment, Slice, type Node } from "prosemirror-model";
import { ReplaceStep } from "prosemirror-transform";
import { schema } from "./schema";
import type { Span } from "./spans";

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

/** Puts something in where it was to stand, or as near as it can; null when it is nothing that anybody wrote. */
export function placed(doc: Node, at: number, slice: Slice): { doc: Node; step: ReplaceStep } | null {
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
export const hasLetters = (slice: Slice): boolean =>
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
