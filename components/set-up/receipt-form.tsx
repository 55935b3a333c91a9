'use client';

import type { ReactNode } from 'react';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { CheckedForm } from '@/components/ui/checked-form';
import { CheckboxField, Field } from '@/components/ui/field';
import type { FormTexts } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { receiptSchema } from '@/lib/factor/recovery-codes/receipt';
import type { FormAction } from '@/lib/web/form-result';

type ReceiptFormProps = FormTexts & {
  action: FormAction;
  texts: Record<'heading' | 'saved' | 'terms' | 'termsLink' | 'name' | 'nameHint' | 'submit', string>;
  messages: Record<string, string>;
  termsHref: string;
  children: ReactNode;
};

/** Codes saved, terms accepted, own name typed: checked in the browser with the server's own schema. */
export function ReceiptForm({ action, texts, messages, termsHref, children, ...form }: ReceiptFormProps) {
  return (
    <CheckedForm action={action} schema={receiptSchema as never} messages={messages} {...form}>
      {children}
      <div className="print:hidden">
        <Heading level={2}>{texts.heading}</Heading>
        {/* In the schema's order, so that the error summary lists what stands on the page from top to bottom. */}
        <Field name="name" label={texts.name} hint={texts.nameHint} autoComplete="name" spellCheck={false} />
        <CheckboxField name="saved" value="yes" label={texts.saved} />
        <CheckboxField
          name="terms"
          value="yes"
          label={texts.terms}
          hint={
            <Link standalone href={termsHref} target="_blank" rel="noopener">
              {texts.termsLink}
            </Link>
          }
        />
        <ButtonRow>
          <SubmitButton>{texts.submit}</SubmitButton>
        </ButtonRow>
      </div>
    </CheckedForm>
  );
}
