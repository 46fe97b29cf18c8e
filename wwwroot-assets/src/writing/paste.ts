// What Word and Excel put on the clipboard, made into headings, lists and tables; the rest is dropped.
import { Plugin } from "prosemirror-state";
import { Slice } from "prosemirror-model";
import { kinds } from "./schema";
import { emptyCells } from "./tables";

/** Letters of HTML that are looked at: a page of a report is some ten thousand. */
const MOST_HTML = 3_000_000;

const DROPPED = "style,script,meta,link,title,xml,noscript,template,object,embed,iframe,svg,math,img,video,audio,form";

/** Word writes a list as paragraphs with "mso-list: l0 level2 lfo1" and the bullet in the text. */
function makeLists(body: HTMLElement): void {
  const levelOf = (node: Element | null): number =>
    Number(/mso-list:[^;]*\blevel(\d)/i.exec(node?.getAttribute("style") ?? "")?.[1] ?? 0);
  for (const first of body.querySelectorAll<HTMLElement>("p[style*='mso-list' i]")) {
    if (!first.isConnected || first.closest("li") || levelOf(first) === 0) continue;
    const lists: { level: number; list: HTMLElement }[] = [];
    let next: Element | null = first;
    const anchor = document.createComment("");
    first.before(anchor);
    while (next && levelOf(next) > 0) {
      const paragraph: Element = next;
      next = paragraph.nextElementSibling;
      const level = levelOf(paragraph);
      const sign = markOf(paragraph);
      while (lists.length > 0 && lists[lists.length - 1].level > level) lists.pop();
      if (lists.length === 0 || lists[lists.length - 1].level < level) {
        const list = document.createElement(/^\(?[0-9a-zåäö]{1,4}[.)]$/i.test(sign) ? "ol" : "ul");
        const under = lists[lists.length - 1]?.list.lastElementChild;
        if (under) under.append(list);
        else anchor.before(list);
        lists.push({ level, list });
      }
      const item = document.createElement("li");
      const inner = document.createElement("p");
      inner.append(...paragraph.childNodes);
      item.append(inner);
      lists[lists.length - 1].list.append(item);
      paragraph.remove();
    }
    anchor.remove();
  }
}

/** Takes the bullet or number out of the text and tells what it was. */
function markOf(paragraph: Element): string {
  const mark = [...paragraph.querySelectorAll("span")].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute("style") ?? ""),
  );
  const text = (mark?.textContent ?? "").trim();
  mark?.remove();
  return text;
}

/** A table with one head row, as wide as its widest row, with plain text in its cells. */
function makeTables(body: HTMLElement): void {
  for (const table of [...body.querySelectorAll("table")].reverse()) {
    const rows = [...table.rows].map((row) =>
      [...row.cells].flatMap((cell) => [
        cell,
        ...Array.from({ length: Math.min(Math.max(cell.colSpan - 1, 0), 50) }, () => null),
      ]),
    );
    const width = Math.max(0, ...rows.map((row) => row.length));
    const made = document.createElement("table");
    rows.forEach((row, index) => {
      const line = made.insertRow();
      for (let i = 0; i < width; i++) {
        const cell = line.appendChild(document.createElement(index === 0 ? "th" : "td"));
        // Blocks in a cell become one line.
        for (const block of row[i]?.querySelectorAll("p,div,li,br,h1,h2,h3,h4,h5,h6") ?? []) block.after(" ");
        for (const block of [...(row[i]?.querySelectorAll("p,div,ul,ol,li,h1,h2,h3,h4,h5,h6,br,table,tbody,tr,td,th") ?? [])].reverse()) {
          block.replaceWith(...block.childNodes);
        }
        cell.append(...(row[i]?.childNodes ?? []));
        cell.normalize();
      }
    });
    if (width > 0 && rows.length > 0) table.replaceWith(made);
    else table.remove();
  }
}

export function clean(html: string): string {
  // Word's conditional comments hide markup of their own.
  const body = new DOMParser().parseFromString(html.replace(/<!--\[if[\s\S]*?<!\[endif\]-->/gi, ""), "text/html").body;
  if (body.querySelector("[data-pm-slice]")) return html;
  body.querySelectorAll(DROPPED).forEach((one) => one.remove());
  makeLists(body);
  for (const one of [...body.querySelectorAll("*")]) {
    // "o:p", "w:sdt" and the like are only wrappers.
    if (one.tagName.includes(":")) one.replaceWith(...one.childNodes);
  }
  makeTables(body);
  return body.innerHTML;
}

/** @param mayHold whether so many letters more have room; says so to the writer when they have not. */
export function paste(mayHold: (letters: number) => boolean): Plugin {
  return new Plugin({
    props: {
      transformPastedHTML: clean,
      transformPasted(slice) {
        // A heading that is pasted into a paragraph stays a heading.
        return slice.content.firstChild?.type === kinds.heading && slice.content.childCount > 1
          ? new Slice(slice.content, 0, slice.openEnd)
          : slice;
      },
      handlePaste(view, event, slice) {
        const html = event.clipboardData?.getData("text/html") ?? "";
        if (html.length > MOST_HTML || !mayHold(slice.content.size)) {
          mayHold(Number.MAX_SAFE_INTEGER);
          return true;
        }
        emptyCells(view.state, view.dispatch);
        return false;
      },
      handleTextInput(view, _from, _to, text) {
        return emptyCells(view.state, (tr) => view.dispatch(tr.insertText(text)));
      },
    },
  });
}
