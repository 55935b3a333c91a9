import type { ReactNode } from 'react';
import type { FieldState } from './form-context';

/** The look of a text control. The thicker red border of an error is the second sign beside the words and the bar. */
export function controlLook(error: unknown, className = ''): string {
  return (
    'block min-h-12 w-full rounded-small border-2 bg-field px-3 py-2 text-body text-ink ' +
    `${error ? 'border-red' : 'border-border hover:border-ink'} ${className}`
  );
}

/** A field's frame: its space, and the red bar when it has an error. */
export function FieldFrame({ error, children }: { error: unknown; children: ReactNode }) {
  return <div className={`mt-6 ${error ? 'border-red border-l-4 pl-4' : ''}`}>{children}</div>;
}

/** The frame of a field with one control: its label, hint and error above it. */
export function LabelledField(props: {
  field: FieldState;
  label: ReactNode;
  hint?: ReactNode;
  children: ReactNode;
}) {
  const { field, label, hint, children } = props;
  return (
    <FieldFrame error={field.error}>
      {label ? (
        <label htmlFor={field.id} className="font-semibold">
          {label}
        </label>
      ) : null}
      <Hint id={field.hintId}>{hint}</Hint>
      <FieldError field={field} />
      {children}
    </FieldFrame>
  );
}

export function Hint({ id, children }: { id: string; children: ReactNode }) {
  return children ? (
    <div id={id} className="text-small text-soft">
      {children}
    </div>
  ) : null;
}

/** The error's words at the field; the prefix is for those who do not see the bar. */
export function FieldError({ field }: { field: FieldState }) {
  return field.error ? (
    <p id={field.errorId} className="mt-1 font-semibold text-red">
      <span className="sr-only">{field.errorPrefix} </span>
      {field.error}
    </p>
  ) : null;
}
