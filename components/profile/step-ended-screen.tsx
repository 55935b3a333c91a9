import { ButtonLink, ButtonRow } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import { pageTitle } from '@/lib/product';
import type { Shown } from '@/lib/sign-in/state';

const reasons = { tries: 'closedTries', time: 'closedTime', cancelled: 'closedOther' } as const;

/** A set-up or a change in the profile that ended before anything was changed. */
export function StepEndedScreen({
  locale,
  office,
  shown,
  back,
}: {
  locale: Locale;
  office: OfficeFace;
  shown: Shown;
  back: string;
}) {
  const t = translator(locale, 'profile');
  const refused = shown.state === 'refused';
  return (
    <>
      <title>{pageTitle(t('closedTitle'), office.name)}</title>
      <Heading>{t('closedTitle')}</Heading>
      <p>{t(refused ? 'refusedText' : reasons[shown.closedBecause ?? 'cancelled'])}</p>
      <ButtonRow>
        <ButtonLink href={back}>{translator(locale, 'setUp')('toProfile')}</ButtonLink>
      </ButtonRow>
    </>
  );
}
