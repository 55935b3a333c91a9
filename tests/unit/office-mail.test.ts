import { describe, expect, test } from 'vitest';
import { articleSummary, articleTitle } from '@/lib/help/words';
import { type Locale, locales } from '@/lib/i18n/locale';
import { composeMail, type MailToSend } from '@/lib/notice/compose';
import { type MailKind, mailKinds } from '@/lib/notice/mail';
import { type mailProblems, readProblem } from '@/lib/notice/problem';
import { needsToken } from '@/lib/notice/words';

const now = Date.parse('2026-03-05T13:00:05Z');
const token = 'T0kenOfTheOneLinkThatThisMailMayHold0123456';
const sender = {
  portalUrl: new URL('https://portal.example'),
  mailFrom: 'noreply@portal.example',
  authSecrets: ['a secret of the tests, 32 characters'],
};

function compose(kind: MailKind, locale: Locale, data: MailToSend['data'], timeZone = 'Europe/Brussels') {
  return composeMail(
    {
      id: '0f8fad5b-d9cb-469f-a165-70867728950e',
      kind,
      to: 'robin@person.example',
      data,
      token: needsToken(kind) ? token : null,
      linkUntil: now + 1_000,
      happenedAt: now,
      createdAt: now,
      locale,
      office: {
        name: 'Kantoor Noord',
        slug: 'noord',
        accent: '#0f5a4a',
        legalName: 'Kantoor Noord B.V.',
        timeZone,
        serviceDesk: { email: 'desk@noord.example', phone: null },
      },
    },
    sender,
    now,
  );
}
const textOf = (...given: Parameters<typeof compose>) => compose(...given).text;

describe('C2: the mail before a grace ends', () => {
  test.each<[Locale, string]>([
    ['en', '28 March 2026'],
    ['nl', '28 maart 2026'],
    ['de', '28. März 2026'],
  ])('names the last day, not the one it ends at, as it is written in %s', (locale, day) => {
    // Midnight in Brussels before and after the clocks change on 29 March.
    const { subject, text } = compose('grace-ends', locale, { until: '2026-03-28T23:00:00.000Z' });
    expect(subject).toContain(day);
    expect(text).toContain(day);
    expect(textOf('grace-ends', locale, { until: '2026-03-29T22:00:00.000Z' })).toContain(
      day.replace('28', '29'),
    );
  });

  test('counts the day where the office is', () => {
    const until = '2026-03-28T23:00:00.000Z';
    expect(textOf('grace-ends', 'en', { until }, 'Asia/Tokyo')).toContain('29 March 2026');
    expect(textOf('grace-ends', 'en', { until }, 'America/New_York')).toContain('28 March 2026');
  });
});

describe('mails about what others do name who it is', () => {
  test.each<[MailKind, string]>([
    ['rules-loosened', 'Changed by: Kim Admin'],
    ['less-asked', 'Changed by: Kim Admin'],
    ['less-asked-of', 'Changed by: Kim Admin'],
    ['roles-changed', 'Changed by: Kim Admin'],
    ['request-made', 'Applicant: Kim Admin'],
    ['request-reminder', 'Applicant: Kim Admin'],
    ['invitation', 'Invited by: Kim Admin'],
  ])('%s: %s', (kind, line) => {
    expect(textOf(kind, 'en', { person: 'Kim Admin' })).toContain(line);
  });

  test('W3: a decision names method, number and reason, each on one line', () => {
    const reason = 'This number is\r\n\r\nReply-To: x';
    const approved = textOf('request-approved', 'nl', { method: 'sms', number: '+31 •••••• 78' });
    expect(approved).toContain('Manier: Sms');
    expect(approved).toContain('Telefoonnummer: +31 •••••• 78');
    const refused = textOf('request-refused', 'de', { method: 'voice', reason });
    expect(refused).toContain('Verfahren: Sprachanruf');
    expect(refused).toContain('Grund: This number is Reply-To: x');
  });

  test('what is asked from now on is named with its last day, and so is whom it is about', () => {
    const until = '2026-03-28T23:00:00.000Z';
    const data = { person: 'Kim Admin', requirement: 'off', until } as const;
    const own = textOf('less-asked', 'nl', data);
    expect(own).toContain('Tweede stap: Uit');
    expect(own).toContain('Tot en met: 28 maart 2026');
    expect(own).not.toContain('Persoon:');
    expect(textOf('less-asked-of', 'de', { ...data, about: 'Robin\r\n\r\nReply-To: x' })).toContain(
      'Person: Robin Reply-To: x',
    );
    const later = textOf('less-asked-of', 'en', { ...data, requirement: 'required', about: 'Robin' });
    expect(later).toContain('Second factor: Required');
    expect(later).toContain('Set-up can be put off until: 28 March 2026');
  });

  test('a client’s loosened rule is named and leads to the clients', () => {
    const text = textOf('rules-loosened', 'en', { person: 'Kim', client: 'Bakery' });
    expect(text).toContain('Client: Bakery');
    expect(text).toContain('https://portal.example/office/clients\n');
  });
});

test('an attacker who chooses the name of an article leads nobody out of the help', () => {
  for (const article of ['../sign-in', '//other.example', 'https://other.example', 'a?b=c', '.']) {
    expect(textOf('announcement', 'en', { article })).toContain('https://portal.example/help\n');
  }
  expect(textOf('announcement', 'en', { article: 'lost-or-new-phone' })).toContain(
    '/help/lost-or-new-phone\n',
  );
});

test.each(locales)('G7: an announcement says what the article is about, in its own words: %s', (locale) => {
  const article = 'lost-or-new-phone';
  const { subject, text, html } = compose('announcement', locale, { article });
  expect(subject).toBe(`${articleTitle(locale, article)} – Kantoor Noord`);
  expect(text).toContain(articleSummary(locale, article));
  expect(`${text}${html}`).not.toMatch(/\[[a-zA-Z]+\.|\u00AD|undefined/);
});

test.each(locales)('an address that is invited elsewhere learns of no other office: %s', (locale) => {
  const { subject, text } = compose('invited-elsewhere', locale, {});
  expect(`${subject}${text}`).not.toMatch(/https?:/);
  expect(text.match(/Kantoor Noord/g)?.length).toBeGreaterThan(1);
});

test('the kinds that are nothing without their link are those with a token, and no other', () => {
  const kinds = ['confirm-email', 'password-link', 'invitation', 'reset-pass'];
  expect(mailKinds.filter(needsToken)).toEqual(kinds);
});

test.each<[string, (typeof mailProblems)[number]]>([
  ['550 RCPT TO', 'unknown-address'],
  ['550 5.1.1 RCPT TO', 'unknown-address'],
  ['550 5.1.8 RCPT TO', 'sender-refused'],
  ['550 5.2.1 RCPT TO', 'unknown-address'],
  ['552 RCPT TO', 'full-mailbox'],
  ['552 5.2.2 DATA', 'full-mailbox'],
  ['452 4.2.2 RCPT TO', 'full-mailbox'],
  ['550 5.7.1 RCPT TO', 'unwanted'],
  ['554 DATA', 'unwanted'],
  ['550 DATA', 'unwanted'],
  ['552 DATA', 'full-mailbox'],
  ['554 RCPT TO', 'refused'],
  ['451 RCPT TO', 'unreachable'],
  ['421 CONN', 'unreachable'],
  ['451 4.4.1 DATA', 'unreachable'],
  ['550 5.7.1 MAIL FROM', 'sender-refused'],
  ['535 AUTH PLAIN', 'sender-refused'],
  ['EAUTH', 'sender-refused'],
  ['ETIMEDOUT', 'unreachable'],
  ['ECONNECTION', 'unreachable'],
  ['EDNS', 'unreachable'],
  ['bad-address', 'bad-address'],
  ['no-link', 'no-link'],
  ['link-expired', 'no-link'],
  ['interrupted', 'other'],
  ['unknown', 'other'],
])('why a mail was given up is known from what was kept with it: %s is %s', (kept, problem) => {
  expect(readProblem(kept)).toBe(problem);
});
