import { headers } from 'next/headers';
import { NoticeBox } from '@/components/ui/notice-box';
import { translator } from '@/lib/i18n/translator';
import { readCookie } from '@/lib/web/cookies';
import { currentLocale } from '@/lib/web/locale';

/** What has just been changed, or why it was not; for the pages a change returns to. */
export async function ChangeResult() {
  const result = await readCookie('done');
  // A page that answers a form (that is: a request with a body) speaks of that one, not of the one before it.
  if (!result || (await headers()).has('content-length')) return null;
  const t = translator(await currentLocale(), 'changes');
  // Anything may stand in a cookie; only what there is a sentence for is said.
  const key = result as 'done.password';
  if (!/^(done|refused)\.[a-z-]+$/.test(result) || !t.has(key)) return null;
  const done = result.startsWith('done.');
  return (
    <NoticeBox live kind={done ? 'success' : 'warning'} word={t(done ? 'doneWord' : 'refusedWord')}>
      <p>{t(key)}</p>
    </NoticeBox>
  );
}
