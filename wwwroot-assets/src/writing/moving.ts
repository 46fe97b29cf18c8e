// Steps moved over what others did meanwhile, so that nobody takes away what nobody had seen: a range that is taken away
// or written over keeps what others have put into it, and letters whose place is gone come to the nearest text.
import type { Node } from "prosemirror-model";
import { Mapping, ReplaceAroundStep, ReplaceStep, type Mappable, type Step, type StepMap } from "prosemirror-transform";
import { hasLetters, placed, removals } from "./placing";
import { filledBy, lastFirst, leadsTo, through, without, type Span } from "./spans";

/** A step that was moved and done. */
export interface Moved {
  doc: Node;
  /** The step as it is now; null when nothing of it is left. */
  step: Step | null;
  /** What it was to take away besides, as it lies after the step, the last first. */
  rest: Span[];
}

/** Whether any of the steps takes away what others may have put something into. */
export const takesAway = (steps: readonly Step[]): boolean =>
  steps.some((step) => !isStructure(step) && writtenOver(step).some(({ from, to }) => from < to));

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
