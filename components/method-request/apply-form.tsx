import type { ReactNode } from 'react';
import { formTexts } from '@/components/form-texts';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { Field, RadioField, SelectField } from '@/components/ui/field';
import { ActionForm } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { NoticeBox } from '@/components/ui/notice-box';
import { TextArea } from '@/components/ui/text-area';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import type { ApplyView } from '@/lib/web/apply-view';
import type { FormAction } from '@/lib/web/form-result';

/** W3, W4: which method, for which number (one's own or another one), and why. */
export function ApplyForm(props: {
  locale: Locale;
  office: OfficeFace;
  view: ApplyView;
  action: FormAction;
  backHref: string;
  /** How long the page works, where that is less than the session. */
  limit?: ReactNode;
}) {
  const { locale, office, view, action, backHref, limit } = props;
  const [t, phone] = [translator(locale, 'requests'), translator(locale, 'phone')];
  const { methods, voids } = view;
  const [only] = methods;
  return (
    <>
      <ActionForm action={action} {...formTexts(locale, t('applyTitle'), office)}>
        <Heading>{t('applyTitle')}</Heading>
        <p>{t('applyLead')}</p>
        {voids ? (
          <NoticeBox kind="warning" word={translator(locale, 'ui')('important')}>
            {t('voids', { number: voids })}
          </NoticeBox>
        ) : null}
        {only && methods.length === 1 ? (
          <>
            <p className="mt-4">{phone(`setUp.addNumberLead.${only}`)}</p>
            <input type="hidden" name="method" value={only} />
          </>
        ) : (
          <RadioField
            name="method"
            legend={t('which')}
            options={methods.map((method) => ({
              value: method,
              label: t(`methods.${method}`),
              hint: phone(`setUp.howHints.${method}`),
            }))}
            defaultValue={view.wish ?? only}
          />
        )}
        <WhichNumber locale={locale} view={view} />
        <TextArea name="reason" label={t('reason')} hint={t('reasonHint')} />
        <ButtonRow>
          <SubmitButton>{t('submit')}</SubmitButton>
          <Link standalone href={backHref}>
            {translator(locale, 'common')('back')}
          </Link>
        </ButtonRow>
      </ActionForm>
      {limit ? <div className="mt-4">{limit}</div> : null}
    </>
  );
}

function WhichNumber({ locale, view }: { locale: Locale; view: ApplyView }) {
  const [t, phone] = [translator(locale, 'requests'), translator(locale, 'phone')];
  const { numbers, countries } = view;
  const kinds = translator(locale, 'numbers');
  return (
    <>
      {numbers.length > 0 ? (
        <RadioField
          name="phone"
          legend={t('whichNumber')}
          options={[
            ...numbers.map(({ id, number, kind }) => ({
              value: id,
              label: number,
              hint: kinds(`kinds.${kind}`),
            })),
            { value: 'other', label: t('otherNumber'), hint: t('otherHint') },
          ]}
          defaultValue={numbers[0]?.id}
        />
      ) : (
        <input type="hidden" name="phone" value="other" />
      )}
      <SelectField
        name="country"
        label={phone('setUp.country')}
        options={countries.map(({ country, name, callingCode }) => ({
          value: country,
          label: `${name} (${callingCode})`,
        }))}
        defaultValue={countries[0]?.country}
        autoComplete="country"
      />
      <Field
        name="number"
        type="tel"
        label={phone('setUp.number')}
        hint={phone('setUp.numberHint')}
        autoComplete="tel-national"
        inputMode="tel"
      />
    </>
  );
}
