// The row where a link's address is written: under the tools, in the page, not in a window of its own.
import type { EditorView } from "prosemirror-view";
import type { Command, EditorState } from "prosemirror-state";
import { isSafeAddress, marks } from "./schema";

/** What people write for an address, made into one; null when it cannot be. */
export function addressFrom(written: string): string | null {
  const text = written.trim();
  const tried = /^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(text)
    ? `mailto:${text}`
    : /^[\w-]+(\.[\w-]+)+([/?#].*)?$/.test(text)
      ? `https://${text}`
      : text;
  const address = tried.replace(/ /g, "%20");
  return isSafeAddress(address) ? address : null;
}

function linkAt(state: EditorState): { from: number; to: number; href: string } | null {
  const { $from, from, to, empty } = state.selection;
  const at = empty ? from : from + 1;
  const parent = $from.parent;
  let start = $from.start();
  for (let i = 0; i < parent.childCount; i++) {
    const child = parent.child(i);
    const mark = marks.link.isInSet(child.marks);
    if (mark && start <= at && at <= start + child.nodeSize) {
      return { from: empty ? start : from, to: empty ? start + child.nodeSize : to, href: mark.attrs.href };
    }
    start += child.nodeSize;
  }
  return null;
}

let count = 0;

export class LinkRow {
  readonly element = document.createElement("div");
  private readonly field = document.createElement("input");
  private readonly fault = document.createElement("p");
  private readonly remove = document.createElement("button");
  private view: EditorView | null = null;

  readonly command: Command = (state, dispatch, view) => {
    if (state.selection.empty && !linkAt(state)) return false;
    if (dispatch && view) this.open(view);
    return true;
  };

  constructor() {
    const id = `lank-${++count}`;
    this.element.className = "writer-link";
    this.element.hidden = true;
    this.element.setAttribute("role", "group");
    this.element.setAttribute("aria-label", "Länk");
    const label = this.element.appendChild(document.createElement("label"));
    label.htmlFor = id;
    label.textContent = "Länkens adress";
    this.field.id = id;
    this.field.type = "text";
    this.field.inputMode = "url";
    this.field.autocomplete = "off";
    this.field.setAttribute("aria-describedby", `${id}-fel`);
    this.fault.id = `${id}-fel`;
    this.fault.className = "error";
    this.fault.setAttribute("role", "alert");
    const use = document.createElement("button");
    use.type = "button";
    use.className = "btn btn-s";
    use.textContent = "Lägg in";
    this.remove.type = "button";
    this.remove.className = "btn btn-s btn-text";
    this.remove.textContent = "Ta bort länken";
    const cancel = document.createElement("button");
    cancel.type = "button";
    cancel.className = "btn btn-s btn-text";
    cancel.textContent = "Avbryt";
    this.element.append(this.field, use, this.remove, cancel, this.fault);
    use.addEventListener("click", () => this.use());
    this.remove.addEventListener("click", () => this.set(null));
    cancel.addEventListener("click", () => this.close());
    // It may stand in a form of the page's own, which Enter must not send.
    this.element.addEventListener("keydown", (event) => {
      const isUse = event.key === "Enter" && event.target === this.field;
      if (event.key !== "Escape" && !isUse) return;
      event.preventDefault();
      if (isUse) this.use();
      else this.close();
    });
  }

  private open(view: EditorView): void {
    this.view = view;
    const there = linkAt(view.state);
    this.field.value = there?.href ?? "";
    this.remove.hidden = there === null;
    this.say("");
    this.element.hidden = false;
    this.field.focus();
    this.field.select();
  }

  private use(): void {
    const address = addressFrom(this.field.value);
    if (address === null) {
      this.say("Adressen ska börja med https://, mailto: eller /, som https://www.essunga.se.");
      this.field.focus();
    } else {
      this.set(address);
    }
  }

  private set(address: string | null): void {
    const { view } = this;
    if (!view) return;
    const there = linkAt(view.state);
    const { from, to } = there ?? view.state.selection;
    const tr = view.state.tr.removeMark(from, to, marks.link);
    if (address !== null) tr.addMark(from, to, marks.link.create({ href: address }));
    view.dispatch(tr);
    this.close();
  }

  private say(fault: string): void {
    this.fault.textContent = fault;
    this.fault.hidden = fault === "";
    this.field.setAttribute("aria-invalid", String(fault !== ""));
  }

  private close(): void {
    this.element.hidden = true;
    this.view?.focus();
  }
}
