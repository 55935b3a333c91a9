import { describe, expect, test } from 'vitest';
import { receiptSchema, receiptTextVersion, receiptTextVersions } from '@/lib/factor/recovery-codes/receipt';

const read = (entries: object) => {
  const result = receiptSchema.safeParse({
    name: 'Zoë van den Berg',
    saved: 'yes',
    terms: 'yes',
    ...entries,
  });
  return result.success
    ? { name: result.data.name }
    : { issues: result.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`) };
};

describe('the receipt', () => {
  test('H5: takes the name, with both boxes ticked', () => {
    expect(read({})).toEqual({ name: 'Zoë van den Berg' });
  });

  test.each([
    ['Zoë van den Berg', 'Zoë van den Berg'],
    ['  Zoë\t van  den\nBerg ', 'Zoë van den Berg'],
    ['Zoe\u0308 B', 'Zoë B'],
    ["Siobhán O'Neill", "Siobhán O'Neill"],
    ['D’Angelo, Jr.', 'D’Angelo, Jr.'],
    ['Dr. A. B. Müller-Lüdenscheid', 'Dr. A. B. Müller-Lüdenscheid'],
    ['Müller & Söhne (Köln)', 'Müller & Söhne (Köln)'],
    ['Nguyễn Thị Minh', 'Nguyễn Thị Minh'],
    ['Łukasz 2', 'Łukasz 2'],
    ['王小明', '王小明'],
    ['محمد علي', 'محمد علي'],
    ['Αλέξης Ζ', 'Αλέξης Ζ'],
    ['Jo', 'Jo'],
  ])('takes %j as a name', (typed, name) => expect(read({ name: typed })).toEqual({ name }));

  test.each([
    ['', 'nameMissing'],
    ['   ', 'nameMissing'],
    ['X', 'nameMissing'],
    ['...', 'nameMissing'],
    ['12', 'nameMissing'],
    ['a'.repeat(121), 'nameTooLong'],
    ['Robin <b>', 'nameSigns'],
    ['Robin; Example', 'nameSigns'],
    ['Robin\u0000Example', 'nameSigns'],
    ['Robin\u0007Example', 'nameSigns'],
    ['Robin\u202eelpmaxE', 'nameSigns'],
    ['Robin\u200bExample', 'nameSigns'],
    ['Robin 😀 Example', 'nameSigns'],
    ['=cmd|calc', 'nameSigns'],
  ])('asks again after %j', (name, issue) => {
    expect(read({ name })).toEqual({ issues: expect.arrayContaining([`name: ${issue}`]) });
  });

  test('takes a name of 120 signs, not of 121', () => {
    expect(read({ name: 'ab'.repeat(60) })).toEqual({ name: 'ab'.repeat(60) });
    expect(read({ name: `${'ab'.repeat(60)}c` })).toHaveProperty('issues');
  });

  test.each([
    [{ saved: '' }, ['saved: savedMissing']],
    [{ saved: undefined }, ['saved: savedMissing']],
    [{ saved: 'no' }, ['saved: savedMissing']],
    [{ saved: ['yes'] }, ['saved: savedMissing']],
    [{ terms: '' }, ['terms: termsMissing']],
    [{ terms: 'true' }, ['terms: termsMissing']],
    [{ saved: '', terms: '' }, ['saved: savedMissing', 'terms: termsMissing']],
  ])('H5: is not given with %j', (entries, issues) => expect(read(entries)).toEqual({ issues }));

  test('X5: its text has a version, and the present one is among those that can be shown', () => {
    expect(receiptTextVersions).toContain(receiptTextVersion);
  });
});
