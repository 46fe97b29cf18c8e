// A text to CommonMark with GFM tables. Unlike a Markdown editor's own writer this one never leaves a letter that another
// reader of Markdown would take for a sign: mdast escapes by where the letter stands.
import type { Node, Mark } from "prosemirror-model";
import { toMarkdown } from "mdast-util-to-markdown";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { plain, type Mdast } from "./mdast";
import { kinds, marks, widthOf } from "./schema";

const MARK_ORDER = ["link", "strong", "em"];

interface Piece {
  /** Null for a break. */
  text: string | null;
  marks: readonly Mark[];
}

const isSpace = (piece: Piece): boolean => piece.text === null || /^\s*$/.test(piece.text);

/**
 * The pieces of a block, without breaks at its ends, which Markdown cannot say. A space or a break has the marks that
 * both its sides have: readers of Markdown do not agree on a mark that begins or ends in one.
 */
function piecesOf(block: Node): Piece[] {
  const pieces: Piece[] = [];
  block.forEach((child) => {
    const [, before, words, after] = child.isText ? /^(\s*)([\s\S]*?)(\s*)$/.exec(plain(child.text!))! : ["", "", "", ""];
    if (!child.isText) pieces.push({ text: null, marks: child.marks });
    for (const text of [before, words, after]) {
      if (text !== "") pieces.push({ text, marks: child.marks });
    }
  });
  while (pieces.length > 0 && pieces[0].text === null) pieces.shift();
  while (pieces.length > 0 && pieces[pieces.length - 1].text === null) pieces.pop();
  return pieces.map((piece, i) => {
    if (!isSpace(piece)) return piece;
    const before = pieces.slice(0, i).reverse().find((one) => !isSpace(one))?.marks ?? [];
    const after = pieces.slice(i).find((one) => !isSpace(one))?.marks ?? [];
    return { text: piece.text, marks: before.filter((mark) => mark.isInSet(after)) };
  });
}

function phrasing(pieces: Piece[], open: readonly Mark[]): Mdast[] {
  const written: Mdast[] = [];
  for (let i = 0; i < pieces.length; ) {
    const rest = pieces[i].marks.filter((mark) => !mark.isInSet(open));
    if (rest.length === 0) {
      const last = written[written.length - 1];
      if (pieces[i].text === null) written.push({ type: "break" });
      else if (last?.type === "text") last.value += pieces[i].text!;
      else written.push({ type: "text", value: pieces[i].text! });
      i++;
      continue;
    }
    // The mark that reaches farthest is written outermost.
    let chosen = rest[0];
    let end = i;
    for (const mark of [...rest].sort((a, b) => MARK_ORDER.indexOf(a.type.name) - MARK_ORDER.indexOf(b.type.name))) {
      let j = i;
      while (j < pieces.length && mark.isInSet(pieces[j].marks)) j++;
      if (j > end) {
        chosen = mark;
        end = j;
      }
    }
    const children = phrasing(pieces.slice(i, end), [...open, chosen]);
    written.push(
      chosen.type === marks.link
        ? { type: "link", url: chosen.attrs.href, children }
        : { type: chosen.type === marks.strong ? "strong" : "emphasis", children },
    );
    i = end;
  }
  return written;
}

const inline = (block: Node): Mdast[] => phrasing(piecesOf(block), []);

const isEmptyParagraph = (node: Node): boolean => node.type === kinds.paragraph && piecesOf(node).length === 0;

function blocks(parent: Node): Mdast[] {
  const written: Mdast[] = [];
  parent.forEach((child) => {
    if (!isEmptyParagraph(child)) written.push(block(child));
  });
  return written;
}

/** Whether what stands after a paragraph in an item would be read as more of the paragraph without a blank line. */
function needsSpace(item: Node): boolean {
  for (let i = 1; i < item.childCount; i++) {
    const child = item.child(i);
    const isPlainList =
      (child.type === kinds.bullet_list || (child.type === kinds.ordered_list && child.attrs.order === 1)) &&
      !isEmptyItem(child.child(0));
    if (!isPlainList) return true;
  }
  return false;
}

const isEmptyItem = (item: Node): boolean => isEmptyParagraph(item.child(0));

function list(node: Node): Mdast {
  let spread = false;
  node.forEach((item) => {
    spread ||= needsSpace(item);
  });
  const children: Mdast[] = [];
  node.forEach((item) => children.push({ type: "listItem", spread, children: blocks(item) }));
  return {
    type: "list",
    ordered: node.type === kinds.ordered_list,
    start: node.attrs.order ?? null,
    spread,
    children,
  };
}

function table(node: Node): Mdast {
  const width = widthOf(node);
  const rows: Mdast[] = [];
  node.forEach((row) => {
    const cells: Mdast[] = [];
    row.forEach((cell) => cells.push({ type: "tableCell", children: inline(cell) }));
    while (cells.length < width) cells.push({ type: "tableCell", children: [] });
    rows.push({ type: "tableRow", children: cells });
  });
  return { type: "table", align: new Array(width).fill(null), children: rows };
}

function block(node: Node): Mdast {
  switch (node.type) {
    case kinds.heading:
      return { type: "heading", depth: node.attrs.level, children: inline(node) };
    case kinds.blockquote:
      return { type: "blockquote", children: blocks(node) };
    case kinds.bullet_list:
    case kinds.ordered_list:
      return list(node);
    case kinds.horizontal_rule:
      return { type: "thematicBreak" };
    case kinds.table:
      return table(node);
    default:
      return { type: "paragraph", children: inline(node) };
  }
}

/** The text as Markdown; nothing for an empty one. A hard space at its end is a letter, and stays. */
export function write(doc: Node): string {
  return toMarkdown({ type: "root", children: blocks(doc) } as never, {
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
    bullet: "-",
    bulletOther: "*",
    bulletOrdered: ".",
    emphasis: "*",
    strong: "*",
    rule: "-",
    fences: true,
    resourceLink: true,
    listItemIndent: "one",
    incrementListMarker: true,
  } as never).replace(/\n+$/, "");
}
