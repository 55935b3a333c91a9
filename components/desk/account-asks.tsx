import { SubmitButton } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { NoticeBox } from '@/components/ui/notice-box';
import { localMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { DeskAccount } from '@/lib/support/desk/account';

/** `timeZone`: the desk's, whose clock its pages show. */
export type AccountProps = { locale: Locale; timeZone: string; account: DeskAccount };

/** What the desk has to know before anything else: whether it may act, and what waits for it to act. */
export function AccountAsks(
  props: AccountProps & { releaseHref: string; answer: (data: FormData) => Promise<void> },
) {
  const { locale, timeZone, account, releaseHref, answer } = props;
  const { person, mayAct, guardedSince, help } = account;
  const [t, texts] = [translator(locale, 'desk'), translator(locale, 'person')];
  const note = translator(locale, 'ui')('note');
  const moment = (at: number) => localMoment(locale, timeZone, at);
  const { deactivatedAt } = person;
  const isOpen = mayAct === 'yes' && deactivatedAt === null;
  return (
    <>
      {mayAct === 'yes' ? null : <NoticeBox word={note}>{t(mayAct)}</NoticeBox>}
      {deactivatedAt === null ? null : (
        <NoticeBox kind="warning" word={texts('deactivatedWord')}>
          <p>{texts('deactivatedText', { moment: moment(deactivatedAt) })}</p>
        </NoticeBox>
      )}
      {guardedSince === null ? null : (
        <NoticeBox kind="warning" word={t('guardedWord')}>
          <p>{t('guardedText', { moment: moment(guardedSince) })}</p>
          {isOpen ? (
            <p className="mt-2">
              <Link standalone href={releaseHref}>
                {t('release')}
              </Link>
            </p>
          ) : null}
        </NoticeBox>
      )}
      {help ? (
        <NoticeBox kind="warning" word={t('asksWord')}>
          <p>{t('asksText', { moment: moment(help.since) })}</p>
          <p className="wrap-anywhere my-2 font-semibold">{help.reach}</p>
          <p>{t('asksWarning')}</p>
          {isOpen ? (
            <form action={answer} className="mt-2">
              <input type="hidden" name="account" value={person.id} />
              <SubmitButton variant="link">{t('answer')}</SubmitButton>
            </form>
          ) : null}
        </NoticeBox>
      ) : null}
    </>
  );
}
