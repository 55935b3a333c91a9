'use client';

import { type ReactNode, useActionState, useMemo } from 'react';
import type { FormAction } from '@/lib/web/form-result';
import { FormContext } from './form-context';

/**
 * A further form on a page whose question another form asks: it sets no title and heads no summary. What is to be
 * put right stands before its button, and is read out when it comes.
 */
export function SideForm(props: {
  action: FormAction;
  /** Put before each error for those who do not see its colour. */
  errorPrefix: string;
  className?: string;
  children: ReactNode;
}) {
  const { action, errorPrefix, className, children } = props;
  const [result, formAction, pending] = useActionState(action, null);
  const state = useMemo(
    () => ({ errors: [], values: undefined, errorPrefix, pending }),
    [errorPrefix, pending],
  );
  return (
    <form
      action={formAction}
      className={className}
      onSubmit={(event) => {
        if (pending) event.preventDefault();
      }}
    >
      {result?.errors.length ? (
        <div role="alert" className="border-red border-l-4 py-1 pl-4 font-semibold text-red">
          {result.errors.map(({ text }) => (
            <p key={text}>
              <span className="sr-only">{errorPrefix} </span>
              {text}
            </p>
          ))}
        </div>
      ) : null}
      <FormContext value={state}>{children}</FormContext>
    </form>
  );
}
