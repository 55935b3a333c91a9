import { Link } from '@/components/ui/link';
import { piecesOf } from '@/lib/help/words';
import type { Locale } from '@/lib/i18n/locale';

/** A sentence of an article; the names of screens stand out, and those with a way there are links. */
export function Sentence({ locale, text }: { locale: Locale; text: string }) {
  return piecesOf(locale, text).map((piece, index) => {
    if (!piece.isName) return piece.text;
    return piece.href ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: rendered once and never reordered.
      <Link key={index} href={piece.href}>
        {piece.text}
      </Link>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: rendered once and never reordered.
      <strong key={index} className="font-semibold">
        {piece.text}
      </strong>
    );
  });
}
