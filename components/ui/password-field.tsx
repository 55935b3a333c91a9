'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { controlLook, LabelledField } from './field-parts';
import { useField } from './form-context';
import { useHydrated } from './hydrated';

export type PasswordFieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  autoComplete: 'current-password' | 'new-password';
  /** `show`/`hide` stand on the button, the longer ones are its name and contain them. */
  texts: { show: string; hide: string; showPassword: string; hidePassword: string };
};

/**
 * A password, hidden until its owner wants to see it, and hidden again when the form is sent, so that no browser
 * remembers it as ordinary text. It is never filled in again after a failed try.
 */
export function PasswordField({ name, label, hint, autoComplete, texts }: PasswordFieldProps) {
  const field = useField(name);
  const hydrated = useHydrated();
  const [shown, setShown] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const form = input.current?.form;
    const hide = () => setShown(false);
    form?.addEventListener('submit', hide);
    return () => form?.removeEventListener('submit', hide);
  }, []);

  return (
    <LabelledField {...{ field, label, hint }}>
      <div className="mt-2 flex flex-wrap">
        <input
          ref={input}
          id={field.id}
          name={name}
          type={shown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={field.describedBy(hint)}
          className={controlLook(
            field.error,
            hydrated ? 'min-w-0 flex-1 basis-32 rounded-r-none focus-visible:relative' : '',
          )}
        />
        {hydrated ? (
          <button
            type="button"
            aria-controls={field.id}
            aria-label={shown ? texts.hidePassword : texts.showPassword}
            onClick={() => setShown(!shown)}
            className={`-ml-0.5 min-h-12 shrink-0 rounded-r-small border-2 px-4 focus-visible:relative ${
              field.error ? 'border-red' : 'border-border'
            } hover:border-ink`}
          >
            {shown ? texts.hide : texts.show}
          </button>
        ) : null}
      </div>
    </LabelledField>
  );
}
