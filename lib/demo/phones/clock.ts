/** A telephone number as Vonage writes it: E.164 without the plus. */
export type PhoneNumber = string;

/**
 * The time of the simulated phones. Each number may be moved on by itself, so that what is tried with one
 * phone does not end what is tried with another.
 */
export type PhoneClock = {
  /** Milliseconds since 1970, as it is for this number. */
  now(number: PhoneNumber): number;
  /** The time of the machine, which signatures are made and judged by. */
  realNow(): number;
  /** Runs something at a moment of this number's time; the answer takes it back. */
  at(number: PhoneNumber, moment: number, run: () => void): () => void;
  /** The same as a promise, for what lasts a while. */
  pause(number: PhoneNumber, milliseconds: number): Promise<void>;
  /** Moves one number's time on, or everybody's; what falls due meanwhile runs before this returns. */
  moveOn(milliseconds: number, number?: PhoneNumber): void;
  stop(): void;
};

type Timer = { number: PhoneNumber; moment: number; run: () => void };

/** Longer waits than this are looked at in between: setTimeout takes no more than 2^31 ms. */
const longestWait = 60_000;

export function openClock(realNow: () => number = Date.now): PhoneClock {
  const timers = new Set<Timer>();
  const moved = new Map<PhoneNumber, number>();
  let movedForAll = 0;
  let alarm: NodeJS.Timeout | undefined;
  let stopped = false;

  const now = (number: PhoneNumber) => realNow() + movedForAll + (moved.get(number) ?? 0);
  const leftOf = ({ number, moment }: Timer) => moment - now(number);

  const runDue = () => {
    for (;;) {
      const [first] = [...timers].filter((timer) => leftOf(timer) <= 0).sort((a, b) => leftOf(a) - leftOf(b));
      if (!first) break;
      timers.delete(first);
      first.run();
    }
    arm();
  };
  const arm = () => {
    clearTimeout(alarm);
    if (stopped || timers.size === 0) return;
    const next = Math.min(...[...timers].map(leftOf));
    alarm = setTimeout(runDue, Math.min(Math.max(0, next), longestWait));
    // The demo ends when the portal does, whatever a phone still waits for.
    alarm.unref();
  };
  const at: PhoneClock['at'] = (number, moment, run) => {
    const timer = { number, moment, run };
    timers.add(timer);
    arm();
    return () => {
      timers.delete(timer);
    };
  };
  return {
    now,
    realNow,
    at,
    pause: (number, milliseconds) =>
      new Promise((resolve) => at(number, now(number) + milliseconds, () => resolve())),
    moveOn(milliseconds, number) {
      if (number === undefined) movedForAll += milliseconds;
      else moved.set(number, (moved.get(number) ?? 0) + milliseconds);
      runDue();
    },
    stop() {
      stopped = true;
      timers.clear();
      clearTimeout(alarm);
    },
  };
}
