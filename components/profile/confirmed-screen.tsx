import type { ReactNode } from 'react';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import { pageTitle } from '@/lib/product';

/** Proven, but what it was for has not happened yet: the answer got lost, or the portal was stopped in between. */
export function ConfirmedScreen(props: {
  locale: Locale;
  office: OfficeFace;
  about: string | undefined;
  action: () => Promise<void>;
  leave: ReactNode;
}) {
  const { locale, office, about, action, leave } = props;
  const t = translator(locale, 'changes');
  return (
    <>
      <title>{pageTitle(t('confirmedTitle'), office.name)}</title>
      <Heading>{t('confirmedTitle')}</Heading>
      <p>{[t('confirmedText'), about].filter(Boolean).join(' ')}</p>
      <ButtonRow>
        <form action={action} className="w-full sm:w-auto">
          <SubmitButton>{t('carryOut')}</SubmitButton>
        </form>
      </ButtonRow>
      <div className="mt-4">{leave}</div>
    </>
  );
}
