import type { Method, Role } from '@/lib/policy/decide';

/** What somebody looks for; in this order on the page of all articles. */
export const helpGroups = ['most-asked', 'set-up', 'office-admin', 'manager', 'support'] as const;
export type HelpGroup = (typeof helpGroups)[number];

/** The groups that are for a role above the others: whoever has it sees its articles first. */
export const groupsOfRoles = helpGroups.filter((group) => group !== 'most-asked' && group !== 'set-up');

/** A method that can be set up. */
export type SetUpMethod = Exclude<Method, 'recovery-code'>;

/**
 * What is known of an article besides its words. `version` goes up with each change of the words, since votes count for one
 * version; `changed` is the day it got it (`YYYY-MM-DD`). What it is about decides what its page says of the reader's
 * own case: `methods` (any of them), `roles` (any of them), `applies` (a method that has to be applied for).
 * `related`: what to read next.
 */
export type ArticleFacts = {
  group: HelpGroup;
  version: string;
  changed: string;
  methods?: readonly SetUpMethod[];
  roles?: readonly Role[];
  applies?: true;
  /** True where the page offers to connect an app at once (P9). */
  connects?: true;
  related: readonly string[];
};

const first = { version: '1.0', changed: '2026-11-22' } as const;
const plainer = { version: '1.1', changed: '2026-11-30' } as const;

/** Every article, by its name in addresses; in the order in which each group lists them. */
export const articles = {
  'set-up-authenticator-app': {
    ...first,
    group: 'most-asked',
    methods: ['authenticator'],
    connects: true,
    related: ['sign-in-with-second-factor', 'recovery-codes', 'lost-or-new-phone'],
  },
  'sign-in-with-second-factor': {
    version: '1.1',
    changed: '2026-12-01',
    group: 'most-asked',
    related: ['lost-or-new-phone', 'recovery-codes', 'set-up-authenticator-app'],
  },
  'lost-or-new-phone': {
    ...first,
    group: 'most-asked',
    related: ['recovery-codes', 'set-up-authenticator-app'],
  },
  'recovery-codes': {
    ...first,
    group: 'most-asked',
    related: ['lost-or-new-phone', 'sign-in-with-second-factor'],
  },
  'set-up-text-messages': {
    ...plainer,
    group: 'set-up',
    methods: ['sms'],
    related: ['apply-for-a-method', 'sign-in-with-second-factor', 'recovery-codes'],
  },
  'set-up-voice-call': {
    ...plainer,
    group: 'set-up',
    methods: ['voice'],
    related: ['apply-for-a-method', 'sign-in-with-second-factor', 'recovery-codes'],
  },
  'set-up-keypad-call': {
    ...plainer,
    group: 'set-up',
    methods: ['keypad-call'],
    related: ['apply-for-a-method', 'sign-in-with-second-factor', 'recovery-codes'],
  },
  'apply-for-a-method': {
    ...plainer,
    group: 'set-up',
    methods: ['sms', 'voice', 'keypad-call'],
    applies: true,
    related: ['set-up-text-messages', 'set-up-voice-call', 'set-up-authenticator-app'],
  },
  'demand-second-factor': {
    ...plainer,
    group: 'office-admin',
    roles: ['office-admin'],
    related: ['exceptions', 'clients-and-rules', 'set-up-authenticator-app'],
  },
  'invite-people': {
    ...plainer,
    group: 'office-admin',
    roles: ['office-admin'],
    related: ['demand-second-factor', 'clients-and-rules'],
  },
  'clients-and-rules': {
    ...plainer,
    group: 'office-admin',
    roles: ['office-admin'],
    related: ['demand-second-factor', 'invite-people'],
  },
  exceptions: {
    ...plainer,
    group: 'office-admin',
    roles: ['office-admin'],
    related: ['demand-second-factor', 'lost-or-new-phone'],
  },
  'decide-about-applications': {
    ...plainer,
    group: 'manager',
    roles: ['manager', 'office-admin'],
    related: ['apply-for-a-method', 'demand-second-factor'],
  },
  'at-the-service-desk': {
    version: '1.2',
    changed: '2026-12-01',
    group: 'support',
    roles: ['support'],
    related: ['lost-or-new-phone', 'apply-for-a-method'],
  },
} as const satisfies Record<string, ArticleFacts>;

export type ArticleKey = keyof typeof articles;

export const articleKeys = Object.keys(articles) as ArticleKey[];

/** True for the name of an article there is. */
export const isArticle = (name: unknown): name is ArticleKey =>
  typeof name === 'string' && Object.hasOwn(articles, name);

export const factsOfArticle = (article: ArticleKey): ArticleFacts => articles[article];

/** The groups in the order for somebody with these roles: what their role is for first, then what everybody asks. */
export function groupsFor(roles: readonly Role[]): HelpGroup[] {
  const own = groupsOfRoles.filter((group) => (roles as readonly string[]).includes(group));
  return [...own, ...helpGroups.filter((group) => !(own as HelpGroup[]).includes(group))];
}

/** The articles of one group. */
export const articlesIn = (group: HelpGroup): ArticleKey[] =>
  articleKeys.filter((article) => articles[article].group === group);
