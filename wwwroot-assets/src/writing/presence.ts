// Where the others stand in the text, drawn with their title. Nothing of it is stored.
import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, Selection, type EditorState } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { Person } from "./session";

interface Caret {
  anchor: number;
  head: number;
  /** Counts up, so that a caret that moves shows whose it is anew. */
  move: number;
}

interface Others {
  people: Person[];
  carets: Map<string, Caret>;
}

type Told = { people?: Person[]; cid?: string; anchor?: number; head?: number };

const key = new PluginKey<Others>("presence");
const COLOURS = 6;

export const told = (state: EditorState, what: Told) => state.tr.setMeta(key, what).setMeta("addToHistory", false);

function draw(label: string, colour: number): HTMLElement {
  const caret = document.createElement("span");
  caret.className = `writer-caret writer-${colour}`;
  // Who is here stands in a list for those who do not see.
  caret.setAttribute("aria-hidden", "true");
  const name = caret.appendChild(document.createElement("span"));
  name.textContent = label;
  return caret;
}

/** Who has chosen everything is beyond the last letter, where nobody can write: what is drawn there would catch a key. */
function inText(doc: Node, place: number): number {
  const at = doc.resolve(place);
  return at.parent.inlineContent ? place : Selection.near(at, -1).head;
}

export function presence(): Plugin<Others> {
  return new Plugin<Others>({
    key,
    state: {
      init: () => ({ people: [], carets: new Map() }),
      apply(tr, now) {
        const what = tr.getMeta(key) as Told | undefined;
        if (!tr.docChanged && !what) return now;
        const people = what?.people ?? now.people;
        const carets = new Map<string, Caret>();
        for (const [cid, caret] of now.carets) {
          if (people.some((one) => one.cid === cid)) {
            carets.set(cid, { ...caret, anchor: tr.mapping.map(caret.anchor), head: tr.mapping.map(caret.head) });
          }
        }
        if (what?.cid && what.head !== undefined && people.some((one) => one.cid === what.cid)) {
          carets.set(what.cid, {
            anchor: what.anchor ?? what.head,
            head: what.head,
            move: (carets.get(what.cid)?.move ?? 0) + 1,
          });
        }
        return { people, carets };
      },
    },
    props: {
      decorations(state) {
        const { people, carets } = key.getState(state)!;
        const size = state.doc.content.size;
        const shown: Decoration[] = [];
        people.forEach((person, index) => {
          const caret = carets.get(person.cid);
          if (!caret) return;
          const colour = (index % COLOURS) + 1;
          const head = inText(state.doc, Math.min(caret.head, size));
          const anchor = Math.min(caret.anchor, size);
          shown.push(
            Decoration.widget(head, () => draw(person.who, colour), {
              key: `${person.cid}:${caret.move}`,
              side: 10,
              ignoreSelection: true,
            }),
          );
          if (anchor !== head) {
            shown.push(
              Decoration.inline(Math.min(anchor, head), Math.max(anchor, head), {
                class: `writer-chosen writer-${colour}`,
              }),
            );
          }
        });
        return DecorationSet.create(state.doc, shown);
      },
    },
  });
}
