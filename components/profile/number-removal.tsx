import { formTexts } from '@/components/form-texts';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { ActionForm } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import type { FactorWay, OwnNumber } from '@/lib/factor/overview';
import { localDate, localMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import type { FormAction } from '@/lib/web/form-result';
import type { Left } from './app-removal';
import { sentenceThen } from './way-sentence';

type RemovalProps = {
  locale: Locale;
  office: OfficeFace;
  number: OwnNumber;
  /** The primary one afterwards, when it is another one than now. */
  nextPrimary: OwnNumber | undefined;
  /** What sign-in asks for first afterwards, when it is something else than now. */
  nextWay: FactorWay | undefined;
  /** What stays. */
  left: Left;
  action: FormAction;
  backHref: string;
};

/** W6: asks once before a number that is not the only factor is removed, and says what happens then. */
export function NumberRemoval(props: RemovalProps) {
  const { locale, office, number, action, backHref } = props;
  const [t, factors] = [translator(locale, 'numbers'), translator(locale, 'factors')];
  const title = t('removeTitle', { number: number.number });
  return (
    <ActionForm action={action} {...formTexts(locale, title, office)}>
      <Heading>{title}</Heading>
      {number.verified ? (
        <Consequences {...props} verified={number.verified} />
      ) : (
        <p>{t('removeUnchecked')}</p>
      )}
      <input type="hidden" name="number" value={number.id} />
      <ButtonRow>
        <SubmitButton variant="danger">{factors('remove')}</SubmitButton>
        <Link standalone href={backHref}>
          {factors('back')}
        </Link>
      </ButtonRow>
    </ActionForm>
  );
}

function Consequences(props: RemovalProps & { verified: NonNullable<OwnNumber['verified']> }) {
  const { locale, office, number, verified, nextPrimary, nextWay, left } = props;
  const [t, factors] = [translator(locale, 'numbers'), translator(locale, 'factors')];
  const { timeZone } = office;
  const { lastUsedAt } = number;
  return (
    <>
      <p>{t(`checked.${verified.by}`, { date: localDate(locale, timeZone, verified.since) })}</p>
      {lastUsedAt === null ? null : (
        <p>{factors('lastUsed', { moment: localMoment(locale, timeZone, lastUsedAt) })}</p>
      )}
      <ul className="mt-4 list-disc pl-6">
        <li className="py-1">{t('removeSent')}</li>
        <li className="py-1">{t('removeOthers', { left })}</li>
        {nextPrimary ? <li className="py-1">{t('removePrimary', { number: nextPrimary.number })}</li> : null}
        {nextWay ? <li className="py-1">{sentenceThen(locale, nextWay)}</li> : null}
      </ul>
      <p className="mt-4">{t('removeUnknown')}</p>
    </>
  );
}
