import { requirements } from '@/lib/policy/decide';
import type { OfficeRules } from '../change';

/** What differs between two sets of rules, one entry a rule. */
export type RuleChange = {
  [K in keyof OfficeRules]: { rule: K; before: OfficeRules[K]; after: OfficeRules[K] };
}[keyof OfficeRules];

/** In the order of the form. */
const order: readonly (keyof OfficeRules)[] = [
  'staffRequirement',
  'staffGraceDays',
  'staffMethods',
  'customerRequirement',
  'customerGraceDays',
  'customerMethods',
  'codeCountries',
  'phoneNeedsApplication',
  'managerId',
  'switchesByDesk',
  'appNeedsSms',
  'requiredApplications',
];

/** Countries and applications have no order; methods do. */
const inOrder = (value: unknown, rule: keyof OfficeRules) =>
  Array.isArray(value) && !rule.endsWith('Methods') ? [...value].sort() : value;

const isSame = (rule: keyof OfficeRules, one: unknown, other: unknown) =>
  JSON.stringify(inOrder(one, rule)) === JSON.stringify(inOrder(other, rule));

export function changesBetween(before: OfficeRules, after: OfficeRules): RuleChange[] {
  return order
    .filter((rule) => !isSame(rule, before[rule], after[rule]))
    .map((rule) => ({ rule, before: before[rule], after: after[rule] }) as RuleChange);
}

/** Whether something gets stricter, and whether something gets looser: both, or neither, may be. */
export type Effect = { isStricter: boolean; isLooser: boolean };

/** By the rules alone, whoever they meet: a rule that nobody follows today may be somebody's tomorrow. */
export function effectOf(before: OfficeRules, after: OfficeRules): Effect {
  const effects = changesBetween(before, after).map(effectOfChange);
  return {
    isStricter: effects.some(({ isStricter }) => isStricter),
    isLooser: effects.some(({ isLooser }) => isLooser),
  };
}

function effectOfChange(change: RuleChange): Effect {
  switch (change.rule) {
    case 'staffRequirement':
    case 'customerRequirement':
      return grown(requirements.indexOf(change.before), requirements.indexOf(change.after));
    // More days, more methods, more countries: looser.
    case 'staffGraceDays':
    case 'customerGraceDays':
      return grown(change.after, change.before);
    case 'staffMethods':
    case 'customerMethods':
    case 'codeCountries':
      return widened(change.after, change.before);
    case 'requiredApplications':
      return widened(change.before, change.after);
    case 'phoneNeedsApplication':
    case 'switchesByDesk':
    case 'appNeedsSms':
      return grown(Number(change.before), Number(change.after));
    case 'managerId':
      return { isStricter: false, isLooser: false };
  }
}

const grown = (before: number, after: number): Effect => ({
  isStricter: after > before,
  isLooser: after < before,
});

/** Stricter by what is only in `after`; looser by what is only in `before`. */
const widened = (before: readonly string[], after: readonly string[]): Effect => ({
  isStricter: after.some((each) => !before.includes(each)),
  isLooser: before.some((each) => !after.includes(each)),
});

/** What changed, for the history: each rule with what it was and what it is, as texts. */
export function changesAsData(changes: readonly RuleChange[]): Record<string, readonly string[]> {
  const text = (value: unknown) => (Array.isArray(value) ? value.join(',') : String(value ?? ''));
  return Object.fromEntries(changes.map(({ rule, before, after }) => [rule, [text(before), text(after)]]));
}

/** The same read back; what an older or newer portal wrote is left out. */
export function changesFromData(data: Record<string, unknown>, like: OfficeRules): RuleChange[] {
  return order.flatMap((rule) => {
    const pair = data[rule];
    if (!Array.isArray(pair) || pair.length !== 2) return [];
    const [before, after] = pair.map((text) => valueFrom(String(text), like[rule]));
    return [{ rule, before, after } as RuleChange];
  });
}

/** A text as the kind of value that this rule has. */
function valueFrom(text: string, like: OfficeRules[keyof OfficeRules]): unknown {
  if (Array.isArray(like)) return text === '' ? [] : text.split(',');
  if (typeof like === 'number') return Number(text);
  if (typeof like === 'boolean') return text === 'true';
  return text === '' ? null : text;
}
