import { describe, expect, test } from 'vitest';
import { methods as allMethods } from '@/lib/policy/decide';
import { type State, states } from '@/lib/sign-in/state';
import { whatNow } from '@/lib/sign-in/what-now';
import { longestReach, readReach } from '@/lib/support/request/reach';

type Seen = Parameters<typeof whatNow>[0];

const seen = (state: State, more: Partial<Seen> = {}): Seen => ({
  shown: state === 'closed' ? { state, closedBecause: 'tries' } : { state },
  methods: ['authenticator', 'recovery-code'],
  way: { method: 'authenticator' },
  recoveryCodesLeft: 3,
  waitUntil: {},
  available: [],
  request: undefined,
  ...more,
});

describe('H4: what somebody can do now, from where their sign-in stands', () => {
  test.each(states)('in every state there is a way on, or the service desk: %s', (state) => {
    const now = whatNow(seen(state));
    expect(now.next !== undefined || now.mayNeedDesk).toBe(true);
  });

  test('asked for a code: it, a recovery code, or a pass of the service desk', () => {
    expect(whatNow(seen('awaiting-proof'))).toEqual({
      next: 'enter-code',
      recoveryCodes: 3,
      isStuck: false,
      waits: [],
      mayEnterPass: true,
      mayNeedDesk: true,
    });
    expect(whatNow(seen('awaiting-proof', { methods: ['authenticator'] })).recoveryCodes).toBe(0);
    expect(whatNow(seen('awaiting-proof', { way: undefined })).next, 'a recovery code alone').toBeUndefined();
  });

  test('a wait is told of what is asked for, and once the sign-in is over of anything', () => {
    const waitUntil = { authenticator: 5, sms: 7 };
    expect(whatNow(seen('awaiting-proof', { waitUntil })).waits).toEqual([
      { method: 'authenticator', until: 5 },
    ]);
    expect(whatNow(seen('closed', { waitUntil })).waits).toHaveLength(2);
  });

  test('choosing: whoever can set something up does; else what waits for a decision, and the desk', () => {
    expect(whatNow(seen('choosing', { available: ['authenticator'] }))).toMatchObject({
      next: 'set-up',
      mayNeedDesk: false,
    });
    const request = { id: 'x', kind: 'application', method: 'sms', number: '+3', since: 1 } as const;
    expect(whatNow(seen('choosing', { request: { ...request, state: 'pending' } }))).toMatchObject({
      next: 'see-application',
      mayNeedDesk: true,
    });
    expect(whatNow(seen('choosing')).next).toBe('set-up');
  });

  test('refused: nothing by oneself, no recovery code is promised; closed: from the password on', () => {
    expect(whatNow(seen('refused', { methods: [...allMethods] }))).toMatchObject({
      next: undefined,
      recoveryCodes: 0,
      isStuck: true,
      mayEnterPass: true,
    });
    expect(whatNow(seen('closed'))).toMatchObject({ next: 'again', recoveryCodes: 0, mayEnterPass: false });
    expect(whatNow(seen('proving'))).toMatchObject({ next: 'go-on', mayNeedDesk: false });
  });
});

test.each<[string, ReturnType<typeof readReach>]>([
  ['  0612345678,\n after six ', { text: '0612345678, after six' }],
  ['\u2028\u202e \u0000', { error: 'missing' }],
  ['x'.repeat(longestReach), { text: 'x'.repeat(longestReach) }],
  ['x'.repeat(longestReach + 1), { error: 'too-long' }],
])('H4: how somebody can be reached is one line of what shows: %j', (typed, read) => {
  expect(readReach(typed)).toEqual(read);
});
