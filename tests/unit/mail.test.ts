import { createTransport } from 'nodemailer';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { localDate, localMoment } from '@/lib/i18n/format';
import { locales } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import {
  type ComposedMail,
  composeMail as composeAt,
  linkLife,
  type MailToSend,
  Unsendable,
} from '@/lib/notice/compose';
import { retryByDefault, waitAfter } from '@/lib/notice/deliver';
import { maskAddress } from '@/lib/notice/failed';
import { mailKinds as kinds, type MailKind } from '@/lib/notice/mail';
import { mailLinkToken } from '@/lib/notice/mail-link';
import { readSmtpError } from '@/lib/notice/smtp';
import { hasNotMe } from '@/lib/notice/traits';

const sender = {
  portalUrl: new URL('https://portal.example'),
  mailFrom: 'noreply@portal.example',
  authSecrets: ['a secret of the tests, 32 characters'],
};
const now = Date.parse('2026-03-05T13:00:05Z');
const composeMail = (mail: MailToSend, from: typeof sender) => composeAt(mail, from, now);
/** Where the buttons lead; the token goes with those that open something by themselves. */
const buttons: Partial<Record<MailKind, string>> = {
  'confirm-email': '/confirm-email/open?token=',
  'password-link': '/password/open?token=',
  invitation: '/welcome/open?token=',
  'rules-loosened': '/office/security',
  'less-asked': '/profile/second-factor',
  'less-asked-of': '/office/people',
  'in-charge-invited': '/office/people/invitations',
  'in-charge-given': '/office/people',
  'request-made': '/office/requests',
  'request-reminder': '/office/requests',
  'request-approved': '/profile/second-factor',
  'request-refused': '/profile/second-factor',
  'grace-ends': '/profile/second-factor',
  announcement: '/help/set-up-authenticator-app',
  'reset-confirmed': '/stop-reset/open?token=',
};
/** Midnight in Brussels: the day before is the last. */
const until = '2026-03-09T23:00:00.000Z';
const lastDay = Date.parse('2026-03-09T12:00:00Z');
/** Of what did not happen at one moment. */
const untimed: MailKind[] = ['grace-ends', 'announcement', 'bundle'];
/** Whose words are of what others do, so that nobody is asked whether it was them. */
const others: MailKind[] = [
  ...(['codes-stopped', 'rules-loosened', 'roles-changed', 'account-deactivated', 'grace-ends'] as const),
  ...(['less-asked', 'less-asked-of', 'signed-out', 'account-released'] as const),
  ...(['in-charge-invited', 'in-charge-given'] as const),
  ...(['account-guarded', 'account-guarded-of'] as const),
  ...(['request-made', 'request-reminder', 'invitation', 'invited-elsewhere', 'announcement'] as const),
  ...(['reset-ended', 'signed-out', 'account-released'] as const),
];
const token = 'T0kenOfTheOneLinkThatThisMailMayHold0123456';

const row = (given: Partial<MailToSend> & { officeName?: string; desk?: string } = {}): MailToSend => ({
  id: '0f8fad5b-d9cb-469f-a165-70867728950e',
  kind: 'password-changed',
  to: 'robin@person.example',
  data: {},
  token: null,
  happenedAt: Date.parse('2026-03-05T13:00:00Z'),
  createdAt: now - 1_000,
  locale: 'en',
  office: {
    name: given.officeName ?? 'Kantoor Noord',
    slug: 'noord',
    accent: '#0f5a4a',
    legalName: 'Kantoor Noord B.V.',
    timeZone: 'Europe/Brussels',
    serviceDesk: { email: given.desk ?? 'desk@noord.example', phone: '+32 3 555 01 07' },
  },
  ...given,
});

const transport = createTransport({ streamTransport: true, buffer: true });

/** The mail as it goes over the wire. */
async function wired(mail: ComposedMail) {
  const { message } = await transport.sendMail(mail);
  const raw = (message as Buffer).toString('latin1');
  return {
    raw,
    head: raw.slice(0, raw.indexOf('\r\n\r\n')),
    read: await PostalMime.parse(message as Buffer),
  };
}

/** Names of the header's fields, as any reader of mails splits it. */
const fieldsOf = (head: string) =>
  head
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => line.slice(0, line.indexOf(':')))
    .sort();

const usual = [
  ...['Auto-Submitted', 'Content-Type', 'Date', 'From', 'MIME-Version', 'Message-ID', 'Reply-To'],
  ...['Subject', 'To', 'X-Auto-Response-Suppress'],
];

describe.each(locales)('in %s', (locale) => {
  test.each(kinds)(
    'a mail about %s says what happened, whose office, when, and what to do if it was not you',
    async (kind) => {
      const data = { app: 'Work phone', email: 'new@person.example', until };
      const day = localDate(locale, 'Europe/Brussels', lastDay);
      const moment = localMoment(locale, 'Europe/Brussels', Date.parse(until));
      const values = { office: 'Kantoor Noord', day, moment, count: 1, left: 0, few: 'yes' } as const;
      const { read } = await wired(composeMail(row({ kind, locale, data, token }), sender));
      const t = translator(locale, 'mail');
      const { text = '', html = '', subject } = read;
      expect(subject).toBe(`${t(`kinds.${kind}.title`, values)} – Kantoor Noord`.replaceAll('\u00A0', ' '));
      for (const said of [
        t(`kinds.${kind}.title`, values),
        t(`kinds.${kind}.text`, values),
        t(others.includes(kind) ? 'whatNowTitle' : 'notYouTitle'),
        'Kantoor Noord',
        'desk@noord.example, +32 3 555 01 07',
        'Work phone',
        'new@person.example',
        // 13:00 UTC in the office's time zone; of what did not happen at a moment, no moment.
        ...(untimed.includes(kind) ? [] : ['14:00']),
      ]) {
        expect(text).toContain(said);
        expect(html.replaceAll('&#39;', "'")).toContain(said);
      }
      for (const other of locales.filter((each) => each !== locale)) {
        expect(text).not.toContain(translator(other, 'mail')(`kinds.${kind}.text`, values));
      }
      // No placeholder left unfilled, no key in the place of a text.
      expect(`${subject}\n${text}`).not.toMatch(/[{}]|undefined|null|kinds\.|NaN/);
      expect(html).toContain(`<html lang="${locale}">`);
      expect(html).toContain(`<title>${t(`kinds.${kind}.title`, values).replaceAll("'", '&#39;')}</title>`);
    },
  );
});

describe('what a mail holds', () => {
  test.each(kinds)('%s: no secret but its own links, nothing fetched, no script', (kind) => {
    const { text, html } = composeMail(
      row({ kind, token, data: { article: 'set-up-authenticator-app' } }),
      sender,
    );
    const links = [...html.matchAll(/(?:href|src|action|background|url)\s*[=(]\s*["']?([^"')\s>]+)/gi)].map(
      ([, to]) => to,
    );
    const path = buttons[kind];
    const hasToken = path?.endsWith('=') ?? false;
    const own =
      kind === 'reset-confirmed' ? mailLinkToken(sender.authSecrets, 'stop-reset', row().id) : token;
    const notMe = `https://portal.example/not-me/open?token=${mailLinkToken(sender.authSecrets, 'not-me', row().id)}`;
    const expected = [
      ...(path ? [`https://portal.example${path}${hasToken ? own : ''}`] : []),
      ...(hasNotMe(kind) ? [notMe] : []),
    ];
    expect(new Set(links)).toEqual(new Set(expected));
    expect(new Set(text.match(/https:\S+/g))).toEqual(new Set(expected));
    expect(text.includes(own)).toBe(hasToken);
    expect(html).not.toMatch(/<(script|img|link|iframe|object|form|input)\b|@import|@font-face|\bon\w+=/i);
    expect(Buffer.byteLength(html)).toBeLessThan(8_000);
  });

  test('both addressings of an answer: machines are told not to, people reach the service desk', async () => {
    const { read, head } = await wired(composeMail(row(), sender));
    expect(fieldsOf(head)).toEqual([...usual].sort());
    expect(read.from).toMatchObject({ name: 'Kantoor Noord', address: 'noreply@portal.example' });
    expect(read.replyTo).toMatchObject([{ address: 'desk@noord.example' }]);
    expect(read.headers).toContainEqual(
      expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
    );
    expect(read.messageId).toBe('<0f8fad5b-d9cb-469f-a165-70867728950e@portal.example>');
  });

  test('is the very same, byte for byte, each time it is made', async () => {
    for (const mail of [row({ kind: 'confirm-email', token }), row()])
      expect((await wired(composeMail(mail, sender))).raw).toBe((await wired(composeMail(mail, sender))).raw);
  });

  test('a link that is too old, or gone, makes no mail', () => {
    const compose = (given: Partial<MailToSend>) => () =>
      composeMail(row({ kind: 'confirm-email', ...given }), sender);
    expect(compose({ kind: 'reset-pass', token: null })).toThrow(new Unsendable('no-link'));
    expect(compose({ kind: 'reset-pass', token, createdAt: now - linkLife - 1_000 })).toThrow(
      new Unsendable('link-expired'),
    );
    expect(compose({ token: null })).toThrow(new Unsendable('no-link'));
    expect(compose({ token, createdAt: now - linkLife - 1_000 })).toThrow(new Unsendable('link-expired'));
    expect(compose({ token, createdAt: now - linkLife + 60_000 })).not.toThrow();
    const invitation = { kind: 'invitation', token, createdAt: now - 6 * linkLife } as const;
    expect(compose({ ...invitation, linkUntil: now + 1_000 })).not.toThrow();
    expect(compose({ ...invitation, linkUntil: now - 1_000 })).toThrow(new Unsendable('link-expired'));
    expect(compose({ ...invitation, token: null })).toThrow(new Unsendable('no-link'));
  });
});

const hostile = [
  'Noord\r\nBcc: victim@other.example',
  'Noord\nSubject: another one',
  'Noord\u2028Bcc: victim@other.example',
  'Noord\r\n\r\n<script>alert(1)</script>',
  'Noord, Zuid <victim@other.example>',
  'Noord" <victim@other.example>, "x',
  '"; Noord \\',
  'Noord\u0000\u202eelbissop',
  '=?UTF-8?Q?=0D=0ABcc:_victim@other.example?=',
];

describe('an attacker who may choose a name', () => {
  test.each(hostile)('of an office adds no header, no reader and no markup: %j', async (officeName) => {
    const { head, read } = await wired(composeMail(row({ officeName }), sender));
    expect(fieldsOf(head)).toEqual([...usual].sort());
    expect(read.from?.address).toBe('noreply@portal.example');
    expect(read.to).toMatchObject([{ address: 'robin@person.example' }]);
    expect(read.cc ?? read.bcc).toBeUndefined();
    expect(read.html).not.toContain('<script');
  });

  test.each(hostile)('of an app, or an address that a mail names, adds none either: %j', async (name) => {
    const { head, read } = await wired(
      composeMail(row({ kind: 'app-added', data: { app: name, email: name } }), sender),
    );
    expect(fieldsOf(head)).toEqual([...usual].sort());
    expect(read.html).not.toContain('<script');
    // Within its own line: what looks like a paragraph of ours is ours.
    expect(read.text?.split('\n').filter((line) => /^(Bcc|Subject|<script)/.test(line))).toEqual([]);
  });
});

describe('an attacker who may choose an address', () => {
  test.each([
    'robin@person.example\r\nBcc: victim@other.example',
    'robin@person.example, victim@other.example',
    'robin@person.example victim@other.example',
    '<robin@person.example>',
    '"robin@person.example, x" <victim@other.example>',
    '"a b"@person.example',
    'robin@person.example\u0000',
    'robin@person.example;victim@other.example',
    'robin@[127.0.0.1]',
    '@person.example',
    'robin@',
    'robin',
    '',
  ])('gets no mail to it when it could be read in two ways: %j', (to) => {
    expect(() => composeMail(row({ to }), sender)).toThrow(new Unsendable('bad-address'));
  });

  test.each(["o'neil+mail@person.example", 'jürgen@person.example', 'robin@bücher.example'])(
    'and does when not: %j',
    (to) => {
      expect(composeMail(row({ to }), sender).envelope.to).toEqual([to]);
    },
  );

  test('of a service desk makes no second reader of the answer', async () => {
    const { read } = await wired(composeMail(row({ desk: 'a@b.example, victim@other.example' }), sender));
    expect(read.replyTo).toMatchObject([{ address: 'noreply@portal.example' }]);
  });
});

describe('retrying', () => {
  test('waits 5, 10, 20 seconds and so on up to three hours, for about a day in all', () => {
    const waits: number[] = [];
    for (let tries = 1; ; tries += 1) {
      const wait = waitAfter(tries, retryByDefault);
      if (wait === undefined) break;
      waits.push(wait / 1_000);
    }
    expect(waits.slice(0, 4)).toEqual([5, 10, 20, 40]);
    expect(Math.max(...waits)).toBe(3 * 3_600);
    const hours = waits.reduce((sum, wait) => sum + wait, 0) / 3_600;
    expect(hours).toBeGreaterThan(24);
    expect(hours).toBeLessThan(30);
  });

  test.each([
    [{ responseCode: 550, command: 'RCPT TO' }, true, '550 RCPT TO'],
    [{ responseCode: 554, command: 'DATA' }, true, '554 DATA'],
    [
      { responseCode: 552, command: 'RCPT TO', response: '552 5.2.2 robin@person.example is full' },
      true,
      '552 5.2.2 RCPT TO',
    ],
    [{ responseCode: 550, command: 'RCPT TO', response: '550-10.0.0.1 5.1.1' }, true, '550 RCPT TO'],
    [{ responseCode: 451, command: 'RCPT TO' }, false, '451 RCPT TO'],
    [{ responseCode: 550, command: 'MAIL FROM' }, false, '550 MAIL FROM'],
    [{ responseCode: 535, command: 'AUTH PLAIN', code: 'EAUTH' }, false, '535 AUTH PLAIN'],
    [{ code: 'ETIMEDOUT' }, false, 'ETIMEDOUT'],
    [new Error('550 robin@person.example is unknown'), false, 'unknown'],
  ])(
    '%j: only what the server says of the reader or the mail is final, and its words are not kept',
    (error, isFinal, problem) => {
      expect(readSmtpError(error)).toEqual({ isFinal, problem });
    },
  );
});

test.each([
  ['robin@person.example', 'r***@person.example'],
  ['ünal@person.example', 'ü***@person.example'],
  ['@person.example', '***'],
  ['nothing', '***'],
  ['a@b\r\nc', 'a***@b??c'],
])('an address is shown to operators as little as it takes: %j', (address, shown) => {
  expect(maskAddress(address)).toBe(shown);
});
