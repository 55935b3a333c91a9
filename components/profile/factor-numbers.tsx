import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { mostNumbers } from '@/lib/factor/limits';
import type { FactorOverview } from '@/lib/factor/overview';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { NumberList } from './number-list';

/** W6, W8, C8: one's phone numbers, and the way to a further one, where the office offers any method by phone. */
export function FactorNumbers(props: {
  locale: Locale;
  timeZone: string;
  overview: FactorOverview;
  add: () => Promise<void>;
  makePrimary: (data: FormData) => Promise<void>;
  removePath: string;
}) {
  const { locale, timeZone, overview, add, makePrimary, removePath } = props;
  const { apps, numbers, enrolled, allBlocked, phoneMethods } = overview;
  // Whoever has nothing, or nothing that works, sets it up with all methods to choose from.
  if (numbers.length === 0 && (phoneMethods.length === 0 || !enrolled || allBlocked)) return null;
  const mayAdd = overview.mayAddNumber && !allBlocked;
  const t = translator(locale, 'numbers');
  const able = numbers.filter((number) => number.verified);
  const verified = able.length;
  // The primary one gets the calls then; text messages need another one.
  const texts =
    able[0]?.kind === 'landline' && phoneMethods.includes('sms')
      ? able.find(({ kind, isServed }) => isServed && kind === 'mobile')
      : undefined;
  return (
    <>
      <Heading level={2}>{t('title')}</Heading>
      {numbers.length === 0 ? <p>{t('none')}</p> : null}
      {verified > 1 ? <p>{t('lead')}</p> : null}
      {texts ? <p>{t('textsTo', { number: texts.number })}</p> : null}
      {numbers.length > 0 ? (
        <NumberList
          locale={locale}
          timeZone={timeZone}
          numbers={numbers}
          mayRemove={verified + apps.length > 1}
          mayAdd={mayAdd}
          makePrimary={makePrimary}
          removePath={removePath}
        />
      ) : null}
      {verified === 1 && apps.length === 0 && mayAdd ? <p>{t('swap')}</p> : null}
      {mayAdd ? (
        <ButtonRow className="mt-4">
          <form action={add} className="w-full sm:w-auto">
            <SubmitButton variant="secondary">{translator(locale, 'phone')('setUp.addNumber')}</SubmitButton>
          </form>
        </ButtonRow>
      ) : null}
      {phoneMethods.length > 0 && verified >= mostNumbers ? <p>{t('most', { count: verified })}</p> : null}
    </>
  );
}
