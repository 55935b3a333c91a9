import { describe, expect, test } from 'vitest';
import { nextInWords, reasonInWords } from '@/components/people/asked-words';
import { standingInWords } from '@/components/people/standing-words';
import { locales } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import type { OfficePerson } from '@/lib/office/people/person';
import type { Standing } from '@/lib/office/people/standing';
import type { Decision, Reason, Requirement } from '@/lib/policy/decide';

const office = { name: 'Harbour', timeZone: 'Europe/Amsterdam' } as OfficeFace;
// Midnight in Amsterdam, at the end of 5 March.
const until = new Date('2027-03-05T23:00:00Z');

const nothing: Standing = {
  parts: [],
  since: null,
  blocked: 'none',
  requirement: 'required',
  because: 'office-requires',
  decision: { kind: 'enrol', methods: ['authenticator'], because: [] },
  daysToCome: undefined,
  exception: null,
  isWaiting: false,
};

const person = (standing: Partial<Standing>, ownRequirement: Requirement | null = null) =>
  ({
    roles: ['staff'],
    clients: [{ id: '1', name: 'Bakery', isActive: true }],
    ownRequirement,
    standing: { ...nothing, ...standing },
  }) as unknown as OfficePerson;

const reasons = (standing: Partial<Standing>, own: Requirement | null = null) =>
  reasonInWords({ locale: 'en', office, person: person(standing, own) });
const t = translator('en', 'person');

describe('why something is asked of somebody', () => {
  test('P5: an own setting “off” or “optional” is said to do nothing where the office, the client or the application demands', () => {
    for (const because of ['office-requires', 'client-requires', 'application-requires'] as const) {
      for (const own of ['off', 'optional'] as const) {
        const setting = t(`requirement.${own}`);
        expect(reasons({ because }, own), because).toContain(t('noEffect', { setting }));
        expect(t('noEffect', { setting })).toContain('no effect');
      }
      expect(reasons({ because }, null)).toHaveLength(1);
      expect(reasons({ because }, 'required')).toHaveLength(1);
    }
  });

  test('P5: … nor where the role demands, or as long as an exception stands', () => {
    expect(reasons({ because: 'role-always-required' }, 'off').at(1)).toBe(
      t('noEffectRole', { setting: t('requirement.off') }),
    );
    const exception = { requirement: 'off', until: until.getTime() } as const;
    expect(reasons({ because: 'exception', exception, requirement: 'off' }, 'required').at(1)).toBe(
      t('noEffectException', { setting: t('requirement.required') }),
    );
    expect(reasons({ because: 'account-does-not-ask', requirement: 'off' }, 'off')).toHaveLength(1);
  });

  test('X7: each rule has a sentence in each language, which names whose it is', () => {
    const first = ['requires', 'leaves-the-choice', 'does-not-ask'] as const;
    const all = [
      'role-always-required',
      'exception',
      'application-requires',
      ...(['account', 'client', 'office'] as const).flatMap((source) =>
        first.map((what) => `${source}-${what}` as const),
      ),
    ] satisfies Reason[];
    for (const locale of locales) {
      const exception = { requirement: 'off', until: until.getTime() } as const;
      const said = all.map((because) =>
        reasonInWords({ locale, office, person: person({ because, exception }) }).join(' '),
      );
      expect(new Set(said).size, locale).toBe(all.length);
      expect(said.every((text) => text.length > 20)).toBe(true);
      for (const [index, because] of all.entries()) {
        if (because.startsWith('client')) expect(said[index]).toContain('Bakery');
        if (because.startsWith('office')) expect(said[index]).toContain('Harbour');
      }
    }
  });
});

describe('what the next sign-in does', () => {
  const next = (decision: Partial<Decision>, standing: Partial<Standing> = {}) =>
    nextInWords({
      locale: 'en',
      office,
      person: person({ ...standing, decision: { ...nothing.decision, ...decision } as Decision }),
    });

  test('C2: names the last day on which a set-up can be put off, not the midnight after it', () => {
    expect(next({ skippableUntil: until })).toEqual([
      t('nextIs.enrol'),
      t('putOffUntil', { date: '5 March 2027' }),
    ]);
    expect(next({ skippableUntil: until }, { daysToCome: 14 }).at(1)).toBe(t('putOffFor', { days: 14 }));
    expect(next({})).toEqual([t('nextIs.enrol')]);
  });

  test.each([
    ['allow', {}, 'allow'],
    ['challenge', {}, 'challenge'],
    ['offer', {}, 'offer'],
    ['wait', {}, 'wait'],
    ['refuse', { parts: ['app'] }, 'refuse'],
    ['refuse', {}, 'refuseNone'],
  ] as const)('%s, of somebody with %j', (kind, standing, key) => {
    expect(
      next({ kind } as Partial<Decision>, {
        ...standing,
        parts: [...('parts' in standing ? standing.parts : [])],
      }),
    ).toEqual([t(`nextIs.${key}`)]);
  });
});

describe('the second factor in the list', () => {
  const words = (standing: Partial<Standing>) =>
    standingInWords('en', office.timeZone, { ...nothing, ...standing });
  const p = translator('en', 'people');

  test('C2: what somebody has and since when; or until when they can put it off, what they wait for, and their exception', () => {
    const since = Date.parse('2026-01-02T12:00:00Z');
    expect(words({ parts: ['app', 'landline'], since, decision: { kind: 'allow', because: [] } })).toEqual({
      what: 'Authenticator app, Landline number',
      since: 'since 2 January 2026',
      warning: undefined,
      further: [],
    });
    expect(words({}).further).toEqual([p('mustSetUp')]);
    expect(
      words({
        decision: { ...nothing.decision, skippableUntil: until } as Decision,
        isWaiting: true,
        exception: { requirement: 'optional', until: until.getTime() },
      }).further,
    ).toEqual([
      p('waits'),
      p('putOffUntil', { date: '5 March 2027' }),
      p('exceptionUntil', { date: '5 March 2027' }),
    ]);
    expect(words({ decision: { kind: 'enrol', methods: [], because: [] } }).further).toEqual([
      p('mustApply'),
    ]);
    expect(words({ decision: { kind: 'refuse', because: [] } }).further).toEqual([p('cannot')]);
    expect(
      words({ parts: ['app'], blocked: 'all', decision: { kind: 'refuse', because: [] } }),
    ).toMatchObject({
      warning: p('blocked', { which: 'all' }),
      further: [],
    });
  });
});
