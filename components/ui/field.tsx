'use client';

import type { ComponentProps, ReactNode } from 'react';
import { controlLook, LabelledField } from './field-parts';
import { useField } from './form-context';

export { CheckboxField, RadioField, SelectField } from './choice-field';
export { PasswordField } from './password-field';

type TextProps = Pick<
  ComponentProps<'input'>,
  | 'autoComplete'
  | 'inputMode'
  | 'spellCheck'
  | 'autoCapitalize'
  | 'autoFocus'
  | 'maxLength'
  | 'defaultValue'
  | 'dir'
  | 'enterKeyHint'
  | 'list'
>;

export type FieldProps = TextProps & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  type?: 'text' | 'email' | 'tel' | 'search' | 'url' | 'date';
  /** Ids of further texts that describe the field. */
  describedBy?: string;
  /** For entries of a known, short length. */
  narrow?: boolean;
};

/** One line of text. After a failed try it shows the kept entry and its error. */
export function Field({
  name,
  label,
  hint,
  type = 'text',
  describedBy,
  narrow,
  defaultValue,
  autoFocus,
  ...rest
}: FieldProps) {
  const field = useField(name);
  return (
    <LabelledField {...{ field, label, hint }}>
      <input
        {...rest}
        id={field.id}
        name={name}
        type={type}
        defaultValue={field.kept ?? defaultValue}
        // biome-ignore lint/a11y/noAutofocus: the caller's choice, for pages that are one field; never against the summary.
        autoFocus={autoFocus && !field.anyError}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={field.describedBy(hint, describedBy)}
        className={controlLook(field.error, `mt-2 ${narrow ? 'sm:max-w-56' : ''}`)}
      />
    </LabelledField>
  );
}

export type CodeFieldProps = {
  name: string;
  /** Either a label, or the id of what already is one (the `h1` that asks for the code). */
  label?: ReactNode;
  labelledBy?: string;
  hint?: ReactNode;
  describedBy?: string;
  /** `text` for recovery codes, which have letters. */
  inputMode?: 'numeric' | 'text';
  /** `off` where no code is sent or shown by a device (recovery codes). */
  autoComplete?: 'one-time-code' | 'off';
  autoFocus?: boolean;
};

/**
 * One field for a whole code: takes spaces and pasting, never limits the length and never sends itself
 * (WCAG failure F109; a slip would cost a try). What was typed is not shown again.
 */
export function CodeField({
  name,
  label,
  labelledBy,
  hint,
  describedBy,
  inputMode = 'numeric',
  autoComplete = 'one-time-code',
  autoFocus,
}: CodeFieldProps) {
  const field = useField(name);
  return (
    <LabelledField {...{ field, label, hint }}>
      <input
        id={field.id}
        name={name}
        type="text"
        inputMode={inputMode}
        autoComplete={autoComplete}
        autoCapitalize={inputMode === 'text' ? 'characters' : undefined}
        autoCorrect="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: on a code page the code is the page; a failed try focuses the summary instead.
        autoFocus={autoFocus && !field.anyError}
        aria-labelledby={labelledBy}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={field.describedBy(hint, describedBy)}
        className={controlLook(
          field.error,
          // A whole recovery code must be in view at 320 px.
          `mt-2 font-mono ${inputMode === 'numeric' ? 'text-code tracking-wide sm:max-w-56' : 'text-[1.25rem] sm:text-code'}`,
        )}
      />
    </LabelledField>
  );
}
