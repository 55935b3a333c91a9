'use client';

import type { ReactNode } from 'react';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { CheckedForm } from '@/components/ui/checked-form';
import { PasswordField } from '@/components/ui/field';
import type { FormTexts } from '@/components/ui/form';
import { changedPasswordSchema, newPasswordSchema } from '@/lib/account/password-rules';
import type { FormAction } from '@/lib/web/form-result';

type PasswordFormProps = FormTexts & {
  action: FormAction;
  /** With `current` the present password is asked for first. */
  texts: Record<'password' | 'hint' | 'repeat' | 'submit', string> & { current?: string };
  fieldTexts: { show: string; hide: string; showPassword: string; hidePassword: string };
  messages: Record<string, string>;
  /** The account's own name, so that password managers save the two together; where whoever sees the page may know it. */
  userName?: string;
  children: ReactNode;
};

/** A new password, typed twice; checked in the browser with the server's own schema. */
export function PasswordForm(props: PasswordFormProps) {
  const { action, texts, fieldTexts, messages, userName, children, ...form } = props;
  const schema = texts.current === undefined ? newPasswordSchema : changedPasswordSchema;
  return (
    <CheckedForm action={action} schema={schema as never} messages={messages} {...form}>
      {children}
      {/* A text field that nobody sees: password managers look past `type=hidden`. */}
      {userName === undefined ? null : (
        <input type="text" name="username" autoComplete="username" value={userName} readOnly hidden />
      )}
      {texts.current === undefined ? null : (
        <PasswordField
          name="current"
          label={texts.current}
          autoComplete="current-password"
          texts={fieldTexts}
        />
      )}
      <PasswordField
        name="password"
        label={texts.password}
        hint={texts.hint}
        autoComplete="new-password"
        texts={fieldTexts}
      />
      <PasswordField name="repeat" label={texts.repeat} autoComplete="new-password" texts={fieldTexts} />
      <ButtonRow>
        <SubmitButton>{texts.submit}</SubmitButton>
      </ButtonRow>
    </CheckedForm>
  );
}
