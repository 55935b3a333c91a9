'use client';

import { type ReactNode, useState } from 'react';
import { FieldError, FieldFrame, Hint } from './field-parts';
import { useField } from './form-context';

/**
 * One file. `accept` only sorts what the browser offers; what comes is checked where it arrives. A file larger than `most`
 * bytes is not even sent where script runs: `tooLarge` says so at the field.
 */
export function FileField({
  name,
  label,
  hint,
  accept,
  most,
  tooLarge,
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  accept: string;
  most: number;
  tooLarge: string;
}) {
  const answered = useField(name);
  const [isTooLarge, setTooLarge] = useState(false);
  const error = isTooLarge ? tooLarge : answered.error;
  const field = { ...answered, error };
  const describedBy = [hint ? field.hintId : '', error ? field.errorId : ''].filter(Boolean).join(' ');
  return (
    <FieldFrame error={error}>
      <label htmlFor={field.id} className="font-semibold">
        {label}
      </label>
      <Hint id={field.hintId}>{hint}</Hint>
      <div role={isTooLarge ? 'alert' : undefined}>
        <FieldError field={field} />
      </div>
      <input
        id={field.id}
        name={name}
        type="file"
        accept={accept}
        onChange={({ currentTarget }) => {
          const isLarge = (currentTarget.files?.[0]?.size ?? 0) > most;
          if (isLarge) currentTarget.value = '';
          setTooLarge(isLarge);
        }}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy || undefined}
        className={
          'mt-2 block min-h-12 w-full rounded-small border-2 bg-field p-2 text-body text-ink ' +
          'file:mr-4 file:min-h-8 file:cursor-pointer file:rounded-small file:border file:border-border file:bg-paper ' +
          `file:px-3 file:text-ink ${error ? 'border-red' : 'border-border hover:border-ink'}`
        }
      />
    </FieldFrame>
  );
}
