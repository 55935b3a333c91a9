'use client';

import type { ReactNode } from 'react';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { CheckedForm } from '@/components/ui/checked-form';
import { Field, RadioField, SelectField } from '@/components/ui/field';
import type { FormTexts } from '@/components/ui/form';
import type { FormAction } from '@/lib/web/form-result';
import { numberSchema } from './number-schema';

type NumberFormProps = FormTexts & {
  action: FormAction;
  texts: Record<'country' | 'number' | 'numberHint' | 'how' | 'submit', string>;
  messages: Record<string, string>;
  countries: readonly { value: string; label: string }[];
  /** The first is chosen; one alone is not asked about. */
  methods: readonly { value: string; label: string; hint: string }[];
  children: ReactNode;
};

/** Country, number and, where there is a choice, how it is checked. */
export function NumberForm(props: NumberFormProps) {
  const { action, texts, messages, countries, methods, children, ...form } = props;
  const [first] = methods;
  return (
    <CheckedForm action={action} schema={numberSchema as never} messages={messages} {...form}>
      {children}
      <SelectField
        name="country"
        label={texts.country}
        options={countries}
        defaultValue={countries[0]?.value}
        autoComplete="country"
      />
      <Field
        name="number"
        type="tel"
        label={texts.number}
        hint={texts.numberHint}
        autoComplete="tel-national"
        inputMode="tel"
      />
      {methods.length > 1 ? (
        <RadioField name="method" legend={texts.how} options={methods} defaultValue={first?.value} />
      ) : (
        <input type="hidden" name="method" value={first?.value} />
      )}
      <ButtonRow>
        <SubmitButton>{texts.submit}</SubmitButton>
      </ButtonRow>
    </CheckedForm>
  );
}
