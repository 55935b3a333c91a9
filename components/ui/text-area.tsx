'use client';

import type { ReactNode } from 'react';
import { controlLook, LabelledField } from './field-parts';
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
    <LabelledField {...{ field, label, hint }}>
      <textarea
        id={field.id}
        name={name}
        rows={rows}
        defaultValue={field.kept ?? defaultValue}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={field.describedBy(hint)}
        className={controlLook(field.error, 'mt-2')}
      />
    </LabelledField>
  );
}
