import { fewCodes } from '@/lib/factor/recovery-codes/code';
import { isArticle } from '@/lib/help/articles';
import { articlePath, articleSummary, articleTitle } from '@/lib/help/words';
import { localDate, localMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { type Translator, translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import type { MailKind } from './mail';
import type { MailLinkPurpose } from './mail-link';
import type { NoticeData } from './notice';

/** What a mail of a kind says. `path`: where its button leads, within the portal; a token is added by whoever has it. */
export type MailWords = {
  title: string;
  text: string;
  button?: { path: string; label: string };
  /** What readers do who did not do this themselves, or have a question. */
  whatNow: { title: string; text: string };
  why: string;
};

type T = Translator<'mail'>;
type Values = { office: string; day: string; moment: string; count: number; left: number; few: 'yes' | 'no' };
type About = { kind: MailKind; data: NoticeData; locale: Locale; office: OfficeFace };

/**
 * Where the mails with a button lead; `token`: the link opens something by itself, once; `signed`: it says which mail it is of
 * (`mail-link.ts`).
 */
const buttons = {
  'confirm-email': { path: '/confirm-email/open', token: true },
  'password-link': { path: '/password/open', token: true },
  invitation: { path: '/welcome/open', token: true },
  'rules-loosened': { path: '/office/security', token: false },
  'less-asked': { path: '/profile/second-factor', token: false },
  'less-asked-of': { path: '/office/people', token: false },
  'in-charge-invited': { path: '/office/people/invitations', token: false },
  'in-charge-given': { path: '/office/people', token: false },
  'request-made': { path: '/office/requests', token: false },
  'request-reminder': { path: '/office/requests', token: false },
  'request-approved': { path: '/profile/second-factor', token: false },
  'request-refused': { path: '/profile/second-factor', token: false },
  'grace-ends': { path: '/profile/second-factor', token: false },
  announcement: { path: '/help', token: false },
  'reset-confirmed': { path: '/stop-reset/open', token: false, signed: 'stop-reset' },
} as const satisfies Partial<Record<MailKind, { path: string; token: boolean; signed?: MailLinkPurpose }>>;

const hasButton = (kind: MailKind): kind is keyof typeof buttons => kind in buttons;

/** The kinds whose mail is nothing without its link, or its pass, which is wiped when the mail is given up. */
export const needsToken = (kind: MailKind): boolean =>
  kind === 'reset-pass' || (hasButton(kind) && buttons[kind].token);

/** What the link of a kind is signed for, where nothing is stored for it. */
export function signedFor(kind: MailKind): MailLinkPurpose | undefined {
  if (!hasButton(kind)) return undefined;
  const button: { path: string; signed?: MailLinkPurpose } = buttons[kind];
  return button.signed;
}

/** In the reader's language; nothing that comes from a person is in it but the office's name. */
export function wordsOf({ kind, data, locale, office }: About): MailWords {
  const t = translator(locale, 'mail');
  const { left = 0 } = data;
  const values = {
    office: office.name,
    day: lastDay(locale, office.timeZone, data),
    moment: data.until === undefined ? '' : localMoment(locale, office.timeZone, Date.parse(data.until)),
    count: data.count ?? 1,
    left,
    few: left < fewCodes ? 'yes' : 'no',
  } as const;
  return {
    ...(kind === 'announcement' ? announced(data, locale, t, values) : headOf(kind, data, t, values)),
    ...(hasButton(kind) && { button: { path: pathOf(kind, data), label: t(`kinds.${kind}.button`) } }),
    whatNow: whatNow(kind, t),
    why: why(kind, office.name, t),
  };
}

/** What happened, as heading, and what it means. What was once only about apps reads otherwise where it was a phone. */
function headOf(kind: MailKind, { method }: NoticeData, t: T, values: Values) {
  const isPhone = method !== undefined && method !== 'authenticator';
  if (isPhone && (kind === 'factor-connected' || kind === 'factor-replaced' || kind === 'factor-disabled')) {
    return { title: t(`byPhone.${kind}.title`), text: t(`byPhone.${kind}.text`) };
  }
  return { title: t(`kinds.${kind}.title`, values), text: t(`kinds.${kind}.text`, values) };
}

/** What the article itself says of itself; without it, that there is one. */
function announced({ article = '' }: NoticeData, locale: Locale, t: T, values: { office: string }) {
  const summary = articleSummary(locale, article);
  return {
    title: articleTitle(locale, article) ?? t('kinds.announcement.title'),
    text: [t('kinds.announcement.text', values), summary].filter(Boolean).join(' '),
  };
}

/** The last whole day before a grace or an exception ends, which it does at midnight. */
export function lastDay(locale: Locale, timeZone: string, { until }: NoticeData): string {
  return until === undefined ? '' : localDate(locale, timeZone, Date.parse(until) - 1);
}

function pathOf(kind: keyof typeof buttons, { client, article }: NoticeData): string {
  if (kind === 'rules-loosened' && client !== undefined) return '/office/clients';
  if (kind === 'announcement' && isArticle(article)) return articlePath(article);
  return buttons[kind].path;
}

/** Those who only own an address that somebody typed have nothing to repair; and what others do, the reader did not. */
const ownWords = [
  'confirm-email',
  'email-taken',
  'password-link',
  'codes-stopped',
  'rules-loosened',
  'less-asked',
  'less-asked-of',
  'roles-changed',
  'in-charge-invited',
  'in-charge-given',
  'account-deactivated',
  'request-made',
  'request-reminder',
  'grace-ends',
  'invitation',
  'invited-elsewhere',
  'announcement',
  'reset-confirmed',
  'reset-ended',
  'reset-pass',
  'signed-out',
  'account-released',
  'account-guarded',
  'account-guarded-of',
] as const satisfies MailKind[];
type WithOwnWords = (typeof ownWords)[number];
const asksWho: readonly WithOwnWords[] = [
  'confirm-email',
  'email-taken',
  'password-link',
  'reset-confirmed',
  'reset-pass',
];

function whatNow(kind: MailKind, t: T) {
  const own = ownWords.find((each): each is WithOwnWords => each === kind);
  if (!own) return { title: t('notYouTitle'), text: t('notYouText') };
  return { title: t(asksWho.includes(own) ? 'notYouTitle' : 'whatNowTitle'), text: t(`kinds.${own}.notYou`) };
}

function why(kind: MailKind, office: string, t: T): string {
  if (kind === 'confirm-email') return t('whyAsked', { office });
  if (kind === 'invitation') return t('whyInvited', { office });
  return kind === 'email-taken' ? t('whyTaken', { office }) : t('why', { office });
}
