'use client';

import { useState } from 'react';
import { linkButtonLook } from './button-look';
import { useHydrated } from './hydrated';
import { CheckIcon, CopyIcon } from './icons';

/**
 * Puts `text` on the clipboard and says so. It is there only when it can work: with JavaScript, and where the
 * browser grants a clipboard (https or loopback). `name` is the accessible name and contains `label`.
 */
export function CopyButton({
  text,
  label,
  name,
  copied,
}: {
  text: string;
  label: string;
  name?: string;
  copied: string;
}) {
  const hydrated = useHydrated();
  const [done, setDone] = useState(false);
  if (!hydrated || !navigator.clipboard) return null;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-4 print:hidden">
      <button
        type="button"
        aria-label={name}
        className={linkButtonLook}
        onClick={() => {
          setDone(false);
          // A refusal (no permission) leaves the text on the screen, where it can be copied by hand.
          navigator.clipboard.writeText(text).then(
            () => setDone(true),
            () => setDone(false),
          );
        }}
      >
        <CopyIcon />
        {label}
      </button>
      <span role="status" className="inline-flex items-center gap-1 font-semibold text-green">
        {done ? (
          <>
            <CheckIcon />
            {copied}
          </>
        ) : null}
      </span>
    </span>
  );
}
