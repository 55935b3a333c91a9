'use client';

import type { ReactNode } from 'react';
import { controlLook, FieldError, FieldFrame, Hint } from './field-parts';
import { useField } from './form-context';

export type TextAreaProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  rows?: number;
  defaultValue?: string;
};

/** Several lines of text. After a failed try it shows the kept entry and its error. */
export function TextArea({ name, label, hint, rows = 4, defaultValue }: TextAreaProps) {
  const field = useField(name);
  return (
    <FieldFrame error={field.error}>
      <label htmlFor={field.id} className="font-semibold">
        {label}
      </label>
      <Hint id={field.hintId}>{hint}</Hint>
      <FieldError field={field} />
      <textarea
        id={field.id}
        name={name}
        rows={rows}
        defaultValue={field.kept ?? defaultValue}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={field.describedBy(hint)}
        className={controlLook(field.error, 'mt-2')}
      />
    </FieldFrame>
  );
}
