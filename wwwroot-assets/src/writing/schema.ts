// What a text may hold: the fence that browsers and the server share. The server refuses everything outside it, so a
// rule that matters for safety stands here, in `validate`, and not in how something is shown or pasted.
import { Schema, type DOMOutputSpec, type Node } from "prosemirror-model";

const LONGEST_ADDRESS = 2000;

/** Whether an address may stand in a link: no script, no other host in disguise, nothing that a reader cannot see. */
export function isSafeAddress(address: unknown): address is string {
  return (
    typeof address === "string" &&
    address.length <= LONGEST_ADDRESS &&
    !/[\s\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/.test(address) &&
    /^(https?:\/\/[^/\\]|mailto:[^/\\]|tel:[+0-9]|\/(?![/\\]))/i.test(address)
  );
}

function whole(from: number, to: number): (value: unknown) => void {
  return (value) => {
    if (!Number.isInteger(value) || (value as number) < from || (value as number) > to) {
      throw new RangeError(`not a whole number from ${from} to ${to}`);
    }
  };
}

// In the page a heading stands two steps down, as where the text is read.
const levelOf = (dom: HTMLElement): number =>
  Number(dom.dataset.level) || Math.min(Number(dom.tagName.slice(1)), 3);

export const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: { content: "inline*", group: "block", parseDOM: [{ tag: "p" }], toDOM: (): DOMOutputSpec => ["p", 0] },
    heading: {
      content: "text*",
      group: "block",
      defining: true,
      attrs: { level: { default: 1, validate: whole(1, 6) } },
      parseDOM: [{ tag: "h1,h2,h3,h4,h5,h6", getAttrs: (dom) => ({ level: levelOf(dom as HTMLElement) }) }],
      toDOM: (node: Node): DOMOutputSpec => [
        `h${Math.min(node.attrs.level + 2, 6)}`,
        { "data-level": node.attrs.level },
        0,
      ],
    },
    blockquote: {
      content: "block+",
      group: "block",
      defining: true,
      parseDOM: [{ tag: "blockquote" }],
      toDOM: (): DOMOutputSpec => ["blockquote", 0],
    },
    bullet_list: {
      content: "list_item+",
      group: "block",
      parseDOM: [{ tag: "ul" }],
      toDOM: (): DOMOutputSpec => ["ul", 0],
    },
    ordered_list: {
      content: "list_item+",
      group: "block",
      attrs: { order: { default: 1, validate: whole(0, 999_999_999) } },
      parseDOM: [
        {
          tag: "ol",
          getAttrs: (dom) => ({ order: Math.min(Math.max((dom as HTMLOListElement).start || 1, 0), 999_999_999) }),
        },
      ],
      toDOM: (node: Node): DOMOutputSpec =>
        node.attrs.order === 1 ? ["ol", 0] : ["ol", { start: node.attrs.order }, 0],
    },
    list_item: {
      content: "paragraph block*",
      defining: true,
      parseDOM: [{ tag: "li" }],
      toDOM: (): DOMOutputSpec => ["li", 0],
    },
    horizontal_rule: { group: "block", parseDOM: [{ tag: "hr" }], toDOM: (): DOMOutputSpec => ["hr"] },
    table: {
      content: "table_head table_row*",
      group: "block",
      isolating: true,
      parseDOM: [{ tag: "table" }],
      toDOM: (): DOMOutputSpec => ["table", ["tbody", 0]],
    },
    // The head is a kind of its own: a table has exactly one, as in Markdown.
    table_head: {
      content: "table_header+",
      parseDOM: [{ tag: "tr", priority: 60, getAttrs: (dom) => ((dom as HTMLElement).querySelector("th") ? null : false) }],
      toDOM: (): DOMOutputSpec => ["tr", 0],
    },
    table_row: { content: "table_cell+", parseDOM: [{ tag: "tr" }], toDOM: (): DOMOutputSpec => ["tr", 0] },
    table_header: {
      content: "text*",
      isolating: true,
      parseDOM: [{ tag: "th" }],
      toDOM: (): DOMOutputSpec => ["th", { scope: "col" }, 0],
    },
    table_cell: { content: "text*", isolating: true, parseDOM: [{ tag: "td" }], toDOM: (): DOMOutputSpec => ["td", 0] },
    text: { group: "inline" },
    hard_break: {
      inline: true,
      group: "inline",
      selectable: false,
      parseDOM: [{ tag: "br" }],
      toDOM: (): DOMOutputSpec => ["br"],
    },
  },
  marks: {
    link: {
      inclusive: false,
      attrs: {
        href: {
          validate: (value: unknown) => {
            if (!isSafeAddress(value)) {
              throw new RangeError("not an address that a link may have");
            }
          },
        },
      },
      parseDOM: [
        {
          tag: "a[href]",
          getAttrs: (dom) => {
            const href = (dom as HTMLElement).getAttribute("href");
            return isSafeAddress(href) ? { href } : false;
          },
        },
      ],
      toDOM: (mark): DOMOutputSpec => ["a", { href: mark.attrs.href, rel: "noopener noreferrer" }, 0],
    },
    strong: {
      parseDOM: [
        { tag: "strong" },
        { tag: "b", getAttrs: (dom) => (dom as HTMLElement).style.fontWeight !== "normal" && null },
        { style: "font-weight", getAttrs: (value) => /^(bold(er)?|[6-9]\d{2})$/.test(value as string) && null },
      ],
      toDOM: (): DOMOutputSpec => ["strong", 0],
    },
    em: {
      parseDOM: [{ tag: "em" }, { tag: "i" }, { style: "font-style=italic" }],
      toDOM: (): DOMOutputSpec => ["em", 0],
    },
  },
});

export const kinds = schema.nodes;
export const marks = schema.marks;

/** How deep blocks may lie in each other. */
export const DEEPEST = 20;

/** Whether no block lies deeper than it may. */
export function isShallow(doc: Node, left: number = DEEPEST): boolean {
  if (doc.isTextblock || doc.isLeaf) {
    return true;
  }
  if (left === 0) {
    return false;
  }
  for (let i = 0; i < doc.childCount; i++) {
    if (!isShallow(doc.child(i), left - 1)) {
      return false;
    }
  }
  return true;
}

/** How many cells the widest row has: rows may differ after two people changed a table at once. */
export function widthOf(table: Node): number {
  let width = 0;
  table.forEach((row) => {
    width = Math.max(width, row.childCount);
  });
  return width;
}
