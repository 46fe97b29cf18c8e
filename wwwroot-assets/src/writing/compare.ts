// Two texts as one, with what was added and what was taken away, word by word, inside the block where it stands.
import type { Mark, Node } from "prosemirror-model";
import { kinds } from "./schema";

export type Change = "same" | "added" | "removed";

export interface Word {
  text: string;
  change: Change;
  strong?: boolean;
  em?: boolean;
  href?: string;
}

export interface Part {
  kind: string;
  level?: number;
  change: Change;
  words?: Word[];
  parts?: Part[];
}

/** More pairs than this are not weighed: the block is told as taken away and added. */
const MOST_PAIRS = 1_000_000;

interface Token {
  text: string;
  marks: readonly Mark[];
}

function tokens(block: Node): Token[] {
  const found: Token[] = [];
  block.forEach((child) => {
    const text = child.isText ? child.text! : "\n";
    for (const piece of text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []) {
      found.push({ text: piece, marks: child.marks });
    }
  });
  return found;
}

const isSameToken = (a: Token, b: Token): boolean =>
  a.text === b.text && a.marks.length === b.marks.length && a.marks.every((mark) => mark.isInSet(b.marks));

/** Which of one are also in the other, in order: the longest common part. */
function common<T>(one: readonly T[], other: readonly T[], same: (a: T, b: T) => boolean): [number, number][] {
  let start = 0;
  while (start < one.length && start < other.length && same(one[start], other[start])) start++;
  let end = 0;
  while (
    end < one.length - start &&
    end < other.length - start &&
    same(one[one.length - 1 - end], other[other.length - 1 - end])
  ) {
    end++;
  }
  const pairs: [number, number][] = [];
  for (let i = 0; i < start; i++) pairs.push([i, i]);
  const [n, m] = [one.length - start - end, other.length - start - end];
  if (n > 0 && m > 0 && n * m <= MOST_PAIRS) {
    const width = m + 1;
    const length = new Uint16Array((n + 1) * width);
    for (let i = n - 1; i >= 0; i--) {
      for (let j = m - 1; j >= 0; j--) {
        length[i * width + j] = same(one[start + i], other[start + j])
          ? length[(i + 1) * width + j + 1] + 1
          : Math.max(length[(i + 1) * width + j], length[i * width + j + 1]);
      }
    }
    for (let i = 0, j = 0; i < n && j < m; ) {
      if (same(one[start + i], other[start + j])) pairs.push([start + i++, start + j++]);
      else if (length[(i + 1) * width + j] >= length[i * width + j + 1]) i++;
      else j++;
    }
  }
  for (let i = end; i > 0; i--) pairs.push([one.length - i, other.length - i]);
  return pairs;
}

function word(token: Token, change: Change): Word {
  const made: Word = { text: token.text, change };
  for (const mark of token.marks) {
    if (mark.type.name === "strong") made.strong = true;
    if (mark.type.name === "em") made.em = true;
    if (mark.type.name === "link") made.href = mark.attrs.href;
  }
  return made;
}

/** Words that look alike are one piece. */
function joined(words: readonly Word[]): Word[] {
  const pieces: Word[] = [];
  for (const one of words) {
    const last = pieces[pieces.length - 1];
    if (
      last &&
      last.change === one.change &&
      last.strong === one.strong &&
      last.em === one.em &&
      last.href === one.href
    ) {
      last.text += one.text;
    } else {
      pieces.push({ ...one });
    }
  }
  return pieces;
}

function compareWords(before: Node, after: Node): Word[] {
  const [old, now] = [tokens(before), tokens(after)];
  const words: Word[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...common(old, now, isSameToken), [old.length, now.length] as [number, number]]) {
    while (i < a) words.push(word(old[i++], "removed"));
    while (j < b) words.push(word(now[j++], "added"));
    if (b < now.length) {
      words.push(word(now[b], "same"));
      i++;
      j++;
    }
  }
  return joined(words);
}

function wholePart(node: Node, change: Change): Part {
  const part: Part = { kind: node.type.name, change };
  if (node.type === kinds.heading) part.level = node.attrs.level;
  if (node.type === kinds.ordered_list) part.level = node.attrs.order;
  if (node.isTextblock) {
    part.words = joined(tokens(node).map((token) => word(token, change)));
  } else {
    part.parts = [];
    node.forEach((child) => part.parts!.push(wholePart(child, change)));
  }
  return part;
}

function comparePair(before: Node, after: Node): Part {
  const part = wholePart(after, "same");
  if (after.isTextblock) part.words = compareWords(before, after);
  else part.parts = compareChildren(before, after);
  return part;
}

const childrenOf = (node: Node): Node[] => {
  const children: Node[] = [];
  node.forEach((child) => children.push(child));
  return children;
};

function compareChildren(before: Node, after: Node): Part[] {
  const [old, now] = [childrenOf(before), childrenOf(after)];
  const parts: Part[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...common(old, now, (x, y) => x.eq(y)), [old.length, now.length] as [number, number]]) {
    while (i < a || j < b) {
      // What changed in place is compared inside; what has no counterpart is whole.
      if (i < a && j < b && old[i].type === now[j].type) parts.push(comparePair(old[i++], now[j++]));
      else if (i < a && (j === b || a - i >= b - j)) parts.push(wholePart(old[i++], "removed"));
      else parts.push(wholePart(now[j++], "added"));
    }
    if (b < now.length) {
      parts.push(wholePart(now[b], "same"));
      i++;
      j++;
    }
  }
  return parts;
}

export const compareTexts = (before: Node, after: Node): Part[] => compareChildren(before, after);
