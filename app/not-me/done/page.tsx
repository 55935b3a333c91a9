import { DeskContact } from '@/components/profile/desk-contact';
import { ButtonLink, ButtonRow } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import { readCookie } from '@/lib/web/cookies';
import { currentLocale } from '@/lib/web/locale';
import { officeAtTheDoor } from '@/lib/web/office';
import { Door } from '../../sign-in/door';

const texts = { 'not-me.guarded': 'doneText', 'not-me.already': 'doneAlready' } as const;

export default async function NotMeDonePage() {
  const locale = await currentLocale();
  const t = translator(locale, 'notMe');
  const office = await officeAtTheDoor(undefined);
  // What the button has just done, as long as it is fresh; the page alone claims nothing.
  const what = (await readCookie('done')) as keyof typeof texts;
  const isFresh = Object.hasOwn(texts, what);
  const title = t(isFresh ? 'doneTitle' : 'deskTitle');
  return (
    <Door office={office} path="/not-me/done">
      <title>{pageTitle(title, office.name)}</title>
      <Heading>{title}</Heading>
      {isFresh ? <p>{t(texts[what])}</p> : null}
      <p className="mt-4">{t('next')}</p>
      <DeskContact locale={locale} desk={office.serviceDesk} />
      <ButtonRow>
        <ButtonLink variant="secondary" href="/sign-in">
          {t('toSignIn')}
        </ButtonLink>
      </ButtonRow>
    </Door>
  );
}
