// What this writer has done and the server has not confirmed yet, kept as a part of the editor's state. As
// prosemirror-collab, but a writer's own steps may come back changed, since the server moves them over those of others.
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from "prosemirror-state";
import type { Node } from "prosemirror-model";
import type { Step } from "prosemirror-transform";
import { areSame, runTogether } from "./steps";

export interface Unconfirmed {
  step: Step;
  /** The step that takes it back. */
  inverted: Step;
  /** The push that it was sent in; null before. */
  push: number | null;
  /** Steps of one change, such as a new list item: sent together or not at all. */
  change: number;
}

export interface Confirmed {
  v: number;
  rest: Unconfirmed[];
}

const key = new PluginKey<Confirmed>("collab");
const SELECTION = 1;
let changes = 0;

export function collab(v: number): Plugin<Confirmed> {
  return new Plugin<Confirmed>({
    key,
    state: {
      init: () => ({ v, rest: [] }),
      apply(tr: Transaction, now: Confirmed): Confirmed {
        const told = tr.getMeta(key) as Confirmed | undefined;
        if (told) return told;
        if (!tr.docChanged) return now;
        changes++;
        return {
          v: now.v,
          rest: [
            ...now.rest,
            ...tr.steps.map((step: Step, i: number) => ({ step, inverted: step.invert(tr.docs[i]), push: null, change: changes })),
          ],
        };
      },
    },
    // Undo must find its steps one by one to move them over those of others.
    historyPreserveItems: true,
  } as never);
}

export const confirmedOf = (state: EditorState): Confirmed => key.getState(state)!;

/** The text as the server has it. */
export function confirmedDoc(state: EditorState): Node {
  const { rest } = confirmedOf(state);
  return rest.reduceRight((doc, one) => one.inverted.apply(doc).doc!, state.doc);
}

/** Tells the state something without a change that the writer made. */
export const tell = (tr: Transaction, told: Confirmed): Transaction =>
  tr.setMeta(key, told).setMeta("addToHistory", false);

/** Marks what is not sent yet as sent in a push, at most so many steps, and never half a change. */
export function send(state: EditorState, push: number, most: number): { tr: Transaction; steps: Step[] } | null {
  const { v, rest } = confirmedOf(state);
  let count = 0;
  while (count < rest.length) {
    let end = count + 1;
    while (end < rest.length && rest[end].change === rest[count].change) end++;
    if (count > 0 && end > most) break;
    count = end;
  }
  if (count === 0) return null;
  const sent = rest.map((one, i) => (i < count ? { ...one, push } : one));
  return {
    tr: tell(state.tr, { v, rest: sent }),
    steps: runTogether(rest.slice(0, count).map((one) => one.step)),
  };
}

/** The steps of a push that was sent and not answered, as they are now; null when there is none. */
export function inFlight(state: EditorState): { n: number; steps: Step[] } | null {
  const sent = confirmedOf(state).rest.filter((one) => one.push !== null);
  return sent.length > 0 ? { n: sent[0].push!, steps: runTogether(sent.map((one) => one.step)) } : null;
}

/** The server could not take a push: it is sent anew when what it lacked has come. */
export function takeBack(state: EditorState): Transaction {
  const { v, rest } = confirmedOf(state);
  return tell(state.tr, { v, rest: rest.map((one) => ({ ...one, push: null })) });
}

/**
 * The server has a push of this writer's that what was kept in the browser does not know was sent, as when a tab dies
 * right after it: the steps at the front that say the same are those.
 */
export function recognise(state: EditorState, push: number, steps: readonly Step[]): Transaction {
  const { v, rest } = confirmedOf(state);
  let own = 0;
  for (let count = 1; count <= rest.length; count++) {
    if (areSame(runTogether(rest.slice(0, count).map((one) => one.step)), steps)) own = count;
  }
  return tell(state.tr, { v, rest: rest.map((one, i) => ({ ...one, push: i < own ? push : null })) });
}

/** Takes in what the server has put in order: others' steps, or the writer's own as they were applied. */
export function receive(state: EditorState, v: number, steps: readonly Step[], ownPush: number | null): Transaction {
  const { rest } = confirmedOf(state);
  const own = ownPush === null ? 0 : rest.filter((one) => one.push === ownPush).length;
  if (ownPush !== null && areSame(runTogether(rest.slice(0, own).map((one) => one.step)), steps)) {
    return tell(state.tr, { v, rest: rest.slice(own) });
  }

  const tr = state.tr;
  for (let i = rest.length - 1; i >= 0; i--) tr.step(rest[i].inverted);
  for (const step of steps) tr.step(step);
  if (own > 0 && own === steps.length) {
    // The same steps in other places: what was done inside them afterwards keeps its place.
    for (let i = 0; i < own; i++) {
      mirror(tr, rest.length - 1 - i, rest.length + i);
    }
  }
  const left: Unconfirmed[] = [];
  for (let i = own, from = rest.length - own; i < rest.length; i++) {
    const moved = rest[i].step.map(tr.mapping.slice(from));
    from--;
    if (moved && !tr.maybeStep(moved).failed) {
      setMirror(tr, from, tr.steps.length - 1);
      left.push({ ...rest[i], step: moved, inverted: moved.invert(tr.docs[tr.docs.length - 1]) });
    }
  }

  // A caret stays before what somebody else writes at the same place.
  if (state.selection instanceof TextSelection) {
    tr.setSelection(
      TextSelection.between(
        tr.doc.resolve(tr.mapping.map(state.selection.anchor, -1)),
        tr.doc.resolve(tr.mapping.map(state.selection.head, -1)),
        -1,
      ),
    );
    (tr as unknown as { updated: number }).updated &= ~SELECTION;
  }
  return tell(tr, { v, rest: left }).setMeta("rebased", rest.length);
}

function mirror(tr: Transaction, one: number, other: number): void {
  const [a, b] = [tr.mapping.maps[one], tr.mapping.maps[other]];
  // Only maps of the same shape lead through each other.
  if (shapeOf(a.invert()) === shapeOf(b)) {
    setMirror(tr, one, other);
  }
}

// ProseMirror's own rebasing uses it; it is left out of the declarations alone.
function setMirror(tr: Transaction, one: number, other: number): void {
  (tr.mapping as unknown as { setMirror(one: number, other: number): void }).setMirror(one, other);
}

function shapeOf(map: { forEach(each: (a: number, b: number, c: number, d: number) => void): void }): string {
  const shape: string[] = [];
  map.forEach((oldStart, oldEnd, newStart, newEnd) => shape.push(`${oldEnd - oldStart}:${newEnd - newStart}`));
  return shape.join(",");
}
