'use client';

import { useEffect, useRef, useState } from 'react';
import { useHydrated } from '@/components/ui/hydrated';
import type { TimeLeft } from '@/lib/session/time-left';
import { type Phase, type Watch, type Watched, watchTime } from './watch-time';

/** How long ago (ms) the document around this page came. */
function documentAge(): number {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return performance.now() - (navigation?.responseStart ?? 0);
}

/** The time that is left as the server and this browser's own count have it, and how near the end is. */
export function useTimeLeft(of: Watched, first: TimeLeft, warnBefore: number) {
  // False only when the page came as a document, which may have been a while ago.
  const cameLater = useRef(useHydrated());
  const watch = useRef<Watch>(undefined);
  const [shown, setShown] = useState<{ phase: Phase; time: TimeLeft; of: TimeLeft }>({
    phase: 'calm',
    time: first,
    of: first,
  });

  useEffect(() => {
    const age = cameLater.current ? 0 : documentAge();
    cameLater.current = true;
    const begun = watchTime({
      of,
      first,
      age,
      warnBefore,
      tell: (phase, time) => setShown({ phase, time, of: first }),
    });
    watch.current = begun;
    return () => begun.stop();
  }, [of, first, warnBefore]);

  // The server has sent the page anew, and its time with it.
  const { phase, time } = shown.of === first ? shown : { phase: 'calm' as const, time: first };
  return { phase, time, take: (answer: TimeLeft | null) => watch.current?.take(answer) };
}
