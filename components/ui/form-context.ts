'use client';

import { createContext, useContext } from 'react';
import type { FormError } from '@/lib/web/form-result';

export type FormState = {
  errors: readonly FormError[];
  /** Entries to show again, by field name. */
  values: Readonly<Record<string, string>> | undefined;
  errorPrefix: string;
  pending: boolean;
};

/** Around forms without results (a filter, say) fields find this empty state. */
export const FormContext = createContext<FormState>({
  errors: [],
  values: undefined,
  errorPrefix: '',
  pending: false,
});

export type FieldState = {
  /** The id of the control; error summaries link to it. */
  id: string;
  hintId: string;
  errorId: string;
  error: string | undefined;
  errorPrefix: string;
  /** The entry to show again. `undefined`: the form has not been answered yet. */
  kept: string | undefined;
  /** Whether the form has been answered, so that an unkept entry means "not ticked". */
  answered: boolean;
  anyError: boolean;
  /** `aria-describedby` for what is there: the given ids, the hint, the error. */
  describedBy: (hint: unknown, ...others: (string | undefined)[]) => string | undefined;
};

/** The state of one field of the form around it. The id is the field's name, so names are unique on a page. */
export function useField(name: string): FieldState {
  const form = useContext(FormContext);
  const error = form.errors.find((e) => e.field === name)?.text;
  const [hintId, errorId] = [`${name}-hint`, `${name}-error`];
  return {
    id: name,
    hintId,
    errorId,
    error,
    errorPrefix: form.errorPrefix,
    kept: form.values?.[name],
    answered: form.values !== undefined,
    anyError: form.errors.length > 0,
    describedBy: (hint, ...others) =>
      [...others, hint ? hintId : undefined, error ? errorId : undefined].filter(Boolean).join(' ') ||
      undefined,
  };
}
