/**
 * What a page shows, in two parts. `shape` decides what the page is like: its language, its office, which parts it
 * has. `texts` are ready words and numbers that are only put in their places, as text or as the value of a field, never
 * as an address: of them the page may read neither content nor length, only whether they are there, how many there are,
 * and what is true or false.
 */
export type View = { shape: unknown; texts: unknown };

/** A view with a mark in place of each text, and the texts by the number of their mark. */
export type Marked<V extends View> = { view: V; values: string[] };

/**
 * Texts that mean the same wherever they stand: in HTML, in an attribute, in a script's string. Nothing that any of them
 * would read otherwise (`"`, `&`, `<`, `>`, `\`, `` ` ``, `$`) is among them, nor line breaks, nor invisible
 * characters but the soft hyphen. So a page is filled without escaping, and nothing can break out of its place.
 */
const plain = /^[\p{L}\p{M}\p{N}\p{Zs}\u00AD!#%'()*+,\-./:;=?@[\]_{|}~–—‘’‚“”„«»‹›…·•−×]+$/u;

// No text has characters for private use: `plain` leaves them out, and `cut` refuses a shape that has them.
const [before, after] = ['\uE000', '\uE001'];

/** Numbers have to stay numbers on their way through a page: these are ones nobody has. */
const firstNumber = 8_141_592_653_589_000;

/** The marks in a page, for `split`: of a text or a number, each with its own number. */
export const markPattern = `${before}(\\d+)${after}|${firstNumber.toString().slice(0, -3)}(\\d{3})`;

export const looksMarked = (text: string) => new RegExp(markPattern).test(text);

/** Marks every text and number of a view's texts; undefined when one of them is not plain, or a number not whole. */
export function markView<V extends View>(view: V): Marked<V> | undefined {
  const values: string[] = [];
  let isPlain = true;
  const mark = (part: unknown): unknown => {
    if (typeof part === 'string') {
      // React leaves an empty text out: whether a text is empty is the shape's business.
      if (part === '') return part;
      if (!plain.test(part)) isPlain = false;
      return `${before}${values.push(part) - 1}${after}`;
    }
    if (typeof part === 'number') {
      if (!Number.isSafeInteger(part) || values.length > 999) isPlain = false;
      return firstNumber + values.push(String(part)) - 1;
    }
    if (Array.isArray(part)) return part.map(mark);
    if (typeof part === 'object' && part !== null) {
      return Object.fromEntries(Object.entries(part).map(([name, each]) => [name, mark(each)]));
    }
    return part;
  };
  const marked = { ...view, texts: mark(view.texts) };
  return isPlain ? { view: marked, values } : undefined;
}
