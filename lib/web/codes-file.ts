import { config } from '@/lib/config';
import { groupCode } from '@/lib/factor/recovery-codes/code';
import { localDate } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translator';
import { productName } from '@/lib/product';
import { shownCodes } from '@/lib/sign-in/recovery-codes';
import type { Held } from './attempt';
import { currentLocale } from './locale';

/** The codes on the screen as a text file; 404 when no codes are being shown. Changes nothing. */
export async function codesFile(held: Held | undefined): Promise<Response> {
  const codes = held ? shownCodes(config().secretKeys, held.attempt) : [];
  if (!held || codes.length === 0) return new Response(null, { status: 404 });
  const { office, email, now } = held.attempt;
  const locale = await currentLocale();
  const t = translator(locale, 'setUp');
  const lines = [
    `${office.name} – ${productName}`,
    t('fileTitle'),
    '',
    t('fileFor', { account: email }),
    t('fileMade', { date: localDate(locale, office.timeZone, now) }),
    t('fileOnce'),
    '',
    ...codes.map(groupCode),
    '',
  ];
  return new Response(lines.join('\r\n'), {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="recovery-codes-${office.slug}.txt"`,
      'cache-control': 'no-store',
    },
  });
}
