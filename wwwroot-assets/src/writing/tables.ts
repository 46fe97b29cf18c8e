// Tables as Markdown has them: one head row, cells of one line, no cell over two places.
import { TextSelection, type Command, type EditorState, type Transaction } from "prosemirror-state";
import type { Node, ResolvedPos } from "prosemirror-model";
import { kinds, widthOf } from "./schema";

interface Place {
  table: Node;
  /** Before the table. */
  at: number;
  row: number;
  column: number;
}

function placeOf(position: ResolvedPos): Place | null {
  for (let depth = position.depth; depth > 0; depth--) {
    if (position.node(depth).type === kinds.table) {
      return {
        table: position.node(depth),
        at: position.before(depth),
        row: position.index(depth),
        column: position.depth > depth ? position.index(depth + 1) : 0,
      };
    }
  }
  return null;
}

export const isInTable = (state: EditorState): boolean => placeOf(state.selection.$from) !== null;

const cellKind = (row: Node) => (row.type === kinds.table_head ? kinds.table_header : kinds.table_cell);

/** Inserts only what is new, so that what others write in the other cells stays where it is. */
function fill(tr: Transaction, at: number): void {
  const table = tr.doc.nodeAt(at)!;
  const width = widthOf(table);
  for (let i = table.childCount - 1, end = at + table.nodeSize - 1; i >= 0; i--) {
    const row = table.child(i);
    for (let missing = width - row.childCount; missing > 0; missing--) tr.insert(end - 1, cellKind(row).create());
    end -= row.nodeSize;
  }
}

function startOfCell(doc: Node, at: number, row: number, column: number): number {
  const table = doc.nodeAt(at)!;
  let position = at + 1;
  for (let i = 0; i < row; i++) position += table.child(i).nodeSize;
  position++;
  for (let i = 0; i < Math.min(column, table.child(row).childCount - 1); i++) position += table.child(row).child(i).nodeSize;
  return position + 1;
}

function goTo(tr: Transaction, at: number, row: number, column: number): Transaction {
  const table = tr.doc.nodeAt(at)!;
  const start = startOfCell(tr.doc, at, Math.min(row, table.childCount - 1), column);
  return tr.setSelection(TextSelection.create(tr.doc, start)).scrollIntoView();
}

export const insertTable: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (isInTable(state) || !$from.parent.isTextblock) return false;
  if (dispatch) {
    const row = (kind: typeof kinds.table_row, cell: typeof kinds.table_cell): Node =>
      kind.create(null, [cell.create(), cell.create(), cell.create()]);
    const table = kinds.table.create(null, [
      row(kinds.table_head, kinds.table_header),
      row(kinds.table_row, kinds.table_cell),
      row(kinds.table_row, kinds.table_cell),
    ]);
    const isEmpty = $from.parent.content.size === 0 && $from.parent.type === kinds.paragraph;
    const place = $from.node($from.depth - 1);
    const index = $from.index($from.depth - 1);
    const mayReplace = isEmpty && place.canReplaceWith(index, index + 1, kinds.table);
    const at = mayReplace ? $from.before() : $from.after();
    const tr = state.tr;
    if (mayReplace) tr.replaceWith(at, $from.after(), table);
    else tr.insert(at, table);
    const after = at + table.nodeSize;
    if (tr.doc.resolve(after).nodeAfter === null) tr.insert(after, kinds.paragraph.create());
    dispatch(goTo(tr, at, 0, 0));
  }
  return true;
};

function change(act: (tr: Transaction, place: Place) => void, may: (place: Place) => boolean = () => true): Command {
  return (state, dispatch) => {
    const place = placeOf(state.selection.$from);
    if (!place || !may(place)) return false;
    if (dispatch) {
      const tr = state.tr;
      act(tr, place);
      dispatch(tr);
    }
    return true;
  };
}

export const addRow = change((tr, { table, at, row, column }) => {
  fill(tr, at);
  const now = tr.doc.nodeAt(at)!;
  let end = at + 1;
  for (let i = 0; i <= row; i++) end += now.child(i).nodeSize;
  const cells = Array.from({ length: widthOf(table) }, () => kinds.table_cell.create());
  tr.insert(end, kinds.table_row.create(null, cells));
  goTo(tr, at, row + 1, column);
});

export const addColumn = change((tr, { table, at, row, column }) => {
  fill(tr, at);
  for (let i = table.childCount - 1; i >= 0; i--) {
    const cell = startOfCell(tr.doc, at, i, column) - 1;
    const kind = cellKind(tr.doc.nodeAt(at)!.child(i));
    tr.insert(cell + tr.doc.nodeAt(cell)!.nodeSize, kind.create());
  }
  goTo(tr, at, row, column + 1);
});

/** The head stays: a table without one is none. */
export const removeRow = change(
  (tr, { table, at, row, column }) => {
    let start = at + 1;
    for (let i = 0; i < row; i++) start += table.child(i).nodeSize;
    tr.delete(start, start + table.child(row).nodeSize);
    goTo(tr, at, row, column);
  },
  ({ row }) => row > 0,
);

export const removeColumn = change(
  (tr, { table, at, row, column }) => {
    fill(tr, at);
    for (let i = table.childCount - 1; i >= 0; i--) {
      const cell = startOfCell(tr.doc, at, i, column) - 1;
      tr.delete(cell, cell + tr.doc.nodeAt(cell)!.nodeSize);
    }
    goTo(tr, at, row, Math.max(0, column - 1));
  },
  ({ table }) => widthOf(table) > 1,
);

export const removeTable = change((tr, { table, at }) => {
  const place = tr.doc.resolve(at);
  const isAll = place.parent.childCount === 1;
  if (isAll) tr.replaceWith(at, at + table.nodeSize, kinds.paragraph.create());
  else tr.delete(at, at + table.nodeSize);
});

/** Tab and Shift+Tab between cells; out of the table after the last and before the first, so that nobody is caught. */
export function nextCell(way: 1 | -1): Command {
  return (state, dispatch) => {
    const place = placeOf(state.selection.$from);
    if (!place) return false;
    let { row, column } = place;
    column += way;
    if (column < 0) {
      row--;
      if (row < 0) return false;
      column = place.table.child(row).childCount - 1;
    } else if (column >= place.table.child(row).childCount) {
      row++;
      column = 0;
      if (row >= place.table.childCount) return false;
    }
    dispatch?.(goTo(state.tr, place.at, row, column));
    return true;
  };
}

/** Enter goes to the cell below, and out under the table from the last row. */
export const cellBelow: Command = (state, dispatch) => {
  const place = placeOf(state.selection.$from);
  if (!place) return false;
  if (dispatch) {
    const tr = state.tr;
    if (place.row + 1 < place.table.childCount) {
      dispatch(goTo(tr, place.at, place.row + 1, place.column));
    } else {
      const after = place.at + place.table.nodeSize;
      if (!tr.doc.resolve(after).nodeAfter?.isTextblock) tr.insert(after, kinds.paragraph.create());
      dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
    }
  }
  return true;
};

/** Down from the last row of a table that ends the text. */
export const leaveBelow: Command = (state, dispatch, view) => {
  const place = placeOf(state.selection.$from);
  if (!place || place.row + 1 < place.table.childCount || !state.selection.empty) return false;
  const after = place.at + place.table.nodeSize;
  if (state.doc.resolve(after).nodeAfter !== null || (view && !view.endOfTextblock("down"))) return false;
  return cellBelow(state, dispatch, view);
};

/** Over several cells only what stands in them is taken away, not the cells. */
export const emptyCells: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const [from, to] = [placeOf($from), placeOf($to)];
  if (!from || !to || from.at !== to.at || (from.row === to.row && from.column === to.column)) return false;
  if (dispatch) {
    const tr = state.tr;
    state.doc.nodesBetween($from.pos, $to.pos, (node, at) => {
      if (node.type !== kinds.table_cell && node.type !== kinds.table_header) return true;
      const start = Math.max(at + 1, $from.pos);
      const end = Math.min(at + 1 + node.content.size, $to.pos);
      if (end > start) tr.delete(tr.mapping.map(start), tr.mapping.map(end));
      return false;
    });
    dispatch(tr.setSelection(TextSelection.create(tr.doc, tr.mapping.map($from.pos))));
  }
  return true;
};
