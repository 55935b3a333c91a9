'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const everyMs = 5_000;

/**
 * Keeps the page at the newest state while mails are leaving: with script only what changes is exchanged, so that focus and
 * place stay; without it the browser fetches the page again, on which there is nothing to type or to lose.
 */
export function Refreshing() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content="5" />
    </noscript>
  );
}
