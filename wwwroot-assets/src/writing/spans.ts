// Places in a text, and where they are after steps.
import type { StepMap } from "prosemirror-transform";

/** A place in a text, from one position to another. */
export interface Span {
  from: number;
  to: number;
}

/** Where others' steps have put something, in the text after them; asked for only when something is to be taken away. */
export function filledBy(maps: readonly StepMap[]): Span[] {
  let filled: Span[] = [];
  for (const map of maps) filled = lastFirst([...through(filled, map), ...putIn(map)]);
  return filled;
}

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

/** A place without those that are kept, from the first on. */
export function without(span: Span, kept: readonly Span[]): Span[] {
  let left = [span];
  for (const { from, to } of kept) {
    left = left.flatMap((one) => [
      { from: one.from, to: Math.min(one.to, from) },
      { from: Math.max(one.from, to), to: one.to },
    ].filter((part) => part.from < part.to));
  }
  return left.filter((one) => one.from < one.to).sort((a, b) => a.from - b.from);
}

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
