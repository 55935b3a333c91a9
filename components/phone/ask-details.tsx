'use client';

import { createContext, type ReactNode, useActionState, useContext, useMemo } from 'react';
import { Details } from '@/components/ui/details';
import { FormContext } from '@/components/ui/form-context';
import type { FormAction } from '@/lib/web/form-result';

const AskContext = createContext<((data: FormData) => void) | undefined>(undefined);

/**
 * Details with forms in them that all have the phone asked again. The page's question has a form, title and error
 * summary of its own, so what these are answered stands here; with an answer the details are open, also where the
 * server rendered them without JavaScript.
 */
export function AskDetails(props: {
  summary: string;
  isOpen: boolean;
  ask: FormAction;
  /** Put before each error for those who do not see its colour. */
  errorPrefix: string;
  children: ReactNode;
}) {
  const { summary, isOpen, ask, errorPrefix, children } = props;
  const [result, formAction, pending] = useActionState(ask, null);
  const errors = result?.errors ?? [];
  const state = useMemo(
    () => ({ errors: [], values: undefined, errorPrefix, pending }),
    [errorPrefix, pending],
  );
  return (
    <Details summary={summary} open={isOpen || errors.length > 0 || undefined}>
      {errors.length > 0 ? (
        <div role="alert" className="font-semibold text-red">
          {errors.map(({ text }) => (
            <p key={text}>
              <span className="sr-only">{errorPrefix} </span>
              {text}
            </p>
          ))}
        </div>
      ) : null}
      <AskContext value={formAction}>
        <FormContext value={state}>{children}</FormContext>
      </AskContext>
    </Details>
  );
}

/** One of the forms; its fields say how the phone is asked. */
export function AskForm({ children }: { children: ReactNode }) {
  const { pending } = useContext(FormContext);
  return (
    <form
      action={useContext(AskContext)}
      onSubmit={(event) => {
        if (pending) event.preventDefault();
      }}
    >
      {children}
    </form>
  );
}
