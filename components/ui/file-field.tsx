'use client';

import type { ReactNode } from 'react';
import { FieldError, FieldFrame, Hint } from './field-parts';
import { useField } from './form-context';

/** One file. `accept` only sorts what the browser offers; what comes is checked where it arrives. */
export function FileField({
  name,
  label,
  hint,
  accept,
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  accept: string;
}) {
  const field = useField(name);
  return (
    <FieldFrame error={field.error}>
      <label htmlFor={field.id} className="font-semibold">
        {label}
      </label>
      <Hint id={field.hintId}>{hint}</Hint>
      <FieldError field={field} />
      <input
        id={field.id}
        name={name}
        type="file"
        accept={accept}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={field.describedBy(hint)}
        className={
          'mt-2 block min-h-12 w-full rounded-small border-2 bg-field p-2 text-body text-ink ' +
          'file:mr-4 file:min-h-8 file:cursor-pointer file:rounded-small file:border file:border-border file:bg-paper ' +
          `file:px-3 file:text-ink ${field.error ? 'border-red' : 'border-border hover:border-ink'}`
        }
      />
    </FieldFrame>
  );
}
