// What this writer has done and the server has not confirmed yet, kept as a part of the editor's state. As
// prosemirror-collab, but a writer's own steps may come back changed, since the server moves them over those of others.
import { redoDepth } from "prosemirror-history";
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from "prosemirror-state";
import type { Node } from "prosemirror-model";
import { Mapping, type Step, type StepMap } from "prosemirror-transform";
import { moveAll, moveOver, takesAway } from "./moving";
import { removals } from "./placing";
import { filledBy, lastFirst, leadsTo, through, type Span } from "./spans";
import { areSame, runTogether } from "./steps";

export interface Unconfirmed {
  step: Step;
  /** The step that takes it back. */
  inverted: Step;
  /** Which step of the push that is under way it is; null before it is sent. */
  place: number | null;
  /** Steps of one change, such as a new list item: sent together or not at all. */
  change: number;
}

/** A push that the server has not answered. */
export interface Sent {
  n: number;
  /** As they were sent, and what others have done since: the server moves them over all of it at once. */
  steps: readonly Step[];
  between: readonly StepMap[];
}

export interface Confirmed {
  v: number;
  rest: Unconfirmed[];
  sent: Sent | null;
}

const key = new PluginKey<Confirmed>("collab");
const SELECTION = 1;
let changes = 0;

export function collab(v: number): Plugin<Confirmed> {
  return new Plugin<Confirmed>({
    key,
    state: {
      init: () => ({ v, rest: [], sent: null }),
      apply(tr: Transaction, now: Confirmed): Confirmed {
        const told = tr.getMeta(key) as Confirmed | undefined;
        if (told) return told;
        if (!tr.docChanged) return now;
        changes++;
        return {
          ...now,
          rest: [
            ...now.rest,
            ...tr.steps.map((step: Step, i: number) => ({ step, inverted: step.invert(tr.docs[i]), place: null, change: changes })),
          ],
        };
      },
    },
    // Undo must find its steps one by one to move them over those of others.
    historyPreserveItems: true,
  } as never);
}

export const confirmedOf = (state: EditorState): Confirmed => key.getState(state)!;

/** How many of the unconfirmed steps are those of the push that is under way. */
export const countSent = (rest: readonly Unconfirmed[]): number => rest.filter((one) => one.place !== null).length;

/** The text as the server has it. */
export function confirmedDoc(state: EditorState): Node {
  const { rest } = confirmedOf(state);
  return rest.reduceRight((doc, one) => one.inverted.apply(doc).doc!, state.doc);
}

/** Tells the state something without a change that the writer made. */
export const tell = (tr: Transaction, told: Confirmed): Transaction =>
  tr.setMeta(key, told).setMeta("addToHistory", false);

/** The unconfirmed steps at the front are those of a push. */
export function markSent(state: EditorState, n: number, count: number): Transaction {
  const { v, rest } = confirmedOf(state);
  return tell(state.tr, {
    v,
    rest: rest.map((one, i) => ({ ...one, place: i < count ? i : null })),
    sent: count === 0 ? null : { n, steps: rest.slice(0, count).map((one) => one.step), between: [] },
  });
}

/** Marks what is not sent yet as sent in a push, at most so many steps, and never half a change. */
export function send(state: EditorState, n: number, most: number): Transaction | null {
  const { rest } = confirmedOf(state);
  let count = 0;
  while (count < rest.length) {
    let end = count + 1;
    while (end < rest.length && rest[end].change === rest[count].change) end++;
    if (count > 0 && end > most) break;
    count = end;
  }
  return count === 0 ? null : markSent(state, n, count);
}

/** The push that is under way, sent anew from where the text stands now. */
export function sendAgain(state: EditorState): Transaction | null {
  const { rest, sent } = confirmedOf(state);
  return sent === null ? null : markSent(state, sent.n, countSent(rest));
}

/** The server could not take a push: it is sent anew when what it lacked has come. */
export const takeBack = (state: EditorState): Transaction => markSent(state, 0, 0);

/**
 * The server has a push of this writer's that what was kept in the browser does not know was sent, as when a tab dies
 * right after it: the steps at the front that say the same are those.
 */
export function recognise(state: EditorState, n: number, steps: readonly Step[]): Transaction {
  const { rest } = confirmedOf(state);
  let own = 0;
  for (let count = 1; count <= rest.length; count++) {
    if (areSame(runTogether(rest.slice(0, count).map((one) => one.step)), runTogether(steps))) own = count;
  }
  return markSent(state, n, own);
}

/** The text after steps; null when one of them leads nowhere. */
const after = (doc: Node, steps: readonly Step[]): Node | null =>
  steps.reduce<Node | null>((now, step) => now && step.apply(now).doc, doc);

/** Takes back all that is unconfirmed, and does other steps. */
function instead(state: EditorState, steps: readonly Step[]): Transaction {
  const tr = state.tr;
  [...confirmedOf(state).rest].reverse().forEach((one) => tr.step(one.inverted));
  steps.forEach((step) => tr.step(step));
  return tr;
}

/** Takes in what others have done. */
export function receive(state: EditorState, v: number, steps: readonly Step[]): Transaction[] {
  const { rest, sent } = confirmedOf(state);
  const tr = instead(state, steps);
  const own = countSent(rest);
  const isTaking = takesAway(rest.map((one) => one.step));
  const moving = new Moving(tr, rest, own, isTaking ? filledBy(steps.map((step) => step.getMap())) : []);
  const now = sent && { ...sent, between: [...sent.between, ...steps.map((step) => step.getMap())] };
  // As the server will: from where it was sent, over all that came since.
  if (now) moving.takeSent(moveAll(tr.doc, now.steps, now.between).steps);
  return moving.finish(state, v, now);
}

/** Takes in the answer to the push that is under way: its steps as the server applied them. */
export function receiveOwn(state: EditorState, v: number, steps: readonly Step[]): Transaction[] {
  const { rest, sent } = confirmedOf(state);
  const own = countSent(rest);
  const left = rest.slice(own);
  const confirmed = tell(state.tr, { v, rest: left, sent: null });
  const done = rest.slice(0, own).map((one) => one.step);
  // As nearly always: nothing need be done to the text to see that.
  if (areSame(runTogether(done), steps)) return [confirmed];
  const before = confirmedDoc(state);
  const theirs = after(before, steps);
  const ours = after(before, done);
  if (theirs && ours?.eq(theirs)) return [confirmed];

  // What others had put in the middle of what this writer took away made parts of it; the first is done here already.
  if (ours && theirs && sent) {
    const removing = removals(ours, moveAll(before, sent.steps, sent.between).rest);
    if (after(ours, removing)?.eq(theirs)) {
      const now = state.apply(confirmed);
      if (left.length > 0) return [confirmed, ...receive(now, v, removing)];
      return [confirmed, following(now, removing).setMeta(key, { v, rest: [], sent: null })];
    }
  }

  return new Moving(instead(state, steps), rest, own, []).finish(state, v, null);
}

/** The unconfirmed steps being moved: all of them are taken back in a change, others' are done, and these follow. */
class Moving {
  private readonly mapping: Mapping;
  private readonly pairs: [number, number][] = [];
  private left: Unconfirmed[] = [];
  private later: Span[] = [];

  constructor(
    private readonly tr: Transaction,
    private readonly rest: readonly Unconfirmed[],
    private readonly own: number,
    private filled: readonly Span[],
  ) {
    this.mapping = new Mapping([...tr.mapping.maps]);
  }

  takeSent(steps: readonly (Step | null)[]): void {
    steps.forEach((step, place) => {
      if (!step) return;
      const was = this.rest.findIndex((one) => one.place === place);
      this.add(step, was < 0 ? null : was, { place, change: this.rest[was]?.change ?? 0 });
    });
  }

  /** Moves what is not sent, and says what is to be done. */
  finish(state: EditorState, v: number, sent: Sent | null): Transaction[] {
    const { tr, rest } = this;
    for (let i = this.own; i < rest.length; i++) {
      const moved = moveOver(tr.doc, rest[i].step, this.mapping.slice(rest.length - i), this.filled);
      if (moved.step) this.add(moved.step, i, rest[i]);
      this.later.push(...moved.rest);
    }
    // Undo counts the steps that follow each other: all of them lead back to one of before, or none is said to.
    if (this.pairs.length === this.left.length) this.pairs.forEach(([one, other]) => setMirror(tr, one, other));
    keepSelection(state, tr);
    const rebased = tell(tr, { v, rest: this.left, sent }).setMeta("rebased", rest.length);
    const removing = removals(tr.doc, lastFirst(this.later));
    if (removing.length === 0) return [rebased];
    return [rebased, following(state.apply(rebased), removing)];
  }

  private add(step: Step, was: number | null, { place, change }: Pick<Unconfirmed, "place" | "change">): void {
    const { tr } = this;
    tr.step(step);
    const map = step.getMap();
    const back = was !== null && leadsTo(this.rest[was].step.getMap(), map) ? this.rest.length - 1 - was : undefined;
    this.mapping.appendMap(map, back);
    if (back !== undefined) this.pairs.push([back, tr.steps.length - 1]);
    this.left.push({ step, inverted: step.invert(tr.docs[tr.docs.length - 1]), place, change });
    this.filled = through(this.filled, map);
    this.later = through(this.later, map);
  }
}

/**
 * The rest of something that the writer took away: undone together with it. Where something can be done again it must not
 * be forgotten for this, and then it is not undone.
 */
function following(state: EditorState, steps: readonly Step[]): Transaction {
  const tr = state.tr;
  steps.forEach((step) => tr.step(step));
  return redoDepth(state) === 0 ? tr.setMeta("appendedTransaction", state.tr) : tr.setMeta("addToHistory", false);
}

/** A caret stays before what somebody else writes at the same place. */
function keepSelection(state: EditorState, tr: Transaction): void {
  if (!(state.selection instanceof TextSelection)) return;
  tr.setSelection(
    TextSelection.between(
      tr.doc.resolve(tr.mapping.map(state.selection.anchor, -1)),
      tr.doc.resolve(tr.mapping.map(state.selection.head, -1)),
      -1,
    ),
  );
  (tr as unknown as { updated: number }).updated &= ~SELECTION;
}

// ProseMirror's own rebasing uses it; it is left out of the declarations alone.
function setMirror(tr: Transaction, one: number, other: number): void {
  (tr.mapping as unknown as { setMirror(one: number, other: number): void }).setMirror(one, other);
}
