'use client';

import { useEffect, useState } from 'react';
import { ProgressBar } from '@/components/ui/progress-bar';

/** How often the server is asked (ms): while the page is looked at, and while it is not or did not answer. */
const pauses = { seen: 2_000, otherwise: 10_000 };

type Progress = { people: number; done: number; text: string; isRunning: boolean };

/**
 * A bar and the sentence on it, which is read out when it changes. Without script the whole page comes anew every few
 * seconds; with it only these two change, until all is done.
 */
export function ImportProgress(props: {
  label: string;
  people: number;
  done: number;
  text: string;
  /** Answers a `Progress`. */
  href: string;
}) {
  const { label, href } = props;
  const [shown, setShown] = useState<Pick<Progress, 'people' | 'done' | 'text'>>(props);
  useEffect(() => watch(href, setShown), [href]);
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content="5" />
      </noscript>
      <ProgressBar label={label} max={shown.people} value={shown.done} />
      <p role="status" className="tabular-nums">
        {shown.text}
      </p>
    </>
  );
}

function watch(href: string, show: (progress: Progress) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  async function look() {
    const progress = document.hidden ? undefined : await ask(href);
    if (isOver) return;
    if (progress && !progress.isRunning) return location.reload();
    if (progress) show(progress);
    timer = setTimeout(look, progress ? pauses.seen : pauses.otherwise);
  }
  timer = setTimeout(look, pauses.seen);
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

async function ask(href: string): Promise<Progress | undefined> {
  try {
    const answer = await fetch(href, { cache: 'no-store', signal: AbortSignal.timeout(10_000) });
    return answer.ok ? ((await answer.json()) as Progress) : undefined;
  } catch {
    return undefined;
  }
}
