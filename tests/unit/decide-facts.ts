import {
  type Decision,
  type Facts,
  type Requirement,
  type Role,
  type RuleSource,
  requirements,
  roles,
  ruleSources,
} from '@/lib/policy/decide';

export const now = new Date('2026-03-05T12:00:00Z');
export const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
export const inDays = (days: number) => daysAgo(-days);

/** A customer who has nothing yet, and is offered an app. */
export const facts: Facts = {
  now,
  roles: ['customer'],
  office: { staff: 'optional', customers: 'optional' },
  client: null,
  account: null,
  exception: null,
  application: false,
  graceUntil: {},
  everProved: false,
  enrolled: [],
  recoveryCodesLeft: 0,
  offerDeclinedAt: null,
  available: ['authenticator'],
  applicable: [],
  request: null,
  isReset: false,
  isGuarded: false,
  current: null,
  sentBy: null,
  switchesByDesk: false,
};

export const always: readonly Role[] = ['office-admin', 'manager', 'support'];
export const everySetOfRoles = Array.from({ length: 2 ** roles.length - 1 }, (_, bits) =>
  roles.filter((_role, index) => (bits + 1) & (1 << index)),
);

/** Roles that each are always asked, and such as are not. */
export const someSetsOfRoles: readonly (readonly Role[])[] = [
  ['customer'],
  ['staff'],
  ['customer', 'staff'],
  ['office-admin'],
  ['customer', 'manager'],
  ['staff', 'support'],
];

/** One of each kind that the rules tell apart. */
export const kindsOfRoles: readonly (readonly Role[])[] = [['customer'], ['staff'], ['customer', 'manager']];

const settings: readonly (Requirement | null)[] = [null, ...requirements];
const running: Facts['exception'][] = [
  null,
  { requirement: 'off', until: inDays(1) },
  { requirement: 'optional', until: inDays(1) },
];
const ended: Facts['exception'][] = [
  { requirement: 'off', until: now },
  { requirement: 'optional', until: daysAgo(1) },
];

/** Each combination of rules; the rest as in `facts`. */
export function* everyRule(sets: readonly (readonly Role[])[] = everySetOfRoles): Generator<Facts> {
  for (const each of sets)
    for (const staff of requirements)
      for (const customers of requirements)
        for (const client of settings)
          for (const account of settings)
            for (const exception of [...running, ...ended])
              for (const application of [false, true])
                yield {
                  ...facts,
                  roles: each,
                  office: { staff, customers },
                  client,
                  account,
                  exception,
                  application,
                };
}

/** Over, ending soon and ending later: of each rule, in each combination. */
export function* everyGrace(): Generator<Facts['graceUntil']> {
  const ends = [now, inDays(3), inDays(9)];
  const combinations = ends.length ** ruleSources.length;
  for (let index = 0; index < combinations; index += 1) {
    const grace: Partial<Record<RuleSource, Date>> = {};
    for (const [place, source] of ruleSources.entries()) {
      const end = ends[Math.floor(index / ends.length ** place) % ends.length];
      if (end) grace[source] = end;
    }
    yield grace;
  }
}

export const everyEnrolment: Facts['enrolled'][] = [
  [],
  [{ method: 'authenticator', usable: true }],
  [{ method: 'authenticator', usable: false }],
  [
    { method: 'authenticator', usable: false },
    { method: 'sms', usable: true },
  ],
  [{ method: 'recovery-code', usable: true }],
  [
    { method: 'sms', usable: true },
    { method: 'voice', usable: true },
    { method: 'keypad-call', usable: true },
  ],
  [
    { method: 'voice', usable: true },
    { method: 'authenticator', usable: true },
    { method: 'sms', usable: false },
  ],
];

/** Everything that a combination of rules can come to. */
export const everyOutcomeOfRules: Partial<Facts>[] = [
  { office: { staff: 'off', customers: 'off' } },
  {},
  { exception: { requirement: 'off', until: inDays(1) } },
  { roles: ['office-admin'] },
  { account: 'required' },
  { account: 'required', graceUntil: { account: inDays(3) } },
  { account: 'required', graceUntil: { account: inDays(3) }, everProved: true },
];

const free = { sentBy: null, switchesByDesk: false };
const byDesk = { sentBy: null, switchesByDesk: true };
const everyChoice = [
  { current: null, ...free },
  { current: null, ...byDesk },
  { current: null, sentBy: 'voice', switchesByDesk: true },
  { current: 'authenticator', ...free },
  { current: 'authenticator', sentBy: 'voice', switchesByDesk: true },
  { current: 'voice', ...free },
  { current: 'voice', ...byDesk },
  { current: 'recovery-code', ...byDesk },
] as const;

const everyApplication = [
  { applicable: [], request: null },
  { applicable: ['sms', 'voice'], request: null },
  { applicable: ['sms', 'voice'], request: 'one' },
] as const;

const everyBlock = [
  { isReset: false, isGuarded: false },
  { isReset: true, isGuarded: false },
  { isReset: false, isGuarded: true },
  { isReset: true, isGuarded: true },
];

/** Each combination of what a person has and can get, under everything that rules can come to. */
export function* everyFactor(): Generator<Facts> {
  for (const rules of everyOutcomeOfRules)
    for (const enrolled of everyEnrolment)
      for (const recoveryCodesLeft of [0, 3])
        for (const offerDeclinedAt of [null, daysAgo(1), ...(enrolled.length > 0 ? [] : [daysAgo(31)])])
          for (const available of [[], ['authenticator'], ['authenticator', 'sms']] as const)
            for (const application of everyApplication)
              for (const choice of enrolled.length > 0 ? everyChoice : everyChoice.slice(0, 1))
                for (const block of choice === everyChoice[0] ? everyBlock : everyBlock.slice(0, 1))
                  yield {
                    ...facts,
                    ...rules,
                    enrolled,
                    recoveryCodesLeft,
                    offerDeclinedAt,
                    available,
                    ...application,
                    ...choice,
                    ...block,
                  };
}

/** Every rule, with and without grace, for one of each kind of people: who has nothing, and who has something. */
export function* everyCase(): Generator<Facts> {
  const people: Partial<Facts>[] = [
    {},
    { offerDeclinedAt: daysAgo(1) },
    { available: [] },
    { available: [], applicable: ['sms'] },
    { everProved: true, isReset: true },
    { isGuarded: true },
    { everProved: true, enrolled: [{ method: 'authenticator', usable: true }] },
    { everProved: true, enrolled: [{ method: 'authenticator', usable: false }] },
  ];
  const graces: Facts['graceUntil'][] = [
    { account: inDays(3), client: inDays(3), office: inDays(3), application: inDays(3) },
    { account: inDays(9), client: now, office: inDays(3), application: inDays(3) },
  ];
  // Which rule follows from whose roles is `everyRule`'s to tell.
  for (const rules of everyRule(kindsOfRoles))
    if (
      !ended.includes(rules.exception) &&
      (rules.office.staff === 'off' ||
        rules.office.customers === 'off' ||
        rules.office.staff === rules.office.customers)
    )
      for (const person of people) for (const graceUntil of graces) yield { ...rules, ...person, graceUntil };
}

/** How much stands between a right password and being let in: nothing, an offer, a day's respite, or the door is shut. */
export function strictness(decision: Decision): number {
  if (decision.kind === 'allow') return 0;
  if (decision.kind === 'offer') return 1;
  return 'skippableUntil' in decision ? 2 : 3;
}

/** Everything for which `broken` says yes; a test wants it empty, and shows the first few. */
export function violations(product: Iterable<Facts>, broken: (facts: Facts) => boolean): Facts[] {
  const found: Facts[] = [];
  let seen = 0;
  for (const each of product) {
    seen += 1;
    if (broken(each) && found.push(each) === 3) break;
  }
  if (found.length < 3 && seen < 1000) throw new Error('a product of facts is missing');
  return found;
}
