import type { TimeLeft } from '@/lib/session/time-left';

/** Whose time is watched: the session's, or that of the sign-in or set-up on the screen. */
export type Watched = 'session' | 'sign-in' | 'profile';

/** `warned`: the end is near. `over`: the server said so, or it cannot be reached and the time is up. */
export type Phase = 'calm' | 'warned' | 'over';

export type Watch = {
  /** The person got more time, or is told that there is none (null). */
  take: (answer: TimeLeft | null) => void;
  stop: () => void;
};

/** Nothing is looked at less often (ms): a computer that slept finds out soon after it woke. */
const longestPause = 30_000;
/** The two clocks of a browser differ by more than this (ms) after a sleep, or when somebody set one. */
const clocksApart = 5_000;

/**
 * Counts the time that is left on a page that came `age` milliseconds ago. The server knows better: other tabs
 * keep the same session alive. So it is asked before anything is said, when the page comes back into view, and
 * whenever another tab got more time. Asking does not prolong anything.
 */
export function watchTime(options: {
  of: Watched;
  first: TimeLeft;
  age: number;
  /** How long before the end to warn (ms). */
  warnBefore: number;
  tell: (phase: Phase, time: TimeLeft) => void;
}): Watch {
  const { of, warnBefore, tell } = options;
  let time = options.first;
  let phase: Phase = 'calm';
  let since = { steady: performance.now() - options.age, wall: Date.now() - options.age };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel('vestibule-time') : undefined;

  const passed = () => performance.now() - since.steady;
  const apart = () => Math.abs(Date.now() - since.wall - passed()) > clocksApart;

  function wait() {
    clearTimeout(timer);
    if (stopped) return;
    const left = time.left - passed();
    const next = phase === 'calm' ? left - warnBefore : left;
    timer = setTimeout(look, Math.min(Math.max(next, 250), longestPause));
  }

  function look() {
    const left = time.left - passed();
    if (left <= (phase === 'calm' ? warnBefore : 0) || apart()) void check();
    else wait();
  }

  async function check() {
    const asked = { steady: performance.now(), wall: Date.now() };
    const answer = await ask(of);
    if (stopped) return;
    if (answer !== undefined) return know(answer, asked);
    // Not reached: what was known counts on, by whichever clock has gone further.
    const left = time.left - Math.max(passed(), Date.now() - since.wall);
    know(left > 0 ? { ...time, left } : null, { steady: performance.now(), wall: Date.now() });
  }

  function know(answer: TimeLeft | null, at: typeof since) {
    since = at;
    time = answer ?? { ...time, left: 0 };
    // Another thing's end (the page's, after that of its QR code): what is on the screen is no longer what is open.
    const isOver = answer === null || answer.left <= 0 || answer.what !== options.first.what;
    phase = isOver ? 'over' : time.left <= warnBefore + 250 ? 'warned' : 'calm';
    tell(phase, time);
    if (phase === 'over') stop();
    else wait();
  }

  const onView = () => {
    if (document.visibilityState === 'visible') void check();
  };
  const onShow = (event: PageTransitionEvent) => {
    if (event.persisted) void check();
  };

  function stop() {
    stopped = true;
    clearTimeout(timer);
    channel?.close();
    document.removeEventListener('visibilitychange', onView);
    window.removeEventListener('pageshow', onShow);
  }

  document.addEventListener('visibilitychange', onView);
  window.addEventListener('pageshow', onShow);
  // A page that is calm asks before it warns anyway.
  channel?.addEventListener('message', () => {
    if (phase !== 'calm') void check();
  });
  // Opening a page has prolonged the session.
  channel?.postMessage('more');
  wait();

  return {
    take(answer) {
      if (stopped) return;
      know(answer, { steady: performance.now(), wall: Date.now() });
      if (answer) channel?.postMessage('more');
    },
    stop,
  };
}

/** What the server says; undefined when it cannot be reached. */
async function ask(of: Watched): Promise<TimeLeft | null | undefined> {
  try {
    const answer = await fetch(`/api/time-left?of=${of}`, {
      cache: 'no-store',
      signal: AbortSignal.timeout(10_000),
    });
    return answer.ok ? ((await answer.json()) as TimeLeft | null) : undefined;
  } catch {
    return undefined;
  }
}
