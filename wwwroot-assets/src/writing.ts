// The writing component in the browser. WrittenText.razor mounts it on a host that Blazor never draws in, and loads
// this file only there.
import { history } from "prosemirror-history";
import { EditorState, type Transaction } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import type { Node } from "prosemirror-model";
import { collab, confirmedOf } from "./writing/collab";
import { keys } from "./writing/commands";
import { deliver } from "./writing/deliver";
import { LinkRow } from "./writing/link";
import * as outbox from "./writing/outbox";
import { paste } from "./writing/paste";
import { presence, told } from "./writing/presence";
import { schema } from "./writing/schema";
import { counts, Session, type Holder } from "./writing/session";
import { Status } from "./writing/status";
import { Toolbar } from "./writing/toolbar";

export interface Options {
  /** The text's key, as in its address. */
  doc: string;
  /** Who writes, as the portal knows the person; what one person left in a browser is not another's. */
  person: string;
  /** What the text is called, for those who do not see it. */
  label: string;
  /** Letters that it may have. */
  most: number;
  /** The id of a hint, if there is one. */
  describedBy: string | null;
  /** The id of a label that stands on the page, if there is one. */
  labelledBy: string | null;
}

export interface Mounted {
  ready(): Promise<void>;
  focus(): void;
  mark(isRequired: boolean, isWrong: boolean): void;
  /** Whether anything that was written is not saved; waits a while for it to be. */
  unsaved(): Promise<boolean>;
  /** Before the page is loaded anew: waits until nobody has written for a while, sends no more, and keeps what is written. */
  quiet(): Promise<void>;
  destroy(): void;
}

const number = new Intl.NumberFormat("sv-SE");
const SETTLE = 8_000;
const QUIET = 2_000;
const LONGEST_WAIT = 120_000;
const LOOK_AGAIN = 4_000;

export function mount(host: HTMLElement, options: Options): Mounted {
  const address = new URL(`skriv/${options.doc}`, document.baseURI).href.replace(/^http/, "ws");
  const status = new Status();
  const links = new LinkRow();
  const toolbar = new Toolbar(options.label, links.command);
  const place = document.createElement("div");
  place.className = "writer-text text";
  host.classList.add("writer");
  host.replaceChildren(toolbar.element, links.element, place, status.element);

  const tooLong = `Texten får ha högst ${number.format(options.most)} tecken.`;
  const mayHold = (letters: number): boolean => {
    const may = view.state.doc.content.size + letters <= options.most;
    status.say(may ? "" : `Det du klistrade in får inte plats. ${tooLong}`);
    return may;
  };
  const make = (doc: Node, v: number): EditorState =>
    EditorState.create({
      doc,
      plugins: [
        collab(v),
        history(),
        presence(),
        ...keys(links.command, () => toolbar.focus()),
        paste((letters) => mayHold(letters)),
      ],
    });

  function attributes(isRequired: boolean, isWrong: boolean): Record<string, string> {
    return {
      role: "textbox",
      "aria-multiline": "true",
      ...(options.labelledBy ? { "aria-labelledby": options.labelledBy } : { "aria-label": options.label }),
      ...(options.describedBy ? { "aria-describedby": options.describedBy } : {}),
      "aria-required": String(isRequired),
      "aria-invalid": String(isWrong),
      lang: "sv",
      spellcheck: "true",
    };
  }

  const here = (): void => session?.changed(false);
  let wroteAt = 0;
  let isReady = false;
  let isOver = false;
  let tellReady: () => void;
  const ready = new Promise<void>((resolve) => (tellReady = resolve));
  const view: EditorView = new EditorView(place, {
    state: make(schema.node("doc", null, [schema.node("paragraph")]), -1),
    editable: () => isReady && !isOver,
    attributes: attributes(false, false),
    dispatchTransaction(tr) {
      const before = confirmedOf(view.state).rest.length;
      const isOwn = tr.docChanged && tr.getMeta("rebased") === undefined;
      if (isOwn && tr.doc.content.size > options.most && tr.doc.content.size > view.state.doc.content.size) {
        status.say(tooLong);
        return;
      }
      view.updateState(view.state.apply(tr));
      if (isOwn) {
        status.say("");
        counts.steps += tr.steps.length;
        wroteAt = Date.now();
      }
      toolbar.update(view.state);
      session?.changed(confirmedOf(view.state).rest.length > before);
    },
  });
  view.dom.addEventListener("focus", here);
  const holder: Holder = {
    get state() {
      return view.state;
    },
    isComposing: () => view.composing,
    hasFocus: () => view.hasFocus(),
    dispatch: (tr: Transaction) => view.dispatch(tr),
    start(doc, v) {
      view.updateState(make(doc, v));
      begin();
    },
  };

  let session: Session | null = null;
  let again = 0;
  function begin(): void {
    if (isReady) return;
    isReady = true;
    view.setProps({ editable: () => !isOver });
    toolbar.serve(view);
    tellReady();
  }

  void open();
  async function open(): Promise<void> {
    let left: outbox.Box[] = [];
    try {
      left = await outbox.leftBehind(options.doc, options.person);
    } catch {
      // A browser that keeps nothing has left nothing.
    }
    if (!host.isConnected) {
      left.forEach((box) => outbox.letGo(box.key));
      return;
    }
    const [own, ...others] = left;
    const cid = own?.cid ?? crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`.replace(/0\./, "");
    session = new Session(address, options.doc, options.person, cid, holder, {
      standing(standing, savedAt) {
        status.show(standing, savedAt);
        const wasOver = isOver;
        isOver = ["frozen", "forbidden", "refused", "long"].includes(standing);
        if (isOver !== wasOver) {
          view.setProps({ editable: () => isReady && !isOver });
          toolbar.update(view.state);
        }
      },
      here(people) {
        status.here(people);
        view.dispatch(told(view.state, { people }));
      },
      selected: (cidOf, anchor, head) => view.dispatch(told(view.state, { cid: cidOf, anchor, head })),
      wrote: (cidOf, at) => view.dispatch(told(view.state, { cid: cidOf, anchor: at, head: at })),
    });
    if (own) session.adopt(own);
    else await session.hold();
    // Drawn anew while it waited.
    if (!session) return;
    session.connect();
    others.forEach(send);
    // A tab that is just going, or this page as it was drawn before, may still have held its own.
    again = window.setInterval(() => void lookAgain(), LOOK_AGAIN);
  }

  const tried = new Set<string>();
  function send(box: outbox.Box): void {
    // What the server has refused it refuses again: it stays in the browser, and is tried when the text is opened anew.
    if (tried.has(box.key)) {
      outbox.letGo(box.key);
      return;
    }
    tried.add(box.key);
    deliver(address, options.doc, options.person, box, make);
  }

  async function lookAgain(): Promise<void> {
    if (!session) return;
    try {
      (await outbox.leftBehind(options.doc, options.person)).forEach(send);
    } catch {
      // As above.
    }
  }

  // When the circuit is gone nobody calls destroy: the host leaving the page is the sign.
  const watch = new MutationObserver(() => {
    if (!host.isConnected) mounted.destroy();
  });
  watch.observe(document.body, { childList: true, subtree: true });

  const mounted: Mounted & { counts: typeof counts; view: EditorView } = {
    ready: () => ready,
    focus: () => view.focus(),
    mark: (isRequired, isWrong) => view.setProps({ attributes: attributes(isRequired, isWrong) }),
    async unsaved() {
      const until = Date.now() + SETTLE;
      while (confirmedOf(view.state).rest.length > 0 && Date.now() < until && !isOver) {
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      return confirmedOf(view.state).rest.length > 0;
    },
    async quiet() {
      const until = Date.now() + LONGEST_WAIT;
      while (view.hasFocus() && Date.now() - wroteAt < QUIET && Date.now() < until) {
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      await session?.leave();
    },
    destroy() {
      watch.disconnect();
      clearInterval(again);
      session?.stop();
      session = null;
      view.destroy();
    },
    counts,
    view,
  };
  // For the proof: what the page holds, beside what it shows.
  (host as unknown as { writing: typeof mounted }).writing = mounted;
  return mounted;
}
