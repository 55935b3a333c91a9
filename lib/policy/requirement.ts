import type { Facts, Reason, Requirement, Role, RuleSource } from './decide';

const alwaysRequired: readonly Role[] = ['office-admin', 'manager', 'support'];
const staffRoles: readonly Role[] = ['staff', ...alwaysRequired];

/** Staff follow another rule than customers. */
export const worksForOffice = (roles: readonly Role[]) => roles.some((role) => staffRoles.includes(role));

/** What a rule says, and where it stands; nearest first. A customer's client stands in the office's place. */
function rulesFor({ account, client, office, application, roles }: Facts) {
  const staff = worksForOffice(roles);
  const rules: { source: RuleSource; requirement: Requirement }[] = [];
  if (account) rules.push({ source: 'account', requirement: account });
  if (!staff && client) rules.push({ source: 'client', requirement: client });
  else rules.push({ source: 'office', requirement: staff ? office.staff : office.customers });
  if (application) rules.push({ source: 'application', requirement: 'required' });
  return rules;
}

const hasRoleAlwaysRequired = ({ roles }: Facts) => roles.some((role) => alwaysRequired.includes(role));

const exceptionNow = ({ exception, now }: Facts) =>
  exception && exception.until.getTime() > now.getTime() ? exception : undefined;

/** The rules that demand a second factor of this person, nearest first; none where the role does, or an exception stands. */
export function demandingRules(facts: Facts): RuleSource[] {
  if (hasRoleAlwaysRequired(facts) || exceptionNow(facts)) return [];
  return rulesFor(facts)
    .filter(({ requirement }) => requirement === 'required')
    .map(({ source }) => source);
}

type Applies = { requirement: Requirement; because: Reason };

/** Where the requirement comes from: first match wins (design, section 3). `says` as in `rows`. */
export const requirementRows: readonly {
  says: { when: string; what: string };
  applies: (facts: Facts) => Applies | undefined;
}[] = [
  {
    says: {
      when: `one of the roles is ${alwaysRequired.map((role) => `\`${role}\``).join(', ')}`,
      what: 'required, without grace',
    },
    applies: (facts) =>
      hasRoleAlwaysRequired(facts) ? { requirement: 'required', because: 'role-always-required' } : undefined,
  },
  {
    says: { when: 'an exception of the account has not ended', what: 'off or optional, as it says' },
    applies: (facts) => {
      const exception = exceptionNow(facts);
      return exception && { requirement: exception.requirement, because: 'exception' };
    },
  },
  {
    says: {
      when: 'the account’s own setting, the active client, the office or the application says required',
      what: 'required; where several do, the shortest grace counts',
    },
    applies: (facts) => {
      const [nearest] = demandingRules(facts);
      return nearest && { requirement: 'required', because: `${nearest}-requires` };
    },
  },
  {
    says: {
      when: 'otherwise',
      what: 'the nearest setting: the account’s own, else the active client’s, else the office’s for staff or for customers',
    },
    applies: (facts) => {
      const [nearest] = rulesFor(facts);
      if (!nearest || nearest.source === 'application') return undefined;
      return nearest.requirement === 'off'
        ? { requirement: 'off', because: `${nearest.source}-does-not-ask` }
        : { requirement: 'optional', because: `${nearest.source}-leaves-the-choice` };
    },
  },
];

/** The rule that applies, and why. */
export function requirementFor(facts: Facts): Applies {
  for (const { applies } of requirementRows) {
    const found = applies(facts);
    if (found) return found;
  }
  // An office always has a rule, so that one of the rows applies; should an edit break that, the door stays shut.
  return { requirement: 'required', because: 'office-requires' };
}
