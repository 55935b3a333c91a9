import { Heading } from '@/components/ui/heading';
import type { ScopeLine } from '@/lib/help/scope';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';

type Props = { locale: Locale; office: OfficeFace };

/** Whom an article is for, and what applies to its reader. */
export function ArticleScope({ locale, office, lines }: Props & { lines: readonly ScopeLine[] }) {
  const t = translator(locale, 'help');
  return (
    <section className="mt-10 border-hairline border-y py-4 text-small print:text-[1em]">
      <Heading level={2} className="mt-0!">
        {t('scopeTitle')}
      </Heading>
      <ul className="space-y-1">
        {lines.map((line) => (
          <li key={line.is}>{inWords({ locale, office }, line)}</li>
        ))}
      </ul>
    </section>
  );
}

function inWords({ locale, office: { name: office } }: Props, line: ScopeLine): string {
  const t = translator(locale, 'help');
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const phone = translator(locale, 'phone');
  const role = translator(locale, 'roles');
  const named = (methods: readonly Parameters<typeof nameOf>[0][]) => list.format(methods.map(nameOf));
  const nameOf = (method: 'authenticator' | 'sms' | 'voice' | 'keypad-call') => phone(`methods.${method}`);
  switch (line.is) {
    case 'for-everybody':
      return t('forEverybody');
    case 'for-roles':
      return t('forRoles', { roles: list.format(line.roles.map((each) => role(each))) });
    case 'for-methods':
      return t('forMethods', { methods: named(line.methods) });
    case 'your-role':
      return t('yourRole');
    case 'not-your-role':
      return t('notYourRole');
    case 'offered':
      return t('offered', { office });
    case 'offered-after-applying':
      return t('offeredAfterApplying', { office });
    case 'not-offered':
      return t('notOffered', { office });
    case 'applies-for':
      return t('appliesFor', { office, methods: named(line.methods) });
    case 'applies-for-nothing':
      return t('appliesForNothing', { office });
    case 'demanded':
      return t(`demanded.${line.because as 'exception'}`, { office, requirement: line.requirement });
    case 'sign-in-to-see':
      return t('signInToSee');
  }
}
