// Several write in one text at once, and change its structure: all end with the same text, every letter that nobody took
// away is there, and no letter is there twice.
import assert from "node:assert/strict";
import { test } from "node:test";
import { joinBackward, lift } from "prosemirror-commands";
import { liftListItem, sinkListItem } from "prosemirror-schema-list";
import { bold, heading, list, quote, keys } from "../src/writing/commands";
import { kinds } from "../src/writing/schema";
import { addColumn, addRow, insertTable, removeColumn, removeRow } from "../src/writing/tables";
import { chanceOf, Server, settle, Writer, type Chance } from "./simulation";

const SEEDS = Number(process.env.PORTAL_SCHEDULES ?? 60);
const FIRST = Number(process.env.PORTAL_FIRST ?? 1);
const TURNS = 120;
/** Every letter that is typed is one of its own. */
const FIRST_LETTER = 0x4e00;

function textblocks(writer: Writer): { start: number; size: number }[] {
  const found: { start: number; size: number }[] = [];
  writer.state.doc.descendants((node, at) => {
    if (node.isTextblock) found.push({ start: at + 1, size: node.content.size });
  });
  return found;
}

function somewhere(writer: Writer, chance: Chance): number {
  const blocks = textblocks(writer);
  const block = blocks[chance(blocks.length)];
  return block.start + chance(block.size + 1);
}

class Play {
  readonly server = new Server("");
  readonly writers: Writer[];
  readonly typed = new Set<string>();
  /** What somebody took away, or undid and did not do again. */
  readonly taken = new Set<string>();
  readonly said: string[] = [];

  constructor(
    count: number,
    private readonly chance: Chance,
    private readonly changes: readonly Change[],
  ) {
    this.writers = Array.from({ length: count }, (_, i) => new Writer(this.server, i));
  }

  letter(): string {
    const letter = String.fromCharCode(FIRST_LETTER + this.typed.size);
    this.typed.add(letter);
    return letter;
  }

  take(letters: string): void {
    for (const letter of letters) this.taken.add(letter);
  }

  turn(): void {
    const writer = this.writers[this.chance(this.writers.length)];
    switch (this.chance(7)) {
      case 0:
      case 1:
        typing(writer, this.chance, this);
        break;
      case 2:
        writer.put(somewhere(writer, this.chance));
        break;
      case 3: {
        const change = this.changes[this.chance(this.changes.length)];
        change(writer, this.chance, this);
        break;
      }
      case 4:
        writer.push();
        break;
      case 5:
        writer.deliver();
        break;
      default:
        writer.hear();
    }
  }

  check(): void {
    settle(this.server);
    const doc = this.server.doc;
    doc.check();
    for (const writer of this.writers) {
      assert.deepEqual(writer.state.doc.toJSON(), doc.toJSON(), `writer ${writer.number} has another text`);
    }
    const there = new Map<string, number>();
    for (const letter of doc.textBetween(0, doc.content.size)) there.set(letter, (there.get(letter) ?? 0) + 1);
    const lost = [...this.typed].filter((letter) => !this.taken.has(letter) && !there.has(letter));
    const doubled = [...there].filter(([, count]) => count > 1).map(([letter]) => letter);
    assert.deepEqual({ lost: lost.map(nameOf), doubled: doubled.map(nameOf) }, { lost: [], doubled: [] });
    this.server.end();
  }
}

const nameOf = (letter: string): string => `letter ${letter.charCodeAt(0) - FIRST_LETTER}`;

type Change = (writer: Writer, chance: Chance, play: Play) => void;

const enter: Change = (writer) => {
  const plugins = keys(() => false, () => undefined);
  for (const plugin of plugins) {
    const handled = plugin.props.handleKeyDown?.call(
      plugin,
      { state: writer.state, dispatch: writer.dispatch, endOfTextblock: () => false } as never,
      { key: "Enter", keyCode: 13, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false } as never,
    );
    if (handled) return;
  }
};

const join: Change = (writer) => {
  const { doc, tr } = writer.state;
  let at = 0;
  for (let i = 0; i + 1 < doc.childCount; i++) {
    at += doc.child(i).nodeSize;
    if (doc.child(i).isTextblock && doc.child(i + 1).type === doc.child(i).type) {
      writer.dispatch(tr.join(at));
      return;
    }
  }
};

const structure: Change[] = [
  enter,
  enter,
  (writer, chance) => writer.run(heading(1 + chance(3))),
  (writer) => writer.run(list(kinds.bullet_list)),
  (writer) => writer.run(list(kinds.ordered_list)),
  (writer) => writer.run(sinkListItem(kinds.list_item)),
  (writer) => writer.run(liftListItem(kinds.list_item)),
  (writer) => writer.run(quote),
  (writer) => writer.run(lift),
  (writer) => writer.run(bold),
  (writer, chance) => {
    writer.put(somewhere(writer, chance), somewhere(writer, chance));
    writer.run(bold);
    writer.put(writer.state.selection.from);
  },
  join,
  (writer) => writer.run(joinBackward),
  (writer, chance) => chance(4) === 0 && writer.run(insertTable),
  (writer) => writer.run(addRow),
  (writer) => writer.run(addColumn),
];

/** As two keys in a row: nothing comes between. */
const undoAndRedo: Change = (writer, chance) => {
  const times = 1 + chance(3);
  let undone = 0;
  for (let i = 0; i < times; i++) if (writer.undo()) undone++;
  for (let i = 0; i < undone; i++) writer.redo();
};

const lettersIn = (writer: Writer): string => writer.state.doc.textBetween(0, writer.state.doc.content.size);

/** What a writer sees going away is taken away. */
function watched(change: Change): Change {
  return (writer, chance, play) => {
    const before = lettersIn(writer);
    change(writer, chance, play);
    const after = new Set(lettersIn(writer));
    play.take([...before].filter((letter) => !after.has(letter)).join(""));
  };
}

const takingAway: Change[] = [
  (writer, chance) => {
    writer.put(somewhere(writer, chance), somewhere(writer, chance));
    writer.dispatch(writer.state.tr.deleteSelection());
  },
  (writer, chance, play) => {
    writer.put(somewhere(writer, chance), somewhere(writer, chance));
    writer.type(play.letter());
  },
  (writer) => writer.run(removeRow),
  (writer) => writer.run(removeColumn),
  (writer) => {
    const { from } = writer.state.selection;
    if (writer.state.doc.resolve(from).parentOffset > 0) writer.dispatch(writer.state.tr.delete(from - 1, from));
  },
];
/** Over what is chosen, if something is. */
const typing = watched((writer, chance, play) => {
  for (let many = 1 + chance(6); many > 0; many--) writer.type(play.letter());
});

const deletion = takingAway.map(watched);

const undone: Change[] = [watched((writer) => writer.undo()), watched((writer) => writer.redo())];

function play(name: string, count: number, changes: readonly Change[]): void {
  test(name, () => {
    const faults: string[] = [];
    for (let seed = FIRST; seed < FIRST + SEEDS; seed++) {
      const chance = chanceOf(seed);
      const one = new Play(count, chance, changes);
      try {
        for (let turn = 0; turn < TURNS; turn++) one.turn();
        one.check();
      } catch (fault) {
        faults.push(`seed ${seed}: ${(fault as Error).message.slice(0, 600)}`);
        if (!(fault instanceof assert.AssertionError)) faults.push((fault as Error).stack ?? "");
      }
    }
    assert.equal(faults.length, 0, `${faults.length} of ${SEEDS} schedules\n${faults.slice(0, 3).join("\n")}`);
  });
}

play("Letters alone", 3, [(writer) => writer.push()]);
play("Letters, undone and done again", 3, [undoAndRedo]);
play("Structure", 3, structure);
play("Structure, undone and done again", 3, [...structure, undoAndRedo, undoAndRedo, undoAndRedo]);
play("Structure, deletion and undo", 3, [...structure.map(watched), ...deletion, ...undone]);
