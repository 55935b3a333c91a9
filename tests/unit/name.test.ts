import { describe, expect, test } from 'vitest';
import { holdsLink, readName } from '@/lib/account/name';
import { fastest } from '../setup/fastest';

describe('attack: an admin calls themselves by a web address, which stands as a link in mails to strangers', () => {
  test.each([
    'https://evil.example',
    'HTTP://10.0.0.1/',
    'hxxp://evil',
    'www.evil.example',
    'WWW.1.de',
    'evil.com',
    'Evil.Com',
    'Your bank: log-in.evil.co.uk today',
    'Ada me@evil.example',
    't.co/abc',
    'evil。com',
    'evil.\u200Ecom',
    'bücher.example',
    'xn--bcher-kva.example',
    'Ada evil.xn--p1ai',
  ])('%j is refused', (name) => {
    expect(holdsLink(name)).toBe(true);
    expect(readName(name)).toBeUndefined();
  });

  test('an endless name is read at once', async () => {
    const read = () => {
      for (const part of ['a', '.', 'a.', '-', '.aa', 'www']) holdsLink(part.repeat(300_000));
    };
    expect(await fastest(1_000, read)).toBeLessThan(1_000);
  });
});

test.each([
  'Robin Example',
  'J.P. Balkenende',
  'J.P.H. de Vries-van den Berg',
  'G.W.Bush',
  'Dr. Anna Müller',
  'Dipl.-Ing. Jürgen Groß',
  'Prof. Dr. med. W. A. Schmitt',
  'Ph.D. Ada Lovelace, M.Sc.',
  'Sammy Davis Jr.',
  'O’Neill, Siân',
  'Vries, A. de (Ada) / front desk',
  'María-José Carreño Quiñones',
  '李小龍',
  'Мария Иванова',
  'a.s.r. Team',
  'Person 0, called A',
])('%j is a name', (name) => {
  expect(holdsLink(name)).toBe(false);
  expect(readName(name)).toBe(name);
});
