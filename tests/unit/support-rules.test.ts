import { describe, expect, test } from 'vitest';
import { supportSchema } from '@/lib/office/rules/support';

const read = (wish: Record<string, string>) =>
  supportSchema.safeParse({ version: '1', resetWaitHours: '48', identityChecks: '', ...wish });
const lines = (count: number) => Array.from({ length: count }, (_, n) => `Check ${n}`).join('\n');

describe('X4: the form for how resets go', () => {
  test('takes one check a line, each once, without blanks around it or lines that are empty', () => {
    const identityChecks = ' Date of birth \r\n\r\nCustomer\u202e number\nDate  of birth\n  ';
    expect(read({ identityChecks }).data?.identityChecks).toEqual(['Date of birth', 'Customer number']);
    expect(read({}).data).toEqual({ version: 1, resetWaitHours: 48, identityChecks: [] });
  });

  test.each([
    ['24', true],
    ['72', true],
    ['23', false],
    ['73', false],
    ['', false],
    ['4e1', false],
    [' 48', false],
  ])('a wait of "%s" hours counts: %s', (resetWaitHours, counts) => {
    const { success, error } = read({ resetWaitHours });
    expect(success).toBe(counts);
    if (!counts) expect(error?.issues.map(({ message }) => message)).toContain('waitMissing');
  });

  test('takes 20 checks of 200 characters, and says which is too much', () => {
    expect(read({ identityChecks: lines(20) }).success).toBe(true);
    expect(read({ identityChecks: lines(21) }).error?.issues[0]?.message).toBe('checksTooMany');
    expect(read({ identityChecks: '👋'.repeat(200) }).success).toBe(true);
    expect(read({ identityChecks: 'x'.repeat(201) }).error?.issues[0]?.message).toBe('checkTooLong');
  });
});
