/** Text that is HTML already; everything else is escaped when it enters a template. */
export class Html {
  constructor(readonly text: string) {}
}

export type Piece = Html | string | number | false | undefined | Piece[];

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function textOf(piece: Piece): string {
  if (piece instanceof Html) return piece.text;
  if (Array.isArray(piece)) return piece.map(textOf).join('');
  if (piece === undefined || piece === false) return '';
  return String(piece).replace(/[&<>"']/g, (character) => escapes[character] ?? '');
}

/** HTML from a template; whatever is filled in stays text. Attributes must stand in quotes. */
export function html(strings: TemplateStringsArray, ...pieces: Piece[]): Html {
  return new Html(String.raw({ raw: strings }, ...pieces.map(textOf)));
}
