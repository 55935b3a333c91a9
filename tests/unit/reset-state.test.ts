import { describe, expect, test } from 'vitest';
import { resetState } from '@/db/schema';
import { openStates, resetAfter, resetEvents, resetStates, statesBefore } from '@/lib/support/reset-state';

/** Every state times every event; a dash: nothing happens. Written down apart from the code, by hand. */
const expected = `
                      asked    waiting   mailed    handed    used refused withdrawn vetoed expired void
  confirm-by-mail     waiting  -         -         -         -    -       -         -      -       -
  confirm-handed-over handed   -         -         -         -    -       -         -      -       -
  refuse              refused  -         -         -         -    -       -         -      -       -
  withdraw            withdrawn withdrawn withdrawn withdrawn -   -       -         -      -       -
  take-effect         -        mailed    -         -         -    -       -         -      -       -
  veto                -        vetoed    -         -         -    -       -         -      -       -
  lose-mail           -        asked     asked     -         -    -       -         -      -       -
  redeem              -        -         used      used      -    -       -         -      -       -
  lapse               expired  -         expired   expired   -    -       -         -      -       -
  account-shut        void     void      void      void      -    -       -         -      -       -
`;

describe('X4: a reset', () => {
  test('goes from every state by every event where the plan says, and nowhere else', () => {
    const [heading = [], ...rows] = expected
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/));
    expect(heading).toEqual([...resetStates]);
    expect(rows.map(([event]) => event)).toEqual([...resetEvents]);
    for (const event of resetEvents) {
      const row = rows.find(([name]) => name === event)?.slice(1);
      expect([event, ...resetStates.map((state) => resetAfter(state, event) ?? '-')]).toEqual([
        event,
        ...(row ?? []),
      ]);
    }
  });

  test('that has ended stays so', () => {
    const ended = resetStates.filter((state) => !(openStates as readonly string[]).includes(state));
    for (const event of resetEvents)
      expect(statesBefore(event).filter((each) => ended.includes(each))).toEqual([]);
  });

  test('cannot be used by whoever asked for it alone: nothing leads from asked to used', () => {
    for (const event of resetEvents) expect(resetAfter('asked', event)).not.toBe('used');
  });

  test('has in the database the states of the code', () => {
    expect(resetState.enumValues).toEqual([...resetStates]);
  });
});
