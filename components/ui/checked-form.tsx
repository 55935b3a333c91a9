'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { startTransition, useActionState, useEffect, useMemo, useRef } from 'react';
import { requestFormReset } from 'react-dom';
import { type FieldValues, type Resolver, useForm } from 'react-hook-form';
import { config, type ZodType } from 'zod';
import type { FormError } from '@/lib/web/form-result';
import { ErrorSummary } from './error-summary';
import type { ActionFormProps } from './form';
import { FormContext } from './form-context';

// zod otherwise tries whether it may compile code, which the content security policy forbids and reports.
config({ jitless: true });

export type CheckedFormProps = ActionFormProps & {
  /** The server's own schema, over the form's entries as strings; its issue messages are text keys. */
  schema: ZodType<FieldValues, FieldValues>;
  /** The text of each key. */
  messages: Readonly<Record<string, string>>;
};

/**
 * An `ActionForm` that first checks the entries in the browser with the schema the server uses, so that a slip
 * costs no round trip. The server checks again and has the last word; without JavaScript only the server checks.
 * Both see the same thing, the entries of the form, because the resolver reads the form itself.
 */
export function CheckedForm(props: CheckedFormProps) {
  const {
    action,
    initial = null,
    title,
    errorPrefix,
    summaryTitle,
    schema,
    messages,
    children,
    className,
  } = props;
  const [result, formAction, pending] = useActionState(action, initial);
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);

  const resolver = useMemo(() => {
    const check = zodResolver(schema);
    const read: Resolver = (_, context, options) =>
      check(Object.fromEntries(form.current ? new FormData(form.current) : []), context, options);
    return read;
  }, [schema]);
  const { handleSubmit, formState } = useForm({
    resolver,
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
  });

  const found = formState.errors;
  const slips = useMemo<FormError[]>(
    () =>
      Object.entries(found).map(([field, error]) => {
        const key = String(error?.message ?? '');
        // An issue without a path (the entries contradict each other) belongs to the whole form.
        return { field: field && field !== 'root' ? field : undefined, text: messages[key] ?? key };
      }),
    [found, messages],
  );
  const errors = slips.length > 0 ? slips : (result?.errors ?? []);

  const { submitCount } = formState;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each failed try brings people back to the summary, the same slip too.
  useEffect(() => {
    if (slips.length > 0) summary.current?.focus();
  }, [submitCount]);
  useEffect(() => {
    if (result?.errors.length) summary.current?.focus();
  }, [result]);

  const values = result?.values;
  const state = useMemo(
    () => ({ errors, values, errorPrefix, pending }),
    [errors, values, errorPrefix, pending],
  );
  return (
    <form
      ref={form}
      action={formAction}
      noValidate
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        if (pending) return;
        const sent = event.currentTarget;
        const data = new FormData(sent, (event.nativeEvent as SubmitEvent).submitter);
        void handleSubmit(() =>
          startTransition(() => {
            // As React does for its own form actions: afterwards the kept entries stand there, and no password.
            requestFormReset(sent);
            formAction(data);
          }),
        )(event);
      }}
    >
      <title>{errors.length > 0 ? `${errorPrefix} ${title}` : title}</title>
      <ErrorSummary ref={summary} title={summaryTitle} errors={errors} />
      <FormContext value={state}>{children}</FormContext>
    </form>
  );
}
