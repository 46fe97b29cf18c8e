// What the toolbar and the keys do.
import {
  baseKeymap,
  chainCommands,
  createParagraphNear,
  lift,
  liftEmptyBlock,
  setBlockType,
  splitBlock,
  toggleMark,
  wrapIn,
} from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { inputRules, undoInputRule, wrappingInputRule } from "prosemirror-inputrules";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "prosemirror-schema-list";
import type { MarkType, NodeType } from "prosemirror-model";
import type { Command, EditorState, Plugin } from "prosemirror-state";
import { keymap } from "prosemirror-keymap";
import { kinds, marks } from "./schema";
import { cellBelow, emptyCells, leaveBelow, nextCell } from "./tables";

export function isInside(state: EditorState, kind: NodeType, level?: number): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (node.type === kind && (level === undefined || node.attrs.level === level)) return true;
  }
  return false;
}

export function hasMark(state: EditorState, mark: MarkType): boolean {
  const { from, to, $from, empty } = state.selection;
  return empty
    ? mark.isInSet(state.storedMarks ?? $from.marks()) !== undefined
    : state.doc.rangeHasMark(from, to, mark);
}

/** The innermost list round the caret. */
function listAt(state: EditorState): NodeType | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const { type } = $from.node(depth);
    if (type === kinds.bullet_list || type === kinds.ordered_list) return type;
  }
  return null;
}

export const heading =
  (level: number): Command =>
  (state, dispatch, view) =>
    (isInside(state, kinds.heading, level) ? setBlockType(kinds.paragraph) : setBlockType(kinds.heading, { level }))(
      state,
      dispatch,
      view,
    );

/** Makes a list of the chosen blocks, turns the list into the other kind, or takes them out of it. */
export const list =
  (kind: NodeType): Command =>
  (state, dispatch, view) => {
    const there = listAt(state);
    if (there === kind) return liftListItem(kinds.list_item)(state, dispatch, view);
    if (there === null) return wrapInList(kind)(state, dispatch);
    const { $from } = state.selection;
    for (let depth = $from.depth; depth > 0; depth--) {
      if ($from.node(depth).type === there) {
        dispatch?.(state.tr.setNodeMarkup($from.before(depth), kind));
        return true;
      }
    }
    return false;
  };

export const quote: Command = (state, dispatch, view) =>
  isInside(state, kinds.blockquote) ? lift(state, dispatch) : wrapIn(kinds.blockquote)(state, dispatch, view);

export const bold = toggleMark(marks.strong);
export const italic = toggleMark(marks.em);

const lineBreak: Command = (state, dispatch) => {
  const { parent } = state.selection.$from;
  if (!parent.inlineContent || !parent.type.contentMatch.matchType(kinds.hard_break)) return false;
  dispatch?.(state.tr.replaceSelectionWith(kinds.hard_break.create()).scrollIntoView());
  return true;
};

// A heading is left by Enter; elsewhere the same kind of block goes on.
const enter = chainCommands(
  cellBelow,
  splitListItem(kinds.list_item),
  createParagraphNear,
  liftEmptyBlock,
  splitBlock,
);

export function keys(link: Command, toToolbar: () => void): Plugin[] {
  return [
    inputRules({
      rules: [
        wrappingInputRule(/^\s*[-*]\s$/, kinds.bullet_list),
        wrappingInputRule(
          /^(\d{1,3})\.\s$/,
          kinds.ordered_list,
          (match) => ({ order: Number(match[1]) }),
          (match, node) => node.childCount + node.attrs.order === Number(match[1]),
        ),
      ],
    }),
    keymap({
      "Mod-z": undo,
      "Mod-y": redo,
      "Shift-Mod-z": redo,
      "Mod-b": bold,
      "Mod-i": italic,
      "Mod-k": link,
      "Mod-Alt-1": heading(1),
      "Mod-Alt-2": heading(2),
      Enter: enter,
      "Shift-Enter": chainCommands(cellBelow, lineBreak),
      Backspace: chainCommands(undoInputRule, emptyCells),
      Delete: emptyCells,
      Tab: chainCommands(nextCell(1), sinkListItem(kinds.list_item)),
      "Shift-Tab": chainCommands(nextCell(-1), liftListItem(kinds.list_item)),
      ArrowDown: leaveBelow,
      "Alt-F10": () => {
        toToolbar();
        return true;
      },
    }),
    keymap(baseKeymap),
  ];
}
