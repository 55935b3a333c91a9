'use client';

import { type ReactNode, useActionState, useEffect, useMemo, useRef } from 'react';
import type { FormAction, FormResult } from '@/lib/web/form-result';
import { ErrorSummary } from './error-summary';
import { FormContext } from './form-context';

export type FormTexts = {
  /** The page's whole title: question – office – portal. The page must not set another one. */
  title: string;
  /** Put before the title and (for screen readers) before each field's error, such as `Error:`. */
  errorPrefix: string;
  summaryTitle: string;
};

export type ActionFormProps = FormTexts & {
  action: FormAction;
  /** What to start with, when the page itself has something to report (a code sent by link, say). */
  initial?: FormResult;
  children: ReactNode;
  className?: string;
};

/**
 * A real form around one server action. The `h1` is among the children, since the error summary stands above it.
 * Without JavaScript the server renders the answer into the same place; with it the summary is focused after each
 * failed try, and while an answer is under way further ones are not sent.
 */
export function ActionForm(props: ActionFormProps) {
  const { action, initial = null, title, errorPrefix, summaryTitle, children, className } = props;
  const [result, formAction, pending] = useActionState(action, initial);
  const summary = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (result?.errors.length) summary.current?.focus();
  }, [result]);

  const errors = result?.errors ?? [];
  const state = useMemo(
    () => ({ errors: result?.errors ?? [], values: result?.values, errorPrefix, pending }),
    [result, errorPrefix, pending],
  );
  return (
    <form
      action={formAction}
      noValidate
      className={className}
      onSubmit={(event) => {
        if (pending) event.preventDefault();
      }}
    >
      <title>{errors.length > 0 ? `${errorPrefix} ${title}` : title}</title>
      <ErrorSummary ref={summary} title={summaryTitle} errors={errors} />
      <FormContext value={state}>{children}</FormContext>
    </form>
  );
}
