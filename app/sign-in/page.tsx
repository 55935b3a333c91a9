import { redirect } from 'next/navigation';
import { formTexts, passwordTexts } from '@/components/form-texts';
import { DemoAccounts } from '@/components/sign-in/demo-accounts';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { Field, PasswordField } from '@/components/ui/field';
import { ActionForm } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { config } from '@/lib/config';
import { translator } from '@/lib/i18n/translator';
import { safeDestination } from '@/lib/sign-in/destination';
import { currentLocale } from '@/lib/web/locale';
import { officeAtTheDoor } from '@/lib/web/office';
import { currentSession } from '@/lib/web/session';
import { orderedView } from '@/lib/web/stencil/ordered-view';
import type { SignInView } from '@/lib/web/views/sign-in';
import { submitPassword } from './actions';
import { Door } from './door';
import { type DoorQuery, doorQuery } from './query';

export default async function SignInPage({ searchParams }: { searchParams: Promise<DoorQuery> }) {
  const { to, office: wish } = await searchParams;
  const destination = safeDestination(to);
  const ordered = await orderedView<SignInView>();
  if (!ordered && (await currentSession())) redirect(destination);

  const locale = await currentLocale();
  const office = ordered?.shape.office ?? (await officeAtTheDoor(wish));
  const t = translator(locale, 'signIn');
  const { demo } = config();
  const query = doorQuery({ office: wish, to });
  return (
    <Door
      office={office}
      path={`/sign-in${query}`}
      demo={demo && <DemoAccounts locale={locale} slug={office.slug} phone={demo.pageUrl} />}
    >
      <ActionForm action={submitPassword} {...formTexts(locale, t('title'), office)}>
        <Heading className="mb-1">{t('title')}</Heading>
        <p className="mb-6 text-soft">{t('lead', { office: office.name })}</p>
        {/* Only a wish: the action checks it again, and it decides nothing about who gets in. */}
        <input type="hidden" name="to" value={destination} />
        <Field
          name="identifier"
          label={t('identifier')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordField
          name="password"
          label={t('password')}
          autoComplete="current-password"
          texts={passwordTexts(locale)}
        />
        <ButtonRow>
          <SubmitButton>{t('submit')}</SubmitButton>
          <Link standalone href={`/password${query}`}>
            {translator(locale, 'forgotten')('title')}
          </Link>
          <Link standalone href={`/sign-in/help${query}`}>
            {t('cannotGetIn')}
          </Link>
        </ButtonRow>
      </ActionForm>
    </Door>
  );
}
