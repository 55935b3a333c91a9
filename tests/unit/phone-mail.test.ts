import { expect, test } from 'vitest';
import { type Locale, locales } from '@/lib/i18n/locale';
import { composeMail, type MailToSend } from '@/lib/notice/compose';
import type { NoticeData, NoticeKind } from '@/lib/notice/notice';

const now = Date.parse('2026-03-05T13:00:05Z');

function textOf(kind: NoticeKind, locale: Locale, data: NoticeData): string {
  const mail: MailToSend = {
    id: '0f8fad5b-d9cb-469f-a165-70867728950e',
    kind,
    to: 'robin@person.example',
    data,
    token: null,
    happenedAt: now,
    createdAt: now,
    locale,
    office: {
      name: 'Kantoor Noord',
      slug: 'noord',
      accent: '#0f5a4a',
      legalName: 'Kantoor Noord B.V.',
      timeZone: 'Europe/Brussels',
      serviceDesk: { email: 'desk@noord.example', phone: null },
    },
  };
  const sender = {
    portalUrl: new URL('https://portal.example'),
    mailFrom: 'noreply@portal.example',
    authSecrets: ['a secret of the tests, 32 characters'],
  };
  return composeMail(mail, sender, now).text;
}

test.each(locales)('W6, C8: a notice about a number names it masked: %s', (locale) => {
  for (const kind of ['number-added', 'number-removed', 'method-changed'] as const) {
    expect(textOf(kind, locale, { number: '+31 •••••• 78' })).toContain('+31 •••••• 78');
  }
});

test.each<[Locale, string, string]>([
  ['en', 'Method: Voice call', 'Country: Netherlands'],
  ['nl', 'Manier: Gesproken code', 'Land: Nederland'],
  ['de', 'Verfahren: Sprachanruf', 'Land: Niederlande'],
])('X6, W8: methods and countries are named in the reader’s language: %s', (locale, method, country) => {
  expect(textOf('method-changed', locale, { method: 'voice' })).toContain(method);
  const block = textOf('codes-stopped', locale, { prefix: '+3161234 ••••', country: 'NL' });
  expect(block).toContain(country);
  expect(block).toContain('+3161234 ••••');
  const whole = textOf('codes-stopped', locale, { prefix: 'NL', country: 'NL' });
  expect(whole).toContain(country);
  expect(whole, 'a whole country is no block of numbers').not.toContain(': NL');
});
