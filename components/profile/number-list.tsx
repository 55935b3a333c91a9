import { LinkButton } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { CheckIcon, InfoIcon } from '@/components/ui/icons';
import { Link } from '@/components/ui/link';
import type { OwnNumber } from '@/lib/factor/overview';
import { localDate, localMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

type ListProps = {
  locale: Locale;
  timeZone: string;
  numbers: readonly OwnNumber[];
  /** False where one of them is the only factor: to remove that is to turn the second factor off. */
  mayRemove: boolean;
  /** True where a number can be added: that is how an unchecked one is checked. */
  mayAdd: boolean;
  makePrimary: (data: FormData) => Promise<void>;
  /** Where a number is removed; it is added as `?number=`. */
  removePath: string;
};

/** W8, C8: the numbers, the primary one first: what kind, how and when each was checked, and what can be done with it. */
export function NumberList(props: ListProps) {
  return (
    <ul className="mt-4 mb-6 border-hairline border-t">
      {props.numbers.map((number) => (
        <Entry key={number.id} {...props} entry={number} />
      ))}
    </ul>
  );
}

function Entry(props: ListProps & { entry: OwnNumber }) {
  const { locale, timeZone, numbers, entry, mayRemove, mayAdd, makePrimary, removePath } = props;
  const { id, number, kind, isPrimary, isServed, verified, lastUsedAt } = entry;
  const [t, factors] = [translator(locale, 'numbers'), translator(locale, 'factors')];
  const several = numbers.filter((each) => each.verified).length > 1;
  // Which number a link is about, for those who hear it without what stands around it.
  const which = <span className="sr-only">{number}</span>;
  return (
    <li className="border-hairline border-b pt-4 pb-1">
      <div className="flex flex-wrap items-center gap-x-4">
        <Heading level={3} className="mt-0! min-w-0 tabular-nums">
          {number}
        </Heading>
        {several && isPrimary ? <p className="font-semibold text-small">{t('primary')}</p> : null}
      </div>
      <p className="text-small text-soft">{t(`kinds.${kind}`)}</p>
      {verified ? (
        <p className="flex items-start gap-1 text-green text-small">
          <CheckIcon />
          {t(`checked.${verified.by}`, { date: localDate(locale, timeZone, verified.since) })}
        </p>
      ) : (
        <>
          <p className="flex items-start gap-1 font-semibold text-amber text-small">
            <InfoIcon />
            {t('unchecked')}
          </p>
          {mayAdd ? <p className="text-small">{t('uncheckedText')}</p> : null}
        </>
      )}
      {verified && !isServed ? (
        <p className="flex items-start gap-1 font-semibold text-amber text-small">
          <InfoIcon />
          {t('notServed')}
        </p>
      ) : null}
      {verified && lastUsedAt !== null ? (
        <p className="text-small text-soft">
          {factors('lastUsed', { moment: localMoment(locale, timeZone, lastUsedAt) })}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-x-6">
        {verified && isServed && !isPrimary ? (
          <form action={makePrimary}>
            <input type="hidden" name="number" value={id} />
            <LinkButton>
              <span>
                {t('makePrimary')} {which}
              </span>
            </LinkButton>
          </form>
        ) : null}
        {mayRemove || !verified ? (
          <Link standalone href={`${removePath}?number=${id}`}>
            <span>
              {factors('remove')} {which}
            </span>
          </Link>
        ) : null}
      </div>
    </li>
  );
}
