import { expect, test } from 'vitest';
import type { AuditKind } from '@/lib/audit/event';
import { daysInWords } from '@/lib/audit/words';
import { locales } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { composeMail } from '@/lib/notice/compose';
import type { NoticeData, NoticeKind } from '@/lib/notice/notice';
import type { Method } from '@/lib/policy/decide';

const at = Date.parse('2026-03-05T13:00:00Z');
const number = '+31 •••••• 78';

async function eventOf(locale: (typeof locales)[number], kind: AuditKind, method: Method) {
  const event = { id: 1, at, kind, by: 'self', address: null, about: null, method, actor: null } as const;
  const [day] = await daysInWords(locale, 'Europe/Brussels', [{ ...event, data: {}, names: {} }]);
  return day?.events[0];
}

function mailOf(locale: (typeof locales)[number], kind: NoticeKind, data: NoticeData) {
  const office = {
    name: 'Kantoor Noord',
    slug: 'noord',
    accent: '#0f5a4a',
    legalName: 'Kantoor Noord B.V.',
    timeZone: 'Europe/Brussels',
    serviceDesk: { email: 'desk@noord.example', phone: null },
  };
  const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
  const times = { happenedAt: at, createdAt: at };
  const row = { id, kind, data, locale, office, ...times, to: 'robin@person.example', token: null };
  const sender = {
    portalUrl: new URL('https://portal.example'),
    mailFrom: 'noreply@portal.example',
    authSecrets: ['a secret of the tests, 32 characters'],
  };
  return composeMail(row, sender, at);
}

test.each(locales)('W8: the history never says of a phone that it was an app: %s', async (locale) => {
  const t = translator(locale, 'history');
  const phone = translator(locale, 'phone');
  for (const method of ['sms', 'voice', 'keypad-call'] as const) {
    expect((await eventOf(locale, 'proof.right', method))?.text).toBe(t(`byPhone.proof.right.${method}`));
    for (const kind of ['factor.replaced', 'factor.disabled'] as const) {
      expect(await eventOf(locale, kind, method)).toMatchObject({
        text: t(`byPhone.${kind}`),
        details: [phone(`methods.${method}`)],
      });
    }
  }
  expect(await eventOf(locale, 'proof.right', 'authenticator')).toMatchObject({
    text: t('events.proof.right'),
    details: [],
  });
  expect(await eventOf(locale, 'method.made-current', 'authenticator')).toMatchObject({
    details: [phone('methods.authenticator')],
  });
});

test.each(locales)(
  'W6: a mail about a number as factor speaks of no app, and names it masked: %s',
  (locale) => {
    const t = translator(locale, 'mail');
    for (const kind of ['factor-connected', 'factor-replaced', 'factor-disabled'] as const) {
      const { text, subject } = mailOf(locale, kind, { method: 'sms', number });
      expect(subject).toContain(t(`byPhone.${kind}.title`));
      // Lines of the text break anywhere between words.
      expect(text.replace(/\s+/g, ' ')).toContain(t(`byPhone.${kind}.text`).replace(/\s+/g, ' '));
      expect(text).toContain(number);
      expect(text).toContain(t('methods.sms'));
      for (const data of [{}, { method: 'authenticator' as const }]) {
        expect(mailOf(locale, kind, data).subject).toContain(t(`kinds.${kind}.title`));
      }
    }
  },
);
