import { ButtonLink, ButtonRow } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import { currentSignIn } from '@/lib/web/attempt';
import { currentLocale } from '@/lib/web/locale';
import { officeAtTheDoor } from '@/lib/web/office';
import { Door } from '../door';
import { type DoorQuery, doorQuery } from '../query';

const topics = ['Phone', 'Nothing', 'Code', 'Password', 'Wait'] as const;

export default async function SignInHelpPage({ searchParams }: { searchParams: Promise<DoorQuery> }) {
  const wishes = await searchParams;
  const query = doorQuery(wishes);
  const locale = await currentLocale();
  const held = await currentSignIn();
  const office = held?.attempt.office ?? (await officeAtTheDoor(wishes.office));
  const t = translator(locale, 'signIn');
  return (
    <Door office={office} path={`/sign-in/help${query}`}>
      <title>{pageTitle(t('helpTitle'), office.name)}</title>
      <Heading>{t('helpTitle')}</Heading>
      {topics.map((topic) => (
        <section key={topic}>
          <Heading level={2}>{t(`help${topic}`)}</Heading>
          <p>{t(`help${topic}Text`)}</p>
          {topic === 'Password' ? (
            <Link standalone href={`/password${query}`}>
              {translator(locale, 'forgotten')('ask')}
            </Link>
          ) : null}
        </section>
      ))}
      <ButtonRow>
        <ButtonLink variant="secondary" href={held ? '/sign-in/code' : `/sign-in${query}`}>
          {translator(locale, 'common')('back')}
        </ButtonLink>
        <Link standalone href={`/help?office=${encodeURIComponent(office.slug)}`}>
          {translator(locale, 'help')('toAll')}
        </Link>
      </ButtonRow>
    </Door>
  );
}
