import { describe, expect, test } from 'vitest';
import type { OfficeRules } from '@/lib/office/change';
import { changesAsData, changesBetween, changesFromData, effectOf } from '@/lib/office/rules/compare';
import { entryOfForm, rulesEntry, rulesSchema, unservedMethods } from '@/lib/office/rules/form';

const rules: OfficeRules = {
  staffRequirement: 'optional',
  staffGraceDays: 14,
  staffMethods: ['authenticator', 'sms'],
  customerRequirement: 'off',
  customerGraceDays: 0,
  customerMethods: ['authenticator'],
  codeCountries: ['NL', 'BE'],
  phoneNeedsApplication: true,
  switchesByDesk: false,
  appNeedsSms: true,
  managerId: '0b0e5c52-6b0f-4e0c-8a51-0a4d8a2b5d11',
  requiredApplications: ['portal'],
};

/** The messages at each field. */
function slips(wish: Partial<Record<keyof ReturnType<typeof rulesEntry>, string>>) {
  const read = rulesSchema.safeParse({ ...rulesEntry(rules, 3), ...wish });
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('the rules of an office as texts', () => {
  test('come back as they were written', () => {
    expect(rulesSchema.parse(rulesEntry(rules, 3))).toEqual({ version: 3, rules });
    const bare = {
      ...rules,
      managerId: null,
      codeCountries: [],
      requiredApplications: [],
      staffMethods: ['authenticator'],
    };
    expect(rulesSchema.parse(rulesEntry(bare as OfficeRules, 1)).rules).toEqual(bare);
  });

  test.each([
    [{ staffDays: '91' }, ['staffDays: graceWrong']],
    [{ staffDays: '-1' }, ['staffDays: graceWrong']],
    [{ customerDays: '1.5' }, ['customerDays: graceWrong']],
    [{ customerDays: '' }, ['customerDays: graceWrong']],
    [{ staff: 'perhaps' }, ['staff: requirementMissing']],
    [{ staffMethods: '' }, ['staffMethods: methodsMissing']],
    [{ customerMethods: 'recovery-code' }, ['customerMethods.0: methodsMissing']],
    [{ countries: '' }, ['countries: countriesMissing']],
  ])('%o is refused at its field', (wish, expected) => {
    expect(slips(wish)).toEqual(expected);
  });

  test.each([{ countries: 'NL,XX' }, { manager: 'somebody' }, { version: '1e9' }, { apply: 'yes' }])(
    '%o, which no form sends, is refused',
    (wish) => {
      expect(slips(wish)).not.toEqual([]);
    },
  );

  test('0 and 90 days are the ends, and both are allowed', () => {
    expect(slips({ staffDays: '0', customerDays: '90' })).toEqual([]);
  });
});

describe('the form', () => {
  test('places become an order, ties stand as the form lists them, and what has no place is not offered', () => {
    const data = new FormData();
    for (const [name, value] of Object.entries({
      'staffMethods-authenticator': '3',
      'staffMethods-sms': '1',
      'staffMethods-voice': '1',
      'staffMethods-keypad-call': '',
      'customerMethods-authenticator': '9',
      'country-NL': '1',
      'country-BE': '1',
      'application-portal': '1',
      apply: '1',
    })) {
      data.append(name, value);
    }
    expect(entryOfForm(data)).toMatchObject({
      staffMethods: 'sms,voice,authenticator',
      customerMethods: '',
      countries: 'NL,BE',
      applications: 'portal',
      apply: '1',
      desk: '',
    });
  });
});

describe('whether rules get stricter or looser', () => {
  const stricter = { isStricter: true, isLooser: false };
  const looser = { isStricter: false, isLooser: true };
  test.each<[Partial<OfficeRules>, Partial<OfficeRules>]>([
    [{ staffRequirement: 'off' }, { staffRequirement: 'optional' }],
    [{ customerRequirement: 'optional' }, { customerRequirement: 'required' }],
    [{ staffGraceDays: 14 }, { staffGraceDays: 13 }],
    [{ customerGraceDays: 90 }, { customerGraceDays: 0 }],
    [{ staffMethods: ['authenticator', 'sms'] }, { staffMethods: ['authenticator'] }],
    [{ codeCountries: ['NL', 'BE'] }, { codeCountries: ['NL'] }],
    [{ phoneNeedsApplication: false }, { phoneNeedsApplication: true }],
    [{ switchesByDesk: false }, { switchesByDesk: true }],
    [{ appNeedsSms: false }, { appNeedsSms: true }],
    [{ requiredApplications: [] }, { requiredApplications: ['portal'] }],
  ])('from %o to %o is stricter, and the way back is looser', (one, other) => {
    const [lax, strict] = [
      { ...rules, ...one },
      { ...rules, ...other },
    ];
    expect(effectOf(lax, strict)).toEqual(stricter);
    expect(effectOf(strict, lax)).toEqual(looser);
  });

  test('another order of methods, or another manager, is neither', () => {
    const other = {
      ...rules,
      staffMethods: ['sms', 'authenticator'] as OfficeRules['staffMethods'],
      managerId: null,
    };
    expect(effectOf(rules, other)).toEqual({ isStricter: false, isLooser: false });
    expect(changesBetween(rules, other).map(({ rule }) => rule)).toEqual(['staffMethods', 'managerId']);
  });

  test('one method in another’s place is both', () => {
    expect(effectOf(rules, { ...rules, customerMethods: ['sms'] })).toEqual({
      isStricter: true,
      isLooser: true,
    });
  });

  test('the history keeps each change, and gives it back', () => {
    const other: OfficeRules = {
      ...rules,
      staffGraceDays: 0,
      staffMethods: ['voice'],
      codeCountries: [],
      phoneNeedsApplication: false,
      managerId: null,
    };
    const changes = changesBetween(rules, other);
    expect(changesFromData({ version: 4, ...changesAsData(changes) }, rules)).toEqual(changes);
  });
});

test('X6: where nothing goes by phone, each kind of people needs the app among its methods', () => {
  const staffMethods: OfficeRules['staffMethods'] = ['sms', 'voice'];
  expect(unservedMethods(rules, false)).toEqual([]);
  expect(unservedMethods({ ...rules, staffMethods }, false)).toEqual(['staffMethods']);
  expect(unservedMethods({ ...rules, staffMethods }, true)).toEqual([]);
});
