import { describe, expect, test } from 'vitest';
import { localMoment } from '@/lib/i18n/format';
import { type Locale, locales } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { composeMail, type MailToSend } from '@/lib/notice/compose';
import { type NoticeKind, noticeKinds } from '@/lib/notice/notice';
import { hasNotMe, noisyKinds } from '@/lib/notice/traits';

/** What people are to be told about their account, and by which notices they are. */
const told = {
  'a factor is added': ['factor-connected', 'app-added', 'number-added'],
  'a factor is replaced or removed': [
    ...([
      'factor-replaced',
      'factor-removed',
      'factor-switched-off',
      'app-removed',
      'number-removed',
    ] as const),
  ],
  'a factor is disabled': ['factor-disabled'],
  'the number or the way that sign-in asks for is changed': ['method-changed'],
  'an e-mail address is changed': ['email-asked', 'email-added', 'email-changed', 'email-removed'],
  'the user name is changed': ['user-name-changed'],
  'a recovery code is used, and how few are left': ['recovery-code-used'],
  'recovery codes are renewed': ['recovery-codes-renewed'],
  'the password is changed': ['password-changed'],
  'a method is applied for': ['request-sent'],
  'an application is decided': ['request-approved', 'request-refused'],
  'a sign-in from a new device': ['signed-in-new-device'],
  'a failed second factor after a right password': ['proof-failed'],
  'somebody asks the service desk to get them back in': ['support-asked'],
  'a reset is asked for, confirmed, stopped, done, or comes to nothing': [
    ...(['reset-asked', 'reset-confirmed', 'reset-handed-over'] as const),
    ...(['reset-vetoed', 'reset-done', 'reset-ended'] as const),
  ],
  'others ask less of them, or change what they may do': ['less-asked', 'roles-changed'],
} as const satisfies Record<string, readonly NoticeKind[]>;

/** … and those in charge about others, or people about what needs no answer. */
const others = [
  ...(['rules-loosened', 'less-asked-of', 'codes-stopped', 'in-charge-invited', 'in-charge-given'] as const),
  ...(['request-made', 'request-reminder', 'account-guarded-of'] as const),
  ...(['account-guarded', 'account-released', 'signed-out', 'account-deactivated', 'grace-ends'] as const),
] satisfies NoticeKind[];

test('X4, H4: each thing people are to be told has its notice, each with "This wasn’t me"; nothing else has', () => {
  const own = Object.values(told).flat();
  expect([...own, ...others].sort()).toEqual([...noticeKinds].sort());
  expect(noticeKinds.filter(hasNotMe).sort()).toEqual([...own].sort());
  expect(hasNotMe('bundle')).toBe(true);
  for (const kind of [
    'confirm-email',
    'email-taken',
    'invitation',
    'invited-elsewhere',
    'announcement',
    'toString',
  ])
    expect(hasNotMe(kind), kind).toBe(false);
});

test('whatever comes in numbers is told to its owner: one mail of several has one link', () => {
  expect(noisyKinds.length).toBeGreaterThan(0);
  for (const kind of noisyKinds) expect(hasNotMe(kind), kind).toBe(true);
});

const sender = {
  portalUrl: new URL('https://portal.example'),
  mailFrom: 'noreply@portal.example',
  authSecrets: ['a secret of the tests, 32 characters'],
};
const at = '2026-03-05T13:00:00Z';

function compose(locale: Locale, kind: MailToSend['kind'], data: MailToSend['data']) {
  const now = Date.parse(at) + 5_000;
  return composeMail(
    {
      id: '0f8fad5b-d9cb-469f-a165-70867728950e',
      kind,
      to: 'robin@person.example',
      data,
      token: null,
      happenedAt: Date.parse(at),
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
    },
    sender,
    now,
  );
}

const device = { browser: 'Firefox', system: 'Windows' };

describe.each(locales)('in %s', (locale) => {
  const t = translator(locale, 'mail');

  test('a sign-in from a new device says which, and from which country', () => {
    const { text } = compose(locale, 'signed-in-new-device', {
      device,
      place: { kind: 'country', country: 'BE' },
    });
    expect(text).toContain(
      { en: 'Firefox on Windows', nl: 'Firefox op Windows', de: 'Firefox unter Windows' }[locale],
    );
    expect(text).toContain({ en: 'Belgium', nl: 'België', de: 'Belgien' }[locale]);
  });

  test.each([
    [9, { en: 'You have 9 codes left.\n', nl: 'nog 9 codes over.\n', de: 'noch 9 Codes.\n' }],
    [3, { en: '3 codes left. Create new', nl: '3 codes over. Maak', de: '3 Codes. Erstellen' }],
    [1, { en: '1 code left. Create new', nl: '1 code over. Maak', de: '1 Code. Erstellen' }],
    [
      0,
      {
        en: 'no codes left. Create new',
        nl: 'geen codes meer over. Maak',
        de: 'keine Codes mehr. Erstellen',
      },
    ],
  ] as const)('G5: a used recovery code says that %i are left, and when these are few', (left, said) => {
    expect(compose(locale, 'recovery-code-used', { left }).text).toContain(said[locale]);
  });

  test('several notices in one mail: those of a kind together, each with its time; and how many there were before', () => {
    const item = (kind: NoticeKind, minute: number, data: MailToSend['data'] = {}) => ({
      kind,
      at: `2026-03-05T12:${minute}:00Z`,
      data,
    });
    const items = [
      item('proof-failed', 10),
      item('signed-in-new-device', 20, { device, place: { kind: 'unknown' } }),
      item('proof-failed', 30),
    ];
    const { text, html } = compose(locale, 'bundle', { items, more: 5 });
    for (const [kind, times] of [
      ['proof-failed', 2],
      ['signed-in-new-device', 1],
    ] as const) {
      expect(text.split(t(`kinds.${kind}.title`)).length - 1).toBe(1);
      expect(text).toContain(t(`kinds.${kind}.text`));
      expect(times).toBe(items.filter((each) => each.kind === kind).length);
    }
    for (const each of items) {
      const moment = localMoment(locale, 'Europe/Brussels', Date.parse(each.at));
      expect(text).toContain(`- ${moment}`);
      expect(html).toContain(`<li>${moment}`);
    }
    expect(text).not.toContain(t('place'));
    expect(text).toContain(t('moreBefore', { count: 5 }));
    expect(`${text}${html}`).not.toMatch(/undefined|null|NaN|kinds\./);
  });
});

test('attack: a device or an id that somebody made up is neither markup nor a line of ours', () => {
  const hostile = '<script>alert(1)</script>\r\nBcc: victim@other.example';
  const { html, text } = compose('en', 'bundle', {
    items: [{ kind: 'app-added', at, data: { app: hostile, attempt: hostile } }],
  });
  expect(html).not.toContain('<script');
  expect(text.split('\n').filter((line) => line.startsWith('Bcc'))).toEqual([]);
});
