import { formTexts } from '@/components/form-texts';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { ActionForm } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import type { FormAction } from '@/lib/web/form-result';

/** H4: how the service desk reaches whoever cannot get in. */
export function AskForm(props: { locale: Locale; office: OfficeFace; action: FormAction; backHref: string }) {
  const { locale, office, action, backHref } = props;
  const t = translator(locale, 'getIn');
  return (
    <ActionForm action={action} {...formTexts(locale, t('askTitle'), office)}>
      <Heading>{t('askTitle')}</Heading>
      <p>{t('askLead', { office: office.name })}</p>
      <Field name="reach" label={t('reach')} hint={t('reachHint')} autoComplete="off" spellCheck={false} />
      <ButtonRow>
        <SubmitButton>{t('ask')}</SubmitButton>
        <Link standalone href={backHref}>
          {translator(locale, 'common')('back')}
        </Link>
      </ButtonRow>
    </ActionForm>
  );
}
