import { describe, expect, test } from 'vitest';
import { peopleHref, readPeopleQuery, searchPatterns } from '@/lib/office/people/query';

const id = '0a1b2c3d-0000-4000-8000-00000000abcd';
const nothing = { search: '', state: undefined, role: undefined, from: undefined };

describe('what an address of the list asks for', () => {
  test('is read as it was written', () => {
    const asked = readPeopleQuery({ q: 'de boer', factor: 'none', role: 'staff', after: id });
    expect(asked).toEqual({ search: 'de boer', state: 'none', role: 'staff', from: { after: id } });
    expect(readPeopleQuery({ before: id }).from).toEqual({ before: id });
  });

  test('attack: parameters that make no sense, or come twice, ask for nothing', () => {
    for (const parameters of [
      {},
      { factor: 'everything', role: 'owner', after: 'x', before: "' or 1=1" },
      { q: ['a', 'b'], factor: ['none', 'app'], role: ['staff'], after: [id] },
      { q: ' \t\u0000\n ', factor: 'constructor', role: '__proto__' },
    ]) {
      expect(readPeopleQuery(parameters)).toEqual(nothing);
    }
  });

  test('a search is one line with single blanks, and has an end', () => {
    expect(readPeopleQuery({ q: '  Anna\t\n de  Boer ' }).search).toBe('Anna de Boer');
    expect(readPeopleQuery({ q: 'a\u0000b' }).search).toBe('a b');
    expect(readPeopleQuery({ q: 'x'.repeat(5000) }).search).toHaveLength(100);
    expect(readPeopleQuery({ q: `${'x'.repeat(99)} y` }).search).toHaveLength(99);
  });

  test('is written into an address again, whatever was typed', () => {
    const query = readPeopleQuery({ q: 'R&D 100% #1+2=ü', factor: 'phone', role: 'customer' });
    const href = peopleHref('/office/people', query, { before: id });
    const written = new URL(href, 'https://portal.example');
    expect(written.pathname).toBe('/office/people');
    expect(readPeopleQuery(Object.fromEntries(written.searchParams))).toEqual({
      ...query,
      from: { before: id },
    });
    expect(peopleHref('/office/people', readPeopleQuery({}))).toBe('/office/people');
  });
});

describe('how a search is looked up', () => {
  test.each([
    ['', undefined],
    ['a', { name: 'a%' }],
    ['Ab', { name: 'Ab%' }],
    ['😀x', { name: '😀x%' }],
    ['abc', { parts: ['%abc%'] }],
    ['anna de boer', { parts: ['%anna%', '%de%', '%boer%'] }],
    ['de bo', { parts: ['%de bo%'] }],
    ['%', { name: '\\%%' }],
    ['_x', { name: '\\_x%' }],
    ['50%_\\', { parts: ['%50\\%\\_\\\\%'] }],
  ])('%j', (search, patterns) => {
    expect(searchPatterns(search)).toEqual(patterns);
  });
});
