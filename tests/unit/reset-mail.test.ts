import { describe, expect, test } from 'vitest';
import { type Locale, locales } from '@/lib/i18n/locale';
import { composeMail, type MailToSend } from '@/lib/notice/compose';
import { readMailLink } from '@/lib/notice/mail-link';
import { checksOffered, checkWords, portalChecks } from '@/lib/support/identity-checks';
import { printPass, readPass } from '@/lib/support/pass';

const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
const secret = 'a secret of the tests, 32 characters';
const createdAt = Date.parse('2026-03-04T13:00:05Z');

function compose(
  locale: Locale,
  mail: Pick<MailToSend, 'kind' | 'data'> & { token?: string },
  authSecrets = [secret],
) {
  return composeMail(
    {
      id,
      to: 'robin@person.example',
      token: null,
      happenedAt: createdAt,
      createdAt,
      locale,
      office: {
        name: 'Kantoor Noord',
        slug: 'noord',
        accent: '#0f5a4a',
        legalName: 'Kantoor Noord B.V.',
        timeZone: 'Europe/Brussels',
        serviceDesk: { email: 'desk@noord.example', phone: null },
      },
      ...mail,
    },
    { portalUrl: new URL('https://portal.example'), mailFrom: 'noreply@portal.example', authSecrets },
    createdAt,
  );
}

describe('X4: the mail about a confirmed reset', () => {
  const data = { until: '2026-03-05T13:00:00.000Z', scope: 'phones', reset: id } as const;

  test.each<[Locale, string, string]>([
    ['en', 'On 5 March 2026 at 14:00 we will remove your second factor, as requested.', 'Stop this reset'],
    ['nl', 'Op 5 maart 2026 om 14:00\u00A0uur verwijderen wij op verzoek uw tweede stap.', 'Reset stoppen'],
    [
      'de',
      'Am 5. März 2026 um 14:00\u00A0Uhr entfernen wir auf Antrag Ihren zweiten Faktor.',
      'Zurücksetzen stoppen',
    ],
  ])('says when it takes effect, by the office’s clock, and how to stop it: %s', (locale, said, button) => {
    const { subject, text, html } = compose(locale, { kind: 'reset-confirmed', data });
    expect(text).toContain(said);
    expect(html).toContain(button);
    expect(subject).toContain('14:00');
  });

  test('has a link that is signed for this mail and this purpose, the same at each try', () => {
    const linkOf = () =>
      /\/stop-reset\/open\?token=(\S+)/.exec(compose('en', { kind: 'reset-confirmed', data }).text)?.[1] ??
      '';
    expect(readMailLink([secret], 'stop-reset', linkOf())).toBe(id);
    expect(readMailLink([secret], 'not-me', linkOf())).toBeUndefined();
    expect(linkOf()).toBe(linkOf());
  });

  test('says what is removed', () => {
    expect(compose('en', { kind: 'reset-confirmed', data }).text).toContain(
      'What is removed: Phone numbers and recovery codes',
    );
  });
});

describe('X4: the mail that brings the pass', () => {
  const mail = {
    kind: 'reset-pass',
    data: { until: '2026-03-05T13:00:05.000Z' },
    token: '0123456789ABCDEF',
  } as const;

  test.each(locales)(
    'attack: one mailbox alone: it opens nothing by itself, and names no account: %s',
    (locale) => {
      const { text, html } = compose(locale, mail);
      expect(`${text}${html}`).not.toMatch(/https?:|href/);
      expect(text).not.toContain('robin');
      expect(text).toContain(': 0123-4567-89AB-CDEF\n');
      expect(text).toContain('14:00');
    },
  );
});

test('X4: a pass is read as it was printed, spoken or mistyped', () => {
  expect(printPass('0123456789ABCDEF')).toBe('0123-4567-89AB-CDEF');
  for (const typed of ['0123-4567-89ab-cdef', ' O123 4567 89AB CDEF', 'oi23456789abcdef'])
    expect(readPass(typed)).toBe('0123456789ABCDEF');
  for (const typed of ['', '0123-4567-89AB', '0123-4567-89AB-CDEF-0', 'U123-4567-89AB-CDEF'])
    expect(readPass(typed)).toBeUndefined();
});

test('X4: what is checked stands in the office’s own words, or in the reader’s language', () => {
  expect(checksOffered([])).toEqual(portalChecks);
  expect(checksOffered(['Knows the dog'])).toEqual(['Knows the dog']);
  for (const check of portalChecks)
    expect(new Set(locales.map((locale) => checkWords(locale, check))).size).toBe(locales.length);
  expect(checkWords('nl', 'Knows the dog')).toBe('Knows the dog');
});
