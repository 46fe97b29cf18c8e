// A server and writers in one process, without net or browser: every message waits in a queue, and chance, from a seed,
// decides what happens next. What would take hours of real pages is run through in seconds, and again when it fails.
import { history, redo, undo } from "prosemirror-history";
import { Node } from "prosemirror-model";
import { EditorState, TextSelection, type Command, type Transaction } from "prosemirror-state";
import { Step } from "prosemirror-transform";
import { collab, confirmedOf, receive, receiveOwn, send, takeBack } from "../src/writing/collab";
import * as engine from "../src/writing/engine";
import { schema } from "../src/writing/schema";
import { toJson } from "../src/writing/steps";

export type Chance = (below: number) => number;

/** Numbers that look like chance and are the same for the same seed. */
export function chanceOf(seed: number): Chance {
  let now = seed >>> 0;
  return (below) => {
    now = (now + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(now ^ (now >>> 15), now | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

interface Commit {
  v: number;
  by: number;
  n: number;
  steps: unknown[];
}

type Answer = Commit | { no: number };

const MOST = 100_000;
/** Few, so that a push often leaves something behind. */
const MOST_STEPS = 7;
let texts = 0;

export class Server {
  readonly id = `simulated-${texts++}`;
  readonly writers: Writer[] = [];

  constructor(markdown: string) {
    engine.load(this.id, 0, null, markdown);
  }

  get doc(): Node {
    return Node.fromJSON(schema, JSON.parse(engine.jsonOf(this.id)));
  }

  take(by: number, base: number, n: number, steps: unknown[]): void {
    const answer = engine.push(this.id, base, JSON.stringify(steps), MOST);
    if (answer === "old" || answer === "long") {
      this.writers[by].inbox.push({ no: n });
      return;
    }
    const commit = { v: engine.versionOf(this.id), by, n, steps: JSON.parse(answer) };
    this.writers.forEach((writer) => writer.inbox.push(commit));
  }

  end(): void {
    engine.unload(this.id);
  }
}

export class Writer {
  readonly inbox: Answer[] = [];
  readonly outbox: { base: number; n: number; steps: unknown[] }[] = [];
  state: EditorState;
  private n = 0;

  constructor(
    private readonly server: Server,
    readonly number: number,
  ) {
    this.state = EditorState.create({ doc: server.doc, plugins: [collab(0), history({ newGroupDelay: 0 })] });
    server.writers.push(this);
  }

  get text(): string {
    return this.state.doc.textBetween(0, this.state.doc.content.size, "|");
  }

  get isDone(): boolean {
    return this.inbox.length === 0 && this.outbox.length === 0 && confirmedOf(this.state).rest.length === 0 && !confirmedOf(this.state).sent;
  }

  dispatch = (tr: Transaction): void => {
    this.state = this.state.apply(tr);
  };

  run(command: Command): boolean {
    return command(this.state, this.dispatch);
  }

  undo(): boolean {
    return this.run(undo);
  }

  redo(): boolean {
    return this.run(redo);
  }

  put(from: number, to = from): void {
    this.dispatch(this.state.tr.setSelection(TextSelection.between(this.state.doc.resolve(from), this.state.doc.resolve(to))));
  }

  type(letters: string): void {
    this.dispatch(this.state.tr.insertText(letters));
  }

  push(): void {
    if (confirmedOf(this.state).sent) return;
    const sending = send(this.state, this.n + 1, MOST_STEPS);
    if (!sending) return;
    this.n++;
    this.dispatch(sending);
    const { v, sent } = confirmedOf(this.state);
    this.outbox.push({ base: v, n: sent!.n, steps: toJson(sent!.steps) });
  }

  /** The server hears the next push. */
  deliver(): void {
    const next = this.outbox.shift();
    if (next) this.server.take(this.number, next.base, next.n, next.steps);
  }

  /** The writer hears the next answer. */
  hear(): void {
    const next = this.inbox.shift();
    if (!next) return;
    if ("no" in next) {
      if (confirmedOf(this.state).sent?.n === next.no) this.dispatch(takeBack(this.state));
      return;
    }
    const steps = next.steps.map((step) => Step.fromJSON(schema, step as never));
    const isAnswer = next.by === this.number && confirmedOf(this.state).sent?.n === next.n;
    (isAnswer ? receiveOwn : receive)(this.state, next.v, steps).forEach(this.dispatch);
  }
}

/** Everything that is on its way comes there. */
export function settle(server: Server): void {
  for (let round = 0; server.writers.some((writer) => !writer.isDone); round++) {
    if (round > 10_000) throw new Error("it never ends");
    for (const writer of server.writers) {
      writer.push();
      writer.deliver();
      while (writer.inbox.length > 0) writer.hear();
    }
  }
}
