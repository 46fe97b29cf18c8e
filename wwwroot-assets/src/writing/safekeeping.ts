// What a writer has written and the server has not answered for, kept in the browser until it has.
import { Node } from "prosemirror-model";
import { Step } from "prosemirror-transform";
import { confirmedDoc, confirmedOf, countSent, markSent } from "./collab";
import * as outbox from "./outbox";
import { schema } from "./schema";
import type { Holder } from "./session";
import { toJson } from "./steps";

export class Safekeeping {
  /** Whether something lies in the browser's box. */
  isKept = false;
  private readonly key: string;

  constructor(
    private readonly doc: string,
    private readonly cid: string,
    private readonly person: string,
    private readonly holder: Holder,
  ) {
    this.key = `${doc}/${cid}`;
  }

  /** Does again what a tab that is gone had done, each change a step of its own to undo. */
  takeOver(box: outbox.Box): void {
    this.isKept = true;
    this.holder.start(Node.fromJSON(schema, box.base), box.v);
    const steps = box.steps.map((step) => Step.fromJSON(schema, step as never));
    for (let i = 0; i < steps.length; ) {
      const tr = this.holder.state.tr.setMeta("addToHistory", false);
      do tr.step(steps[i++]);
      while (i < steps.length && box.changes[i] === box.changes[i - 1] && i !== box.sent);
      this.holder.dispatch(tr);
    }
    if (box.sent > 0) this.holder.dispatch(markSent(this.holder.state, box.n, box.sent));
  }

  /** Puts what is not answered for in the box, and empties it when all is. `n` is the number of the latest push. */
  async keep(n: number): Promise<void> {
    const { v, rest } = confirmedOf(this.holder.state);
    try {
      if (rest.length > 0) {
        this.isKept = true;
        await outbox.keep({
          key: this.key,
          doc: this.doc,
          cid: this.cid,
          person: this.person,
          v,
          base: confirmedDoc(this.holder.state).toJSON(),
          steps: toJson(rest.map((one) => one.step)),
          changes: rest.map((one) => one.change),
          n,
          sent: countSent(rest),
          at: Date.now(),
        });
      } else if (this.isKept) {
        this.isKept = false;
        await outbox.drop(this.key);
      }
    } catch {
      // A browser that keeps nothing: the page itself still holds what is written.
    }
  }

  hold(): Promise<boolean> {
    return outbox.hold(this.key);
  }

  /** Leaves the box to whoever opens the text next. */
  letGo(): void {
    outbox.letGo(this.key);
  }
}
