// CommonMark with GFM tables to a text.
import type { Node, Mark } from "prosemirror-model";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { plain, type Mdast } from "./mdast";
import { isSafeAddress, isShallow, kinds, marks, schema } from "./schema";

type Addresses = Map<string, string>;

function addresses(node: Mdast, found: Addresses = new Map()): Addresses {
  if (node.type === "definition" && !found.has(node.identifier as string)) {
    found.set(node.identifier as string, node.url as string);
  }
  node.children?.forEach((child) => addresses(child, found));
  return found;
}

function textOf(node: Mdast): string {
  if (node.type === "break") return " ";
  if (node.type === "image" || node.type === "imageReference") return (node.alt as string) ?? "";
  return node.value ?? (node.children ?? []).map(textOf).join("");
}

function readInline(nodes: Mdast[], carried: readonly Mark[], known: Addresses, breaks: boolean): Node[] {
  return nodes.flatMap((node): Node[] => {
    const under = (mark: Mark): Node[] => readInline(node.children ?? [], mark.addToSet(carried), known, breaks);
    switch (node.type) {
      case "strong":
        return under(marks.strong.create());
      case "emphasis":
        return under(marks.em.create());
      case "link":
      case "linkReference": {
        const href = node.type === "link" ? node.url : known.get(node.identifier as string);
        return isSafeAddress(href)
          ? under(marks.link.create({ href }))
          : readInline(node.children ?? [], carried, known, breaks);
      }
      case "break":
        return breaks ? [kinds.hard_break.create(null, null, carried)] : [schema.text(" ", carried)];
      default: {
        const text = plain(textOf(node));
        return text === "" ? [] : [schema.text(text, carried)];
      }
    }
  });
}

function readItem(node: Mdast, known: Addresses): Node {
  const content = readBlocks(node.children ?? [], known);
  if (content[0]?.type !== kinds.paragraph) content.unshift(kinds.paragraph.create());
  return kinds.list_item.create(null, content);
}

function readTable(node: Mdast, known: Addresses): Node {
  const rows = node.children ?? [];
  const width = Math.max(1, rows[0]?.children?.length ?? 0);
  return kinds.table.create(
    null,
    rows.map((row, index) => {
      const cells = (row.children ?? []).slice(0, width).map((cell) => readInline(cell.children ?? [], [], known, false));
      while (cells.length < width) cells.push([]);
      const [rowKind, cellKind] =
        index === 0 ? [kinds.table_head, kinds.table_header] : [kinds.table_row, kinds.table_cell];
      return rowKind.create(
        null,
        cells.map((content) => cellKind.create(null, content)),
      );
    }),
  );
}

function readBlocks(nodes: Mdast[], known: Addresses): Node[] {
  return nodes.flatMap((node): Node[] => {
    switch (node.type) {
      case "paragraph":
        return [kinds.paragraph.create(null, readInline(node.children ?? [], [], known, true))];
      case "heading":
        return [kinds.heading.create({ level: node.depth }, readInline(node.children ?? [], [], known, false))];
      case "blockquote": {
        const content = readBlocks(node.children ?? [], known);
        return [kinds.blockquote.create(null, content.length > 0 ? content : [kinds.paragraph.create()])];
      }
      case "list": {
        const items = (node.children ?? []).map((item) => readItem(item, known));
        return [
          node.ordered
            ? kinds.ordered_list.create({ order: (node.start as number) ?? 1 }, items)
            : kinds.bullet_list.create(null, items),
        ];
      }
      case "thematicBreak":
        return [kinds.horizontal_rule.create()];
      case "table":
        return [readTable(node, known)];
      case "code": {
        const lines = plain((node.value ?? "").replace(/\n/g, "\u2028")).split("\u2028");
        const content = lines.flatMap((line, index): Node[] => [
          ...(index > 0 ? [kinds.hard_break.create()] : []),
          ...(line === "" ? [] : [schema.text(line)]),
        ]);
        return [kinds.paragraph.create(null, content)];
      }
      case "definition":
        return [];
      default: {
        const text = plain(textOf(node));
        return text === "" ? [] : [kinds.paragraph.create(null, schema.text(text))];
      }
    }
  });
}

/** The text that Markdown says. What the portal's texts cannot hold becomes plain text; nothing written is dropped. */
export function read(markdown: string): Node {
  const tree = fromMarkdown(markdown, {
    extensions: [gfmTable(), { disable: { null: ["htmlFlow", "htmlText"] } }],
    mdastExtensions: [gfmTableFromMarkdown()],
  }) as unknown as Mdast;
  const content = readBlocks(tree.children ?? [], addresses(tree));
  const doc = kinds.doc.create(null, content.length > 0 ? content : [kinds.paragraph.create()]);
  return isShallow(doc)
    ? doc
    : kinds.doc.create(
        null,
        doc.textBetween(0, doc.content.size, "\n").split("\n").map((line) => kinds.paragraph.create(null, line ? schema.text(line) : null)),
      );
}
