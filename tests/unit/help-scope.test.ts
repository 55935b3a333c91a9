import { describe, expect, test } from 'vitest';
import { factsOfArticle } from '@/lib/help/articles';
import { longestWords, readWordsEntry } from '@/lib/help/entry';
import type { HelpReader } from '@/lib/help/reader';
import { scopeOf } from '@/lib/help/scope';
import { locales } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import {
  type Facts,
  type Requirement,
  type Role,
  requirementFor,
  requirements,
  roles,
} from '@/lib/policy/decide';

const reader = (more: Partial<HelpReader & { roles: Role[] }> = {}) => ({
  requirement: 'optional' as const,
  because: 'office-leaves-the-choice' as const,
  offered: ['authenticator' as const],
  applicable: [],
  apps: 0,
  connecting: 'possible' as const,
  roles: ['customer' as const],
  ...more,
});
const said = (article: Parameters<typeof factsOfArticle>[0], who?: ReturnType<typeof reader>) =>
  scopeOf(factsOfArticle(article), who).map(({ is }) => is);

describe('whom an article is for', () => {
  test('H8: an article about a method says whether the reader’s office offers it to them, at once or after an application', () => {
    expect(said('set-up-keypad-call', reader())).toEqual(['for-methods', 'not-offered', 'demanded']);
    expect(said('set-up-keypad-call', reader({ offered: ['keypad-call'] }))).toContain('offered');
    expect(said('set-up-text-messages', reader({ applicable: ['sms'] }))).toContain('offered-after-applying');
    expect(said('set-up-authenticator-app', reader())).toContain('offered');
  });

  test('H8: the article about applications names what this reader has to apply for', () => {
    expect(scopeOf(factsOfArticle('apply-for-a-method'), reader({ applicable: ['sms', 'voice'] }))).toEqual([
      { is: 'for-everybody' },
      { is: 'applies-for', methods: ['sms', 'voice'] },
      { is: 'demanded', because: 'office-leaves-the-choice', requirement: 'optional' },
    ]);
    expect(said('apply-for-a-method', reader())).toContain('applies-for-nothing');
  });

  test('H8: an article for a role is for everybody to read, and says whether the reader has it', () => {
    expect(said('exceptions', reader())).toEqual(['for-roles', 'not-your-role']);
    expect(said('exceptions', reader({ roles: ['staff', 'office-admin'] }))).toEqual([
      'for-roles',
      'your-role',
    ]);
    expect(said('decide-about-applications', reader({ roles: ['manager'] }))).toContain('your-role');
  });

  test('H8: who is not signed in learns nothing of any office’s rules', () => {
    expect(said('set-up-keypad-call')).toEqual(['for-methods', 'sign-in-to-see']);
    expect(said('recovery-codes')).toEqual(['for-everybody', 'sign-in-to-see']);
    expect(said('exceptions')).toEqual(['for-roles', 'sign-in-to-see']);
  });

  test('X7: whatever the policy answers, and whoever’s rule it is, there are words for it', () => {
    const now = new Date();
    const until = new Date(now.getTime() + 1000);
    const seen = new Set<string>();
    for (const account of [null, ...requirements]) {
      for (const client of [null, ...requirements]) {
        for (const office of requirements) {
          for (const role of roles) {
            for (const exception of [null, 'off', 'optional'] as const) {
              for (const application of [true, false]) {
                const facts = {
                  now,
                  roles: [role],
                  office: { staff: office, customers: office },
                  client,
                  account,
                  exception: exception && { requirement: exception, until },
                  application,
                } as unknown as Facts;
                const { because, requirement } = requirementFor(facts);
                seen.add(because);
                for (const locale of locales) expect(words(locale, because, requirement)).toBeTruthy();
              }
            }
          }
        }
      }
    }
    expect(seen.size).toBe(12);
  });
});

function words(locale: (typeof locales)[number], because: string, requirement: Requirement): string {
  return translator(locale, 'help')(`demanded.${because as 'exception'}`, { office: 'Office', requirement });
}

describe('a few words for the editors', () => {
  test('H8: are kept as they were written, without what nobody would see', () => {
    expect(readWordsEntry('  Where is\r\nthe <b>button</b>?  ')).toEqual({
      words: 'Where is\nthe <b>button</b>?',
    });
    expect(readWordsEntry('a\u202Eb\u0000c\u200Bd')).toEqual({ words: 'abcd' });
  });

  test('H8: at most five hundred characters, as people count them', () => {
    expect(readWordsEntry('📱'.repeat(longestWords))).toEqual({ words: '📱'.repeat(longestWords) });
    expect(readWordsEntry('x'.repeat(longestWords + 1))).toMatchObject({ problem: 'too-long' });
  });

  test('H8: nothing, blanks, or a file in their place are no words', () => {
    for (const none of ['', ' \n ', '\u200B', null, new File(['x'], 'x')]) {
      expect(readWordsEntry(none)).toMatchObject({ problem: 'missing' });
    }
  });
});
