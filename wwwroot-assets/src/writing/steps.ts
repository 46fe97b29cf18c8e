// Steps as they are sent: read with the fence up, run together where typing made many of one, and moved over what
// others did meanwhile.
import { type Node } from "prosemirror-model";
import { AddMarkStep, RemoveMarkStep, ReplaceStep, Step, type StepMap } from "prosemirror-transform";
import { moveAll } from "./moving";
import { removals } from "./placing";
import { schema } from "./schema";

/** A "markSet" is what takes back a mark that stood on some of the letters already. */
const KINDS = ["replace", "replaceAround", "addMark", "removeMark", "markSet"];

const isMarking = (step: Step): boolean =>
  step instanceof AddMarkStep || step instanceof RemoveMarkStep || "steps" in step;

/** Reads steps; throws on any that the fence keeps out. */
export function readSteps(json: unknown): Step[] {
  if (!Array.isArray(json)) {
    throw new RangeError("steps are a list");
  }
  return json.map((one) => {
    const step = Step.fromJSON(schema, one);
    if (!KINDS.includes((one as { stepType: string }).stepType)) {
      throw new RangeError("a step of another kind");
    }
    return step;
  });
}

export const toJson = (steps: readonly Step[]): unknown[] => steps.map((step) => step.toJSON());

/** Typing made one step of each key; together they are one. What is taken away is not run together with what is put in. */
export function runTogether(steps: readonly Step[]): Step[] {
  const together: Step[] = [];
  for (const step of steps) {
    const last = together[together.length - 1];
    const merged = last && effectOf(last) === effectOf(step) ? last.merge(step) : null;
    if (merged) together[together.length - 1] = merged;
    else together.push(step);
  }
  return together;
}

/** A step that only puts in, or only takes away; otherwise neither. */
function effectOf(step: Step): string {
  if (!(step instanceof ReplaceStep)) return "other";
  if (step.from === step.to) return "puts in";
  return step.slice.size === 0 ? "takes away" : "writes over";
}

export const areSame = (one: readonly Step[], other: readonly Step[]): boolean =>
  JSON.stringify(toJson(one)) === JSON.stringify(toJson(other));

/** Whether a step can only have changed letters, so that the rest of the text need not be looked through. */
export function isOnlyText(step: Step): boolean {
  if (isMarking(step)) return true;
  if (!(step instanceof ReplaceStep) || step.slice.openStart > 0 || step.slice.openEnd > 0) {
    return false;
  }
  let isText = true;
  step.slice.content.forEach((node) => {
    isText &&= node.isText;
  });
  return isText;
}

/**
 * Applies steps to a text, moved over what came between. No older text is needed: the maps of the steps tell where
 * everything went. Steps that no longer mean anything fall away, but no letters.
 */
export function applyOver(doc: Node, steps: readonly Step[], between: readonly StepMap[]): { doc: Node; applied: Step[] } {
  const applied: Step[] = [];
  if (between.length === 0) {
    for (const step of steps) {
      const result = step.apply(doc);
      if (!result.doc) throw new RangeError(result.failed ?? "a step that leads nowhere");
      doc = result.doc;
      applied.push(step);
    }
    return { doc, applied };
  }
  const moved = moveAll(doc, steps, between);
  doc = moved.doc;
  const rest = removals(doc, moved.rest);
  for (const step of rest) doc = step.apply(doc).doc!;
  return { doc, applied: [...moved.steps.filter((step) => step !== null), ...rest] };
}
