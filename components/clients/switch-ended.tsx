import { ButtonLink, ButtonRow } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import { pageTitle } from '@/lib/product';
import type { Shown } from '@/lib/sign-in/state';

/** A switch of clients that came to nothing: why, and whom one still works for. */
export function SwitchEnded(props: {
  locale: Locale;
  office: OfficeFace;
  shown: Shown;
  /** The client that was wished for, and the one that is still active. */
  wish: string;
  active: string | undefined;
  back: string;
}) {
  const { locale, office, shown, wish, active, back } = props;
  const t = translator(locale, 'clients');
  const why =
    shown.state === 'refused'
      ? t('switch.refused', { client: wish })
      : t(`switch.${reasons[shown.closedBecause ?? 'cancelled']}`);
  return (
    <>
      <title>{pageTitle(t('switch.endedTitle'), office.name)}</title>
      <Heading>{t('switch.endedTitle')}</Heading>
      <p>{why}</p>
      <p className="mt-4">{active ? t('switch.stays', { client: active }) : t('switch.staysNone')}</p>
      <ButtonRow>
        <ButtonLink href={back}>{t('switch.back')}</ButtonLink>
      </ButtonRow>
    </>
  );
}

const reasons = { tries: 'tries', time: 'time', cancelled: 'other' } as const;
