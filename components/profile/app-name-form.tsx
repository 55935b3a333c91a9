'use client';

import type { ReactNode } from 'react';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { CheckedForm } from '@/components/ui/checked-form';
import { Field } from '@/components/ui/field';
import type { FormTexts } from '@/components/ui/form';
import { Link } from '@/components/ui/link';
import { appNameSchema } from '@/lib/factor/authenticator/app-name';
import type { FormAction } from '@/lib/web/form-result';

type AppNameFormProps = FormTexts & {
  action: FormAction;
  /** Which one: a wish, which the server holds against the account's own apps. */
  app: string;
  /** What it is called now. */
  present: string | null;
  texts: Record<'name' | 'hint' | 'submit' | 'back', string>;
  messages: Record<string, string>;
  backHref: string;
  children: ReactNode;
};

/** Another name for an app: checked in the browser with the server's own schema. */
export function AppNameForm(props: AppNameFormProps) {
  const { action, app, present, texts, messages, backHref, children, ...form } = props;
  return (
    <CheckedForm action={action} schema={appNameSchema as never} messages={messages} {...form}>
      {children}
      <input type="hidden" name="app" value={app} />
      <Field
        name="name"
        label={texts.name}
        hint={texts.hint}
        defaultValue={present ?? ''}
        autoComplete="off"
        spellCheck={false}
      />
      <ButtonRow>
        <SubmitButton>{texts.submit}</SubmitButton>
        <Link standalone href={backHref}>
          {texts.back}
        </Link>
      </ButtonRow>
    </CheckedForm>
  );
}
