'use client';

import { linkButtonLook } from './button-look';
import { useHydrated } from './hydrated';
import { PrintIcon } from './icons';

/** Opens the browser's print dialogue; absent without JavaScript, where the browser's own menu serves. */
export function PrintButton({ label }: { label: string }) {
  if (!useHydrated()) return null;
  return (
    <button type="button" className={linkButtonLook} onClick={() => window.print()}>
      <PrintIcon />
      {label}
    </button>
  );
}
