import { formTexts } from '@/components/form-texts';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { ActionForm } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { translator } from '@/lib/i18n/translator';
import { currentLocale } from '@/lib/web/locale';
import { officeAtTheDoor } from '@/lib/web/office';
import { Door } from '../sign-in/door';
import { type DoorQuery, doorQuery } from '../sign-in/query';
import { askForLink } from './actions';

export default async function ForgottenPasswordPage({ searchParams }: { searchParams: Promise<DoorQuery> }) {
  const { office: wish, to } = await searchParams;
  const locale = await currentLocale();
  const office = await officeAtTheDoor(wish);
  const t = translator(locale, 'forgotten');
  const query = doorQuery({ office: wish, to });
  return (
    <Door office={office} path={`/password${query}`}>
      <ActionForm action={askForLink} {...formTexts(locale, t('title'), office)}>
        <Heading>{t('title')}</Heading>
        <p>{t('lead')}</p>
        {/* Only a wish: whose name and colour the next page has. */}
        <input type="hidden" name="office" value={office.slug} />
        <Field
          name="identifier"
          label={translator(locale, 'signIn')('identifier')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <ButtonRow>
          <SubmitButton>{t('submit')}</SubmitButton>
          <Link standalone href={`/sign-in${query}`}>
            {translator(locale, 'common')('back')}
          </Link>
        </ButtonRow>
      </ActionForm>
    </Door>
  );
}
