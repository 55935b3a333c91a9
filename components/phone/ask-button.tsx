'use client';

import { useEffect, useId, useState } from 'react';
import { SubmitButton } from '@/components/ui/button';
import { useHydrated } from '@/components/ui/hydrated';
import type { Locale } from '@/lib/i18n/locale';

/**
 * Sends a code, or calls. While that cannot be done yet it says from when as clock time and, with JavaScript,
 * counts the seconds (the only countdown of the portal) and ignores presses; without, the server answers. Each wait
 * needs a key of its own.
 */
export function AskButton(props: {
  locale: Locale;
  label: string;
  variant: 'primary' | 'link';
  /** `text` names the clock time. */
  wait: { seconds: number; text: string } | undefined;
}) {
  const { locale, label, variant, wait } = props;
  const hydrated = useHydrated();
  const left = useSecondsLeft(wait?.seconds ?? 0);
  const id = useId();
  const isWaiting = wait !== undefined && left > 0;
  const isHeld = isWaiting && hydrated;
  return (
    <>
      <SubmitButton
        variant={variant}
        aria-disabled={isHeld || undefined}
        aria-describedby={isWaiting ? id : undefined}
        onClick={(event) => {
          if (isHeld) event.preventDefault();
        }}
      >
        {label}
      </SubmitButton>
      {isWaiting ? (
        <p className="text-small text-soft">
          <span id={id}>{wait.text}</span>{' '}
          {hydrated ? (
            <span role="timer" aria-live="off" className="whitespace-nowrap tabular-nums">
              ({new Intl.RelativeTimeFormat(locale).format(left, 'second')})
            </span>
          ) : null}
        </p>
      ) : null}
    </>
  );
}

/** Counts down from when the page came. */
function useSecondsLeft(seconds: number): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    if (seconds <= 0) return;
    const end = performance.now() + seconds * 1000;
    const timer = setInterval(() => {
      const now = Math.max(0, Math.ceil((end - performance.now()) / 1000));
      setLeft(now);
      if (now === 0) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [seconds]);
  return left;
}
