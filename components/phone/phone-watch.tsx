'use client';

import { useEffect } from 'react';

/**
 * How often the server is asked (ms): while the page is looked at, while it is not, and after it did not answer.
 * `same`: how long one difference makes the page come anew only once.
 */
const pauses = { seen: 2_000, hidden: 15_000, silent: 8_000, same: 30_000 };

/** No question by phone is open longer (ms); after that the page stays as it is. */
const longest = 15 * 60_000;

const lastSeen = 'phone-watch';

/**
 * Looks whether the question has moved on (the call was answered, the message was not delivered), and then shows the
 * page anew. It says nothing itself, and leaves a page alone on which somebody has typed or something is to be read.
 */
export function PhoneWatch(props: {
  /** Answers `{ version }`; undefined: nothing to look for. */
  href: string | undefined;
  version: string;
  /** Whether the page also comes anew by itself where no script runs: only while nothing can be typed on it. */
  looksWithoutScript?: boolean;
}) {
  const { href, version, looksWithoutScript } = props;
  useEffect(() => (href === undefined ? undefined : watch(href, version)), [href, version]);
  return href !== undefined && looksWithoutScript ? (
    <noscript>
      <meta httpEquiv="refresh" content="5" />
    </noscript>
  ) : null;
}

function watch(href: string, version: string): () => void {
  const end = performance.now() + longest;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsking = false;
  let isOver = false;

  async function look() {
    if (isAsking) return;
    clearTimeout(timer);
    isAsking = true;
    const newest = document.hidden ? undefined : await ask(href);
    isAsking = false;
    if (isOver) return;
    if (newest === version) forget();
    if (newest !== undefined && newest !== version && !isInUse() && isNews(`${href} ${version} ${newest}`)) {
      return location.reload();
    }
    const pause = document.hidden ? pauses.hidden : newest === undefined ? pauses.silent : pauses.seen;
    if (performance.now() < end) timer = setTimeout(look, pause);
  }

  const onView = () => {
    if (!document.hidden) void look();
  };
  document.addEventListener('visibilitychange', onView);
  timer = setTimeout(look, pauses.seen);
  return () => {
    isOver = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onView);
  };
}

async function ask(href: string): Promise<string | undefined> {
  try {
    const answer = await fetch(href, { cache: 'no-store', signal: AbortSignal.timeout(10_000) });
    return answer.ok ? ((await answer.json()) as { version: string }).version : undefined;
  } catch {
    return undefined;
  }
}

/** A page that came anew and still shows something older does not come anew again and again. */
function isNews(difference: string): boolean {
  try {
    const [seen, at] = (sessionStorage.getItem(lastSeen) ?? '').split('\n');
    if (seen === difference && Date.now() - Number(at) < pauses.same) return false;
    sessionStorage.setItem(lastSeen, `${difference}\n${Date.now()}`);
    return true;
  } catch {
    // No storage: better no news by itself than a page that never stands still.
    return false;
  }
}

/** The page shows the newest: the same difference may come again, with another call. */
function forget() {
  try {
    sessionStorage.removeItem(lastSeen);
  } catch {}
}

/** Somebody has typed, has just pressed a button, or is being told what to put right. */
function isInUse(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement>('main input:not([type=hidden], [type=radio])');
  return (
    [...fields].some(({ value }) => value !== '') ||
    document.querySelector('main :is([aria-busy=true], [role=alert])') !== null
  );
}
