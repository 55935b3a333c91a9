/** The day somewhere, counted from 1970. */
function dayOf(moment: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(parts.get('year') ?? 0, (parts.get('month') ?? 1) - 1, parts.get('day') ?? 1) / 86_400_000;
}

/**
 * On how many days, today being one, something can still be put off that ends at a midnight there (C2). By the calendar:
 * a day on which the clocks change is one like any other. Moments in milliseconds since 1970.
 */
export const daysLeft = (until: number, now: number, timeZone: string) =>
  dayOf(until, timeZone) - dayOf(now, timeZone);
