import { ButtonRow } from '@/components/ui/button';
import { buttonLook } from '@/components/ui/button-look';
import { Field, SelectField } from '@/components/ui/field';
import { Link } from '@/components/ui/link';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { asksForAll, type PeopleQuery, peopleStates } from '@/lib/office/people/query';
import { roles } from '@/lib/policy/decide';

/** Narrows the list: a form that only asks, so whatever it finds has an address. */
export function PeopleFilter(props: {
  locale: Locale;
  query: PeopleQuery;
  hasSupport: boolean;
  path: string;
}) {
  const { locale, query, hasSupport, path } = props;
  const t = translator(locale, 'people');
  const known = roles.filter((role) => role !== 'support' || hasSupport);
  return (
    <form action={path} className="mt-2">
      <search className="gap-x-6 md:grid md:grid-cols-3 md:items-end">
        <div className="md:col-span-3 md:max-w-text">
          <Field
            name="q"
            type="search"
            label={t('search')}
            hint={t('searchHint')}
            defaultValue={query.search}
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="search"
          />
        </div>
        <SelectField
          name="factor"
          label={t('state')}
          options={[
            { value: '', label: t('anyState') },
            ...peopleStates.map((state) => ({ value: state, label: t(`states.${state}`) })),
          ]}
          defaultValue={query.state ?? ''}
        />
        <SelectField
          name="role"
          label={t('role')}
          options={[
            { value: '', label: t('anyRole') },
            ...known.map((role) => ({ value: role, label: t(`roles.${role}`) })),
          ]}
          defaultValue={query.role ?? ''}
        />
        <ButtonRow className="md:mt-0">
          <button type="submit" className={buttonLook('secondary')}>
            {t('show')}
          </button>
          {asksForAll(query) ? null : (
            <Link standalone href={path}>
              {t('showAll')}
            </Link>
          )}
        </ButtonRow>
      </search>
    </form>
  );
}
