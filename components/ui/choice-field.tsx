'use client';

import type { ReactNode } from 'react';
import { controlLook, FieldError, FieldFrame, Hint, LabelledField } from './field-parts';
import { useField } from './form-context';

const row = 'flex min-h-11 items-start gap-3 py-2';

export type CheckboxFieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  value?: string;
  defaultChecked?: boolean;
};

/** One yes. Its label may hold a link (to the terms, say). */
export function CheckboxField({ name, label, hint, value = 'on', defaultChecked }: CheckboxFieldProps) {
  const field = useField(name);
  return (
    <FieldFrame error={field.error}>
      <FieldError field={field} />
      <div className={row}>
        <input
          id={field.id}
          name={name}
          type="checkbox"
          value={value}
          defaultChecked={field.answered ? field.kept === value : defaultChecked}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={field.describedBy(hint)}
          className="tick-box"
        />
        <div className="min-w-0">
          <label htmlFor={field.id} className="block">
            {label}
          </label>
          <Hint id={field.hintId}>{hint}</Hint>
        </div>
      </div>
    </FieldFrame>
  );
}

export type RadioFieldProps = {
  name: string;
  /** The question; `labelledBy` instead when the `h1` asks it. */
  legend?: ReactNode;
  labelledBy?: string;
  hint?: ReactNode;
  options: readonly { value: string; label: ReactNode; hint?: ReactNode }[];
  defaultValue?: string;
};

/** A choice of one, each with what it means. The first has the field's id, so that the error summary leads there. */
export function RadioField({ name, legend, labelledBy, hint, options, defaultValue }: RadioFieldProps) {
  const field = useField(name);
  const chosen = field.answered ? field.kept : defaultValue;
  return (
    <FieldFrame error={field.error}>
      <fieldset aria-labelledby={labelledBy} aria-describedby={field.describedBy(hint)} className="min-w-0">
        {legend ? <legend className="font-semibold">{legend}</legend> : null}
        <Hint id={field.hintId}>{hint}</Hint>
        <FieldError field={field} />
        <div className="mt-2">
          {options.map((option, index) => {
            const id = index === 0 ? field.id : `${field.id}-${option.value}`;
            return (
              <div key={option.value} className={row}>
                <input
                  id={id}
                  name={name}
                  type="radio"
                  value={option.value}
                  defaultChecked={chosen === option.value}
                  aria-describedby={option.hint ? `${id}-says` : undefined}
                  className="tick-box"
                />
                <div className="min-w-0">
                  <label htmlFor={id} className="block font-semibold">
                    {option.label}
                  </label>
                  <Hint id={`${id}-says`}>{option.hint}</Hint>
                </div>
              </div>
            );
          })}
        </div>
      </fieldset>
    </FieldFrame>
  );
}

export type SelectFieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  options: readonly { value: string; label: string }[];
  defaultValue?: string;
  autoComplete?: string;
};

/** The browser's own list. */
export function SelectField({ name, label, hint, options, defaultValue, autoComplete }: SelectFieldProps) {
  const field = useField(name);
  const chosen = field.kept ?? defaultValue;
  return (
    <LabelledField {...{ field, label, hint }}>
      <select
        // React resets a form after its action and does not move a select's default along with defaultValue;
        // a new element has the right one.
        key={chosen}
        id={field.id}
        name={name}
        defaultValue={chosen}
        autoComplete={autoComplete}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={field.describedBy(hint)}
        className={controlLook(field.error, 'mt-2')}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </LabelledField>
  );
}
