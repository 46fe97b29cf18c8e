// What a tab that is gone left behind, sent beside the one that is open.
import { Node } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import type * as outbox from "./outbox";
import { schema } from "./schema";
import { Session, type Holder } from "./session";

/** Opens a line in the name of the tab that is gone, and closes it when all is sent, or cannot be. */
export function deliver(address: string, doc: string, person: string, box: outbox.Box, make: (doc: Node, v: number) => EditorState): void {
  const holder: Holder = {
    state: make(schema.node("doc", null, [schema.node("paragraph")]), -1),
    isComposing: () => false,
    hasFocus: () => false,
    dispatch(tr) {
      this.state = this.state.apply(tr);
    },
    start(text, v) {
      this.state = make(text, v);
    },
  };
  const session: Session = new Session(address, doc, person, box.cid, holder, {
    standing: (standing) => {
      if (standing === "saved" || standing === "frozen" || standing === "forbidden" || standing === "refused") {
        queueMicrotask(() => session.stop());
      }
    },
    here: () => {},
    selected: () => {},
    wrote: () => {},
  });
  session.adopt(box);
  session.connect();
}
