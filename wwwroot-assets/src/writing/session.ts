// One writer's part in a text: sends what was done, takes in what others did, and keeps what is not answered for.
import { EditorState, type Transaction } from "prosemirror-state";
import { Node } from "prosemirror-model";
import { Step } from "prosemirror-transform";
import { confirmedDoc, confirmedOf, receive, receiveOwn, recognise, send, sendAgain, takeBack } from "./collab";
import { Line } from "./line";
import type * as outbox from "./outbox";
import { Safekeeping } from "./safekeeping";
import { schema } from "./schema";
import { toJson } from "./steps";

export interface Person {
  cid: string;
  who: string;
}

export type Standing = "connecting" | "saved" | "saving" | "offline" | "frozen" | "forbidden" | "refused" | "long";

export interface Holder {
  state: EditorState;
  /** A word is being put together, as the keyboards of phones do: what is drawn under it must not change meanwhile. */
  isComposing(): boolean;
  /** The writer is in the text: where others are shown that somebody is. */
  hasFocus(): boolean;
  dispatch(tr: Transaction): void;
  /** The text as the server has it, in place of what is shown. */
  start(doc: Node, v: number): void;
}

export interface Listener {
  standing(standing: Standing, savedAt: number | null): void;
  here(people: Person[]): void;
  selected(cid: string, anchor: number, head: number): void;
  wrote(cid: string, at: number): void;
}

interface Commit {
  v: number;
  cid: string;
  n: number;
  ts: number;
  steps: unknown[];
}

/** In a push: the server moves each over what came between, and is slower at it than a browser. */
const MOST_STEPS = 40;
/** Between pushes: many keys go in one. */
const PUSH_PAUSE = 25;
const SELECTION_PAUSE = 120;
const KEEP_PAUSE = 150;
const COMPOSING_PAUSE = 40;

/** Counts for the proof that nothing is lost on the way. */
export const counts = { steps: 0, sent: 0, dropped: 0, confirmed: 0 };

export class Session {
  private readonly line: Line;
  private isLeaving = false;
  private isTaking = false;
  private n = 0;
  private pushedAt = 0;
  private savedAt: number | null = null;
  private final: Standing | null = null;
  private people: Person[] = [];
  private timers = new Map<string, number>();
  private watch = window.setInterval(() => this.look(), 1_000);
  private selectionSent = "";
  private waiting: Commit[] = [];
  private readonly box: Safekeeping;

  constructor(
    address: string,
    doc: string,
    person: string,
    readonly cid: string,
    private readonly holder: Holder,
    private readonly listener: Listener,
  ) {
    this.box = new Safekeeping(doc, cid, person, holder);
    this.line = new Line(address, {
      hello: () => ({ t: "hello", cid, v: confirmedOf(holder.state).v }),
      heard: (message) => this.heard(message),
      lost: (code) => this.lost(code),
    });
    addEventListener("pagehide", this.hide);
    document.addEventListener("visibilitychange", this.hide);
  }

  /** Keeps the box of this writer from other tabs for as long as this one lives. */
  hold(): Promise<boolean> {
    return this.box.hold();
  }

  /** Goes on where a tab that is gone stopped. */
  adopt(box: outbox.Box): void {
    this.n = box.n;
    this.box.takeOver(box);
  }

  connect(): void {
    this.line.connect();
    this.tellStanding();
  }

  /** Told after every change of the editor's state. */
  changed(isOwn: boolean): void {
    if (isOwn) this.soon("keep", KEEP_PAUSE, () => void this.keep());
    this.push();
    this.tellStanding();
    this.soon("select", SELECTION_PAUSE, () => this.select());
  }

  stop(): void {
    this.line.stop();
    void this.keep().finally(() => this.box.letGo());
    clearInterval(this.watch);
    this.timers.forEach((timer) => clearTimeout(timer));
    removeEventListener("pagehide", this.hide);
    document.removeEventListener("visibilitychange", this.hide);
  }

  private hide = (): void => {
    if (document.visibilityState === "hidden") void this.keep();
  };

  private soon(name: string, pause: number, act: () => void): void {
    if (!this.timers.has(name)) {
      this.timers.set(
        name,
        window.setTimeout(() => {
          this.timers.delete(name);
          act();
        }, pause),
      );
    }
  }

  private lost(code: number): boolean {
    // They come again when the line is opened anew.
    this.waiting = [];
    this.people = [];
    this.listener.here([]);
    // What was refused would be refused again. It stays in the box, and the writer is told.
    if (code === 4400) this.final = "refused";
    if (code === 4403) this.final = "forbidden";
    if (code === 4409) this.final = "long";
    void this.keep();
    this.tellStanding();
    return this.final === null;
  }

  private look(): void {
    if (this.waiting.length === 0) this.line.dropIfDead(this.isSending());
    this.tellStanding();
  }

  private heard(message: Record<string, unknown>): void {
    switch (message.t) {
      case "open":
        this.opened(message as never);
        break;
      case "c":
        this.waiting.push(message as never);
        this.takeWaiting();
        break;
      case "no":
        if (confirmedOf(this.holder.state).sent?.n !== message.n) break;
        this.holder.dispatch(takeBack(this.holder.state));
        this.pushedAt = 0;
        if (this.waiting.length === 0) this.push();
        break;
      case "hi":
        this.people = [...this.people.filter((one) => one.cid !== message.cid), message as never];
        this.listener.here(this.people);
        break;
      case "bye":
        this.people = this.people.filter((one) => one.cid !== message.cid);
        this.listener.here(this.people);
        break;
      case "sel":
        this.listener.selected(message.cid as string, message.a as number, message.h as number);
        break;
      case "frozen":
        this.final = "frozen";
        this.line.endWhenLost();
        break;
    }
    this.tellStanding();
  }

  private opened(message: { v: number; doc?: unknown; commits: Commit[]; here: Person[]; ts: number | null }): void {
    if (message.doc) this.startFrom(Node.fromJSON(schema, message.doc), message.v);
    this.savedAt ??= message.ts;
    // Nothing is sent before all of it is taken in: a push that is sent in the middle and sent again below could be refused
    // the first time and let in the second.
    for (const commit of message.commits) this.take(commit);
    this.line.opened();
    this.people = message.here;
    this.listener.here(this.people);
    // Sent, and not heard by the server: the same push again, as it is now.
    this.post(sendAgain(this.holder.state));
    this.selectionSent = "";
    this.push();
    this.select();
  }

  /** The server no longer has the log back to where this writer was: what was written meanwhile goes in last. */
  private startFrom(doc: Node, v: number): void {
    const own = this.holder.state;
    const isBehind = confirmedOf(own).rest.length > 0;
    const base = isBehind ? confirmedDoc(own) : null;
    const written: Node[] = [];
    if (base) {
      own.doc.forEach((block) => {
        let isOld = false;
        base.forEach((one) => {
          isOld ||= one.eq(block);
        });
        if (!isOld) written.push(block);
      });
    }
    this.holder.start(doc, v);
    if (written.length > 0) {
      const { tr } = this.holder.state;
      this.holder.dispatch(tr.insert(tr.doc.content.size, written));
    }
  }

  /** What others write waits until the word is written, and everything in its order with it. */
  private takeWaiting(): void {
    while (this.waiting.length > 0 && !this.holder.isComposing()) this.take(this.waiting.shift()!);
    if (this.waiting.length > 0) this.soon("take", COMPOSING_PAUSE, () => this.takeWaiting());
  }

  private take(commit: Commit): void {
    const { v } = confirmedOf(this.holder.state);
    if (commit.v <= v) return;
    if (commit.v > v + 1) {
      // Something was not heard: it comes when the line is opened anew.
      this.line.drop();
      return;
    }
    const isOwn = commit.cid === this.cid;
    const steps = commit.steps.map((step) => Step.fromJSON(schema, step as never));
    if (isOwn && commit.n > this.n) {
      // A number that the server has seen is never sent again: it would not be answered.
      this.n = commit.n;
      this.holder.dispatch(recognise(this.holder.state, commit.n, steps));
    }
    const answers = isOwn && confirmedOf(this.holder.state).sent?.n === commit.n;
    const [tr, ...following] = (answers ? receiveOwn : receive)(this.holder.state, commit.v, steps);
    // They belong together: what was sent between two of them would be forgotten by the next, and sent again.
    this.isTaking = true;
    [tr, ...following].forEach((one) => this.holder.dispatch(one));
    this.isTaking = false;
    if (isOwn) {
      this.savedAt = commit.ts;
      counts.confirmed += steps.length;
      if (commit.steps.length === 0) counts.dropped++;
      if (this.box.isKept && confirmedOf(this.holder.state).rest.length === 0) void this.keep();
    } else if (tr.docChanged) {
      let at = -1;
      tr.mapping.maps[tr.mapping.maps.length - 1].forEach((_a, _b, _c, end) => {
        at = end;
      });
      if (steps.length > 0 && at >= 0) this.listener.wrote(commit.cid, at);
    }
    this.push();
  }

  private push(): void {
    if (!this.line.isOpen || this.isLeaving || this.isTaking || this.final || this.isSending()) return;
    const wait = this.pushedAt + PUSH_PAUSE - Date.now();
    if (wait > 0) {
      this.soon("push", wait, () => this.push());
      return;
    }
    const sending = send(this.holder.state, this.n + 1, MOST_STEPS);
    if (!sending) return;
    this.n++;
    this.post(sending);
    counts.sent += confirmedOf(this.holder.state).sent!.steps.length;
  }

  private isSending(): boolean {
    return confirmedOf(this.holder.state).sent !== null;
  }

  private post(sending: Transaction | null): void {
    if (!sending) return;
    this.holder.dispatch(sending);
    const { v, sent } = confirmedOf(this.holder.state);
    if (!sent) return;
    this.pushedAt = this.line.asking();
    this.line.say({ t: "p", v, n: sent.n, ts: this.pushedAt, steps: toJson(sent.steps) });
  }

  private select(): void {
    const { rest, v } = confirmedOf(this.holder.state);
    if (!this.line.isOpen || rest.length > 0 || !this.holder.hasFocus()) return;
    const { anchor, head } = this.holder.state.selection;
    const now = `${v}:${anchor}:${head}`;
    if (now !== this.selectionSent) {
      this.selectionSent = now;
      this.line.say({ t: "sel", a: anchor, h: head });
    }
  }

  /** The page is about to be loaded anew: what is sent from now on could not be noted, and goes with the next page. */
  leave(): Promise<void> {
    this.isLeaving = true;
    return this.keep();
  }

  keep(): Promise<void> {
    return this.box.keep(this.n);
  }

  private tellStanding(): void {
    this.listener.standing(this.standing(), this.savedAt);
  }

  private standing(): Standing {
    if (this.final) return this.final;
    if (!this.line.isOpen) return this.line.isOnItsWay ? "connecting" : "offline";
    if (confirmedOf(this.holder.state).rest.length === 0) return "saved";
    return this.line.isLate && this.waiting.length === 0 && this.isSending() ? "offline" : "saving";
  }
}
