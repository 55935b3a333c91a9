import { LinkButton } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { NoticeBox } from '@/components/ui/notice-box';
import { localMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** An address that waits for its link, with what can be done about it. */
export function PendingEmail(props: {
  locale: Locale;
  timeZone: string;
  /** `until` in milliseconds since 1970. */
  pending: { email: string; until: number; expired: boolean };
  /** Where the link is asked for again. */
  againHref: string;
  /** Gets `which`. */
  withdraw: (data: FormData) => Promise<void>;
  which: 'second' | 'sign-in';
}) {
  const { locale, timeZone, pending, againHref, withdraw, which } = props;
  const { email, until, expired } = pending;
  const t = translator(locale, 'info');
  const text = expired
    ? t('waitsOver', { email })
    : t('waits', { email, time: localMoment(locale, timeZone, until) });
  const whose = <span className="sr-only"> {email}</span>;
  return (
    <NoticeBox kind={expired ? 'warning' : 'info'} word={t(which === 'second' ? 'newSecond' : 'newSignIn')}>
      <p className="wrap-anywhere">{text}</p>
      <div className="flex flex-wrap gap-x-6">
        <Link standalone href={againHref}>
          {t('sendAgain')}
          {whose}
        </Link>
        <form action={withdraw}>
          <input type="hidden" name="which" value={which} />
          <LinkButton>
            {t('withdraw')}
            {whose}
          </LinkButton>
        </form>
      </div>
    </NoticeBox>
  );
}
