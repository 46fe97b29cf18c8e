// What the reading and the writing of Markdown share.

/** A node of mdast, as both see it. */
export type Mdast = {
  type: string;
  children?: Mdast[];
  value?: string;
  [attribute: string]: unknown;
};

/** A text without signs that neither a screen nor Markdown can show. */
export const plain = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, " ");
