// The few things that can be done with a text, as buttons with words. One stop for Tab; arrows go between the buttons.
import type { EditorView } from "prosemirror-view";
import type { Command, EditorState } from "prosemirror-state";
import { redo, redoDepth, undo, undoDepth } from "prosemirror-history";
import { bold, hasMark, heading, isInside, italic, list, quote } from "./commands";
import { kinds, marks } from "./schema";
import { addColumn, addRow, insertTable, isInTable, removeColumn, removeRow, removeTable } from "./tables";

interface Tool {
  name: string;
  keys?: string;
  /** Drawn in a square of 20; words stand when there is none. */
  icon?: string;
  text?: string;
  command: Command;
  isOn?: (state: EditorState) => boolean;
  may?: (state: EditorState) => boolean;
  /** Shown only in a table. */
  table?: boolean;
  starts?: boolean;
}

const DOTS = "M3 5h2v2H3zM3 9h2v2H3zM3 13h2v2H3z";

const toolsWith = (link: Command): Tool[] => [
  { name: "Rubrik", text: "Rubrik", keys: "Ctrl+Alt+1", command: heading(1), isOn: (s) => isInside(s, kinds.heading, 1) },
  { name: "Underrubrik", text: "Underrubrik", keys: "Ctrl+Alt+2", command: heading(2), isOn: (s) => isInside(s, kinds.heading, 2) },
  { name: "Fet", text: "F", keys: "Ctrl+B", command: bold, isOn: (s) => hasMark(s, marks.strong), starts: true },
  { name: "Kursiv", text: "K", keys: "Ctrl+I", command: italic, isOn: (s) => hasMark(s, marks.em) },
  { name: "Länk", keys: "Ctrl+K", icon: "M8 12l4-4M9 6l2-2a3.5 3.5 0 0 1 5 5l-2 2M11 14l-2 2a3.5 3.5 0 0 1-5-5l2-2", command: link, isOn: (s) => hasMark(s, marks.link), may: (s) => link(s) },
  { name: "Punktlista", icon: `${DOTS}M8 6h9M8 10h9M8 14h9`, command: list(kinds.bullet_list), isOn: (s) => isInside(s, kinds.bullet_list), starts: true },
  { name: "Numrerad lista", icon: "M3 4h1v4M3 12h2.500l-2.500 4h2.500M8 6h9M8 10h9M8 14h9", command: list(kinds.ordered_list), isOn: (s) => isInside(s, kinds.ordered_list) },
  { name: "Citat", icon: "M4 4v12M8 6h9M8 10h9M8 14h6", command: quote, isOn: (s) => isInside(s, kinds.blockquote) },
  { name: "Tabell", icon: "M3 4h14v12H3zM3 8h14M10 8v8M3 12h14", command: insertTable, isOn: isInTable },
  { name: "Ny rad under", text: "Ny rad", command: addRow, table: true, starts: true },
  { name: "Ny kolumn till höger", text: "Ny kolumn", command: addColumn, table: true },
  { name: "Ta bort raden", text: "Ta bort raden", command: removeRow, table: true },
  { name: "Ta bort kolumnen", text: "Ta bort kolumnen", command: removeColumn, table: true },
  { name: "Ta bort tabellen", text: "Ta bort tabellen", command: removeTable, table: true },
  { name: "Ångra", keys: "Ctrl+Z", icon: "M8 4L4 8l4 4M4 8h8a4 4 0 0 1 0 8H9", command: undo, may: (s) => undoDepth(s) > 0, starts: true },
  { name: "Gör om", keys: "Ctrl+Y", icon: "M12 4l4 4-4 4M16 8H8a4 4 0 0 0 0 8h3", command: redo, may: (s) => redoDepth(s) > 0 },
];

function drawn(path: string): SVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  svg.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "path")).setAttribute("d", path);
  return svg;
}

export class Toolbar {
  readonly element = document.createElement("div");
  private readonly buttons: { tool: Tool; button: HTMLButtonElement }[] = [];
  private view: EditorView | null = null;
  private current = 0;

  constructor(label: string, link: Command) {
    this.element.className = "writer-tools";
    this.element.setAttribute("role", "toolbar");
    this.element.setAttribute("aria-label", `Verktyg för ${label}`);
    for (const tool of toolsWith(link)) {
      const button = this.element.appendChild(document.createElement("button"));
      button.type = "button";
      button.setAttribute("aria-label", tool.name);
      button.title = tool.keys ? `${tool.name} (${tool.keys})` : tool.name;
      button.className = `tool tool-${tool.name === "Fet" ? "bold" : tool.name === "Kursiv" ? "italic" : "plain"}`;
      if (tool.starts) button.classList.add("starts");
      if (tool.icon) button.append(drawn(tool.icon));
      else button.append(tool.text!);
      // The caret stays in the text.
      button.addEventListener("mousedown", (event) => event.preventDefault());
      button.addEventListener("click", () => this.use(tool, button));
      this.buttons.push({ tool, button });
    }
    this.element.addEventListener("keydown", (event) => this.walk(event));
    this.element.addEventListener("focusin", (event) => {
      const index = this.buttons.findIndex((one) => one.button === event.target);
      if (index >= 0) this.stopAt(index);
    });
    this.stopAt(0);
  }

  serve(view: EditorView): void {
    this.view = view;
    this.update(view.state);
  }

  update(state: EditorState): void {
    const isTable = isInTable(state);
    for (const { tool, button } of this.buttons) {
      if (tool.isOn && tool.name !== "Tabell") button.setAttribute("aria-pressed", String(tool.isOn(state)));
      const may = this.view !== null && this.view.editable && (tool.may ? tool.may(state) : tool.command(state));
      // Not "disabled": the button under the focus must not vanish from under it.
      button.setAttribute("aria-disabled", String(!may));
      if (tool.table) button.hidden = !isTable;
    }
    if (this.buttons[this.current].button.hidden) this.stopAt(0);
  }

  focus(): void {
    this.buttons[this.current].button.focus();
  }

  private use(tool: Tool, button: HTMLButtonElement): void {
    const { view } = this;
    if (!view || button.getAttribute("aria-disabled") === "true") return;
    const hadFocus = document.activeElement === button;
    tool.command(view.state, view.dispatch, view);
    // Chosen by keyboard, writing goes on in the text; the link has a field of its own.
    if (hadFocus && tool.name !== "Länk") view.focus();
  }

  private stopAt(index: number): void {
    this.current = index;
    this.buttons.forEach(({ button }, i) => {
      button.tabIndex = i === index ? 0 : -1;
    });
  }

  private walk(event: KeyboardEvent): void {
    const shown = this.buttons.filter(({ button }) => !button.hidden);
    const at = shown.findIndex(({ button }) => button === document.activeElement);
    const to =
      event.key === "ArrowRight" ? (at + 1) % shown.length
      : event.key === "ArrowLeft" ? (at - 1 + shown.length) % shown.length
      : event.key === "Home" ? 0
      : event.key === "End" ? shown.length - 1
      : -1;
    if (to >= 0) {
      event.preventDefault();
      shown[to].button.focus();
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.view?.focus();
    }
  }
}
