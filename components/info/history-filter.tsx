import { ButtonRow } from '@/components/ui/button';
import { buttonLook } from '@/components/ui/button-look';
import { Field, SelectField } from '@/components/ui/field';
import { Link } from '@/components/ui/link';
import { historyGroups } from '@/lib/audit/groups';
import { type HistoryQuery, showsAll } from '@/lib/audit/history-query';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** Narrows a history: a form that only asks, so whatever it finds has an address. */
export function HistoryFilter(props: {
  locale: Locale;
  query: HistoryQuery;
  path: string;
  /** True for that of a whole office, where one can look for somebody, and for what concerns no account. */
  ofOffice: boolean;
}) {
  const { locale, query, path, ofOffice } = props;
  const t = translator(locale, 'historySearch');
  const groups = historyGroups.filter((group) => ofOffice || group !== 'rules');
  return (
    <form action={path} className="mt-2">
      <search className={`grid items-end gap-x-6 sm:grid-cols-2 ${ofOffice ? 'md:grid-cols-4' : ''}`}>
        {ofOffice ? (
          <div className="sm:col-span-2 md:col-span-4 md:max-w-text">
            <Field
              name="person"
              type="search"
              label={t('person')}
              hint={t('personHint')}
              defaultValue={query.person}
              autoComplete="off"
              spellCheck={false}
              enterKeyHint="search"
            />
          </div>
        ) : null}
        <div className="sm:col-span-2">
          <SelectField
            name="show"
            label={t('show')}
            options={[
              { value: '', label: t('everything') },
              { value: 'notable', label: t('notable') },
              ...groups.map((group) => ({ value: group, label: t(`groups.${group}`) })),
            ]}
            defaultValue={query.show ?? ''}
          />
        </div>
        <Field name="from" type="date" label={t('from')} defaultValue={query.from} autoComplete="off" />
        <Field name="to" type="date" label={t('to')} defaultValue={query.to} autoComplete="off" />
        <ButtonRow className="sm:col-span-2">
          <button type="submit" className={buttonLook('secondary')}>
            {t('submit')}
          </button>
          {showsAll(query) ? null : (
            <Link standalone href={path}>
              {t('showAll')}
            </Link>
          )}
        </ButtonRow>
      </search>
    </form>
  );
}
