import { looksMarked, markPattern } from './marks';

/** A page without what is one person's own: pieces of it, and between them what is to be filled in. */
export type Stencil = {
  pieces: string[];
  /** What stands behind each piece but the last: the number of a text, or the nonce of the request. */
  gaps: (number | 'nonce')[];
  /** What Next said about the page. */
  headers: [name: string, value: number | string | string[]][];
};

const escapeForPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/**
 * Makes a stencil of a page that was rendered from a marked view.
 * @param nonce the one it was rendered with
 * @param count how many texts there are
 * @throws Error when the page has a mark that is none of them, or none at all, as an error's page would
 */
export function cut(
  page: string,
  { nonce, count, headers }: { nonce: string; count: number; headers: Stencil['headers'] },
): Stencil {
  const parts = page.split(new RegExp(`(${escapeForPattern(nonce)})|${markPattern}`, 'g'));
  const stencil: Stencil = { pieces: [parts[0] ?? ''], gaps: [], headers };
  // `split` puts what the three groups caught between the pieces.
  for (let at = 1; at < parts.length; at += 4) {
    const [isNonce, text, number, piece = ''] = parts.slice(at, at + 4);
    const gap = isNonce === undefined ? Number(text ?? number) : 'nonce';
    if (gap !== 'nonce' && gap >= count) throw new Error('a page shows a text that it was not given');
    stencil.gaps.push(gap);
    stencil.pieces.push(piece);
  }
  if (count > 0 && stencil.gaps.every((gap) => gap === 'nonce'))
    throw new Error('a page shows none of its texts');
  return stencil;
}

/** The page for one request. The texts are plain ones (`markView`): they stand as they are. */
export function fill({ pieces, gaps }: Stencil, values: readonly string[], nonce: string): string {
  let page = pieces[0] ?? '';
  for (const [at, gap] of gaps.entries()) {
    page += (gap === 'nonce' ? nonce : values[gap]) + (pieces[at + 1] ?? '');
  }
  return page;
}

/** A shape that could be taken for a mark makes no stencil. */
export const isCuttable = (shape: unknown) => !looksMarked(JSON.stringify(shape));
