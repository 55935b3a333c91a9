/** At most so many years ahead lies the last day of an exception. */
export const longestException = 1;

/** An exception's reason has at most so many characters. */
export const longestReason = 300;

/** A day as `YYYY-MM-DD`, if there is such a day; a form's date field sends it so. */
export function readDay(typed: string): string | undefined {
  const text = typed.trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : undefined;
}

/** Today somewhere, as `YYYY-MM-DD`. `now` in milliseconds since 1970. */
export function todayIn(timeZone: string, now: number): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const of = Object.fromEntries(parts.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${of.year}-${of.month}-${of.day}`;
}

/** How many days lie between two moments on a calendar there, whatever its clocks do in between. In milliseconds since 1970. */
export function daysBetween(timeZone: string, from: number, to: number): number {
  const [first, last] = [from, to].map((moment) => Date.parse(todayIn(timeZone, moment)));
  return Math.round(((last ?? 0) - (first ?? 0)) / 86_400_000);
}

/** The last day an exception that is made today may have: as PostgreSQL counts, a year after 29 February ends on the 28th. */
export function latestDay(today: string): string {
  const year = Number(today.slice(0, 4)) + longestException;
  const rest = today.slice(4);
  return rest === '-02-29' ? `${year}-02-28` : `${year}${rest}`;
}

/** What is the matter with an exception's last day; undefined when nothing is. */
export function problemOfLastDay(typed: string, today: string): 'missing' | 'past' | 'too-late' | undefined {
  const day = readDay(typed);
  if (!day) return 'missing';
  if (day < today) return 'past';
  return day > latestDay(today) ? 'too-late' : undefined;
}

/** An exception as one line, by which a form says which one it has shown. `until` in milliseconds since 1970. */
export const exceptionAsText = (
  exception: { requirement: 'off' | 'optional'; until: number; reason: string | null } | null,
): string =>
  exception
    ? [exception.requirement, exception.until, exception.reason].join(' ').replace(/\s+/g, ' ').trim()
    : 'none';
