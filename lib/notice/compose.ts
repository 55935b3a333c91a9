import { countryName } from '@/lib/factor/phone/countries';
import { groupCode } from '@/lib/factor/recovery-codes/code';
import { localMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { type Translator, translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import { deviceWords, placeWords } from '@/lib/session/words';
import { htmlOfMail, type MailContent, textOfMail } from './layout';
import type { MailKind } from './mail';
import { mailLinkToken } from './mail-link';
import type { NoticeData } from './notice';
import { hasNotMe } from './traits';
import { lastDay, type MailWords, needsToken, signedFor, wordsOf } from './words';

/** A mail's row with what it is written from. Moments in milliseconds since 1970. */
export type MailToSend = {
  id: string;
  kind: MailKind;
  to: string;
  data: NoticeData;
  /** Of the mail's one link, opened, or the pass that it brings; only with the kinds that have one. */
  token: string | null;
  /** Until when that link is good, where it is not so long after the mail was written as most are. */
  linkUntil?: number | null;
  /** When what it tells of happened. */
  happenedAt: number;
  createdAt: number;
  locale: Locale;
  office: OfficeFace;
};

/** Where the portal is, whom its mails come from, and what signs their links (`mail-link.ts`), newest first. */
export type MailSender = { portalUrl: URL; mailFrom: string; authSecrets: readonly string[] };

type Address = { name: string; address: string };

/** A whole mail, as nodemailer takes it. The same row makes the same mail, byte for byte, each time. */
export type ComposedMail = {
  from: Address;
  to: Address;
  replyTo: Address;
  envelope: { from: string; to: string[] };
  subject: string;
  text: string;
  html: string;
  messageId: string;
  date: Date;
  headers: Record<string, string>;
  /** Between the parts; drawn anew otherwise. */
  baseBoundary: string;
};

/** A mail that no try can bring to anybody; `code` is kept with the row. */
export class Unsendable extends Error {
  override name = 'Unsendable';
  constructor(readonly code: 'bad-address' | 'no-link' | 'link-expired') {
    super(code);
  }
}

/** How long most links in mails are good for, in milliseconds since the mail was written. */
export const linkLife = 24 * 60 * 60 * 1000;

/** One plain address (RFC 5322, 3.4.1, without quoted local parts): nothing in it can begin a header or a second one. */
const plainAddress = /^[^\s\p{C}"(),:;<>@[\\\]]{1,64}@[^\s\p{C}"(),:;<>@[\\\]]{1,255}$/u;

/** A name for one line of a header: no control, direction or line-breaking characters. */
const oneLine = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Writes the mail of a row, in the person's language. `now` in milliseconds since 1970.
 * @throws Unsendable when the address is none, or the link is gone
 */
export function composeMail(mail: MailToSend, sender: MailSender, now: number): ComposedMail {
  const { office, to } = mail;
  const { portalUrl, mailFrom } = sender;
  if (!plainAddress.test(to)) throw new Unsendable('bad-address');
  const t = translator(mail.locale, 'mail');
  const name = oneLine(office.name);
  const content = contentOf(mail, sender, now);
  if (hasNotMe(mail.kind)) content.ifNotYou.link = notMeLink(mail, portalUrl, sender.authSecrets);
  const desk = office.serviceDesk.email;
  return {
    from: { name, address: mailFrom },
    to: { name: '', address: to },
    replyTo: { name, address: plainAddress.test(desk) ? desk : mailFrom },
    envelope: { from: mailFrom, to: [to] },
    subject: oneLine(t('subject', { title: content.title, office: name })),
    text: textOfMail(content),
    html: htmlOfMail(content),
    messageId: `<${mail.id}@${portalUrl.hostname}>`,
    date: new Date(mail.createdAt),
    // RFC 3834, 5: nobody's holiday notice answers this. The other two say the same to older programs.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    baseBoundary: mail.id,
  };
}

function contentOf(mail: MailToSend, sender: MailSender, now: number): MailContent {
  const { locale, office } = mail;
  const t = translator(locale, 'mail');
  const { serviceDesk } = office;
  const { title, text, button, whatNow, why } = wordsOf(mail);
  return {
    locale,
    office,
    title,
    text,
    facts: [...(mail.kind === 'reset-pass' ? [passOf(mail, t, now)] : []), ...factsOf(mail, t)],
    events: eventsOf(mail),
    ...(button && {
      link: { href: linkOf(mail, button, sender, now), label: button.label, hint: t('openLink') },
    }),
    ifNotYou: { ...whatNow },
    serviceDesk: [
      translator(locale, 'common')('serviceDesk'),
      [serviceDesk.email, serviceDesk.phone].filter(Boolean).join(', '),
    ],
    footer: [why, t('neverAsks', { office: office.name })],
  };
}

/** What the mail names, those that it has. What people wrote stays within its own line. */
function factsOf(mail: MailToSend, t: Translator<'mail'>): [string, string][] {
  const { kind, data, locale, office } = mail;
  const { requirement } = data;
  const facts: [string, string | null | undefined | false][] = [
    [t(roleOf(kind)), data.person && oneLine(data.person)],
    [t('about'), data.about && oneLine(data.about)],
    [t('requirement'), requirement && t(`requirements.${requirement}`)],
    [
      t(requirement === 'required' ? 'putOffUntil' : 'until'),
      requirement && lastDay(locale, office.timeZone, data),
    ],
    [t('client'), data.client && oneLine(data.client)],
    [t('app'), data.app && oneLine(data.app)],
    [t('address'), data.email && oneLine(data.email)],
    [t('role'), data.roles?.map((role) => translator(locale, 'roles')(role)).join(', ')],
    [t('number'), data.number],
    [t('method'), data.method && t(`methods.${data.method}`)],
    [t('numbers'), data.prefix === data.country ? undefined : data.prefix],
    [t('country'), data.country && countryName(locale, data.country)],
    [t('reason'), data.reason && oneLine(data.reason)],
    [t('scope'), data.scope && t(`scopes.${data.scope}`)],
    [t('device'), data.device && deviceWords(locale, data.device)],
    [t('place'), data.place && data.place.kind !== 'unknown' && placeWords(locale, data.place)],
    [t('when'), isUntimed(kind) ? undefined : localMoment(locale, office.timeZone, mail.happenedAt)],
  ];
  const isKnown = (row: (typeof facts)[number]): row is [string, string] => Boolean(row[1]);
  return facts.filter(isKnown);
}

/** Nothing has happened: the mail itself is what there is, and another day is what counts; or each of its notices has its own. */
const isUntimed = (kind: MailKind) => kind === 'grace-ends' || kind === 'announcement' || kind === 'bundle';

/** Several notices in one mail: those of a kind together, with the words of the newest, and for each when, and what else it names. */
function eventsOf(mail: MailToSend): MailContent['events'] {
  const t = translator(mail.locale, 'mail');
  const { items = [], more = 0 } = mail.data;
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  const events = kinds.map((kind) => {
    const same = items.filter((each) => each.kind === kind);
    const { title, text } = wordsOf({ ...mail, kind, data: same.at(-1)?.data ?? {} });
    const lines = same
      .map(({ at, data }) => factsOf({ ...mail, kind, data, happenedAt: Date.parse(at) }, t))
      .map((facts) => facts.map(([, value]) => value))
      // When it happened comes last there.
      .map((values) => [...values.slice(-1), ...values.slice(0, -1)].join(', '));
    return { title, text, lines };
  });
  return more > 0 ? [...events, { title: '', text: t('moreBefore', { count: more }), lines: [] }] : events;
}

/** Says which mail it is, signed: the same each time, and nothing is stored for it. */
function notMeLink({ id, locale }: MailToSend, portalUrl: URL, authSecrets: readonly string[]) {
  const t = translator(locale, 'mail');
  const link = new URL('/not-me/open', portalUrl);
  link.searchParams.set('token', mailLinkToken(authSecrets, 'not-me', id));
  return { href: link.href, label: t('notMe'), hint: t('notMeHint') };
}

/** What the person is who is named. */
function roleOf(kind: MailKind): 'applicant' | 'invitedBy' | 'person' {
  if (kind === 'request-made' || kind === 'request-reminder') return 'applicant';
  return kind === 'invitation' || kind === 'in-charge-invited' ? 'invitedBy' : 'person';
}

/** @throws Unsendable when the link's token is not there any more, or too old to be of use */
function linkOf(
  mail: MailToSend,
  { path }: NonNullable<MailWords['button']>,
  { portalUrl, authSecrets }: MailSender,
  now: number,
): string {
  const link = new URL(path, portalUrl);
  const purpose = signedFor(mail.kind);
  if (purpose) link.searchParams.set('token', mailLinkToken(authSecrets, purpose, mail.id));
  else if (needsToken(mail.kind)) link.searchParams.set('token', tokenOf(mail, now));
  return link.href;
}

/** @throws Unsendable likewise */
const passOf = (mail: MailToSend, t: Translator<'mail'>, now: number): [string, string] => [
  t('pass'),
  groupCode(tokenOf(mail, now)),
];

/** @throws Unsendable likewise */
function tokenOf({ token, createdAt, linkUntil }: MailToSend, now: number): string {
  if (!token) throw new Unsendable('no-link');
  if (now > (linkUntil ?? createdAt + linkLife)) throw new Unsendable('link-expired');
  return token;
}
