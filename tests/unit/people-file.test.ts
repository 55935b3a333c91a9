import { describe, expect, test } from 'vitest';
import { checkLines, type Known } from '@/lib/office/invitation/import/check-lines';
import { readColumn, readLanguage, readRoleCell } from '@/lib/office/invitation/import/columns';
import { mostLines } from '@/lib/office/invitation/import/limits';
import { readFile } from '@/lib/office/invitation/import/read-file';
import { writeCsv } from '@/lib/office/invitation/import/write-csv';
import { fastest } from '../setup/fastest';

const lines = (text: string) => {
  const read = readFile(text);
  if ('problem' in read) throw new Error(`refused: ${read.problem}`);
  return read.lines;
};

const ada = { line: 2, name: 'Ada Example', email: 'ada@person.example', role: '', language: '', client: '' };

describe('a file of people is read', () => {
  test.each([
    ['commas', 'Name,Email\nAda Example,ada@person.example\n'],
    ['semicolons', 'Name;Email\nAda Example;ada@person.example\n'],
    ['tabs', 'Name\tEmail\nAda Example\tada@person.example'],
    ['the endings of Windows', 'Name;Email\r\nAda Example;ada@person.example\r\n'],
    ['those of old Macs', 'Name;Email\rAda Example;ada@person.example\r'],
    ['a mark of byte order', '\ufeffName;Email\r\nAda Example;ada@person.example'],
    ['quotes around everything', '"Name";"Email"\n"Ada Example";"ada@person.example"\n'],
    ['blanks around cells', ' Name , Email \n  Ada Example , ada@person.example  \n'],
    ['other columns, in another order', 'Id,E-mail,Born,NAME\n7,ada@person.example,1815,Ada Example\n'],
    ['a Dutch heading', 'E-mail;Naam\nada@person.example;Ada Example'],
    ['a German heading', 'E-Mail-Adresse;Name;Rolle\nada@person.example;Ada Example;'],
    ['more separators than columns', 'Name,Email,,,\nAda Example,ada@person.example,,,\n'],
    ['fewer cells than columns', 'Name,Email,Role,Client\nAda Example,ada@person.example\n'],
  ])('with %s', (_, text) => {
    expect(lines(text)).toEqual([ada]);
  });

  test('commas within a German file, semicolons within an English one, and quotes within quotes stay in their cells', () => {
    expect(lines('Name;E-Mail;Mandant\n"Example; Ada ""Ace""";a@b.example;Wood, Stone\n')).toMatchObject([
      { name: 'Example; Ada "Ace"', client: 'Wood, Stone' },
    ]);
    expect(lines('Name,Email\nJan "Jopie" de Vries,j@b.example\n')).toMatchObject([
      { name: 'Jan "Jopie" de Vries' },
    ]);
  });

  test('lines keep the numbers that an editor shows: past empty ones, breaks in quotes and Excel’s first line', () => {
    const text = 'Name,Email\n\nA,a@b.example\n"B\nand C",b@b.example\n,,\n\nD,d@b.example';
    expect(lines(text).map(({ line }) => line)).toEqual([3, 4, 8]);
    expect(lines('sep=;\r\nName;Email\r\nA;a@b.example').map(({ line }) => line)).toEqual([3]);
  });

  test('what cannot be read says why', () => {
    expect(readFile('')).toEqual({ problem: 'empty' });
    expect(readFile('\n \n')).toEqual({ problem: 'empty' });
    expect(readFile('Name,Email\n')).toEqual({ problem: 'empty' });
    expect(readFile('Name,Phone\nA,1')).toEqual({ problem: 'no-heading' });
    expect(readFile('ada@person.example\nbob@person.example')).toEqual({ problem: 'no-heading' });
    expect(readFile('Name,Email\n"A,a@b.example\nB,b@b.example')).toMatchObject({ problem: 'open-quote' });
    const many = `Name,Email\n${'A,a@b.example\n'.repeat(mostLines)}`;
    expect(lines(many)).toHaveLength(mostLines);
    expect(readFile(`${many}A,a@b.example`)).toEqual({ problem: 'too-many-lines' });
  });

  test('an attacker’s megabyte of quotes, separators or one endless cell is answered at once', async () => {
    const size = 1024 * 1024;
    for (const part of ['"', ',', '\n', '"\n', 'Name,Email\n"', 'a'.repeat(1_000)]) {
      const read = () => readFile(`Name,Email\n${part.repeat(size / part.length)}`);
      expect(await fastest(3_000, read)).toBeLessThan(3_000);
    }
  });
});

describe('words of the file', () => {
  test('columns, roles and languages are understood in all three languages', () => {
    expect(
      ['Naam', 'E-Mail', 'e-mailadres', 'ROLLE', 'Taal', 'Sprache', 'Cliënt', 'Mandant', 'Phone'].map(
        readColumn,
      ),
    ).toEqual(['name', 'email', 'email', 'role', 'language', 'language', 'client', 'client', undefined]);
    expect(
      ['nl', 'Nederlands', 'Deutsch', 'german', 'Englisch', 'English', 'fr', ''].map(readLanguage),
    ).toEqual(['nl', 'nl', 'de', 'de', 'en', 'en', undefined, undefined]);
    expect(readRoleCell('Klant')).toEqual(['customer']);
    expect(readRoleCell('Office admin + Führungskraft')).toEqual(['staff', 'office-admin', 'manager']);
    expect(readRoleCell('medewerker, leidinggevende')).toEqual(['staff', 'manager']);
    expect(readRoleCell('customer/staff')).toEqual(['customer', 'staff']);
    expect(readRoleCell('king')).toBeUndefined();
  });
});

describe('each line is checked', () => {
  const known: Known = {
    defaultLocale: 'nl',
    isOperator: false,
    clients: new Map([['wood, stone', 'id of wood']]),
    taken: new Set(['taken@person.example']),
  };
  const check = (more: Partial<typeof ada>) => checkLines([{ ...ada, ...more }], known)[0];

  test('attack: a name that mail programs make a link of is refused, with its own reason', () => {
    expect(check({ name: 'Ada, see evil.example/login' })).toMatchObject({ problem: 'link-in-name' });
    expect(check({ name: '' })).toMatchObject({ problem: 'no-name' });
  });

  test('without role and language somebody is a customer who reads what the office reads', () => {
    expect(check({})).toEqual({
      line: 2,
      displayName: 'Ada Example',
      email: 'ada@person.example',
      roles: ['customer'],
      locale: 'nl',
      clientId: null,
      problem: null,
    });
    expect(check({ client: ' WOOD, Stone ' })).toMatchObject({ clientId: 'id of wood', problem: null });
  });

  test.each([
    [{ name: '' }, 'no-name'],
    [{ name: '123' }, 'no-name'],
    [{ email: '' }, 'bad-email'],
    [{ email: 'ada at person' }, 'bad-email'],
    [{ email: 'ada@person.example\nbcc: all@person.example' }, 'bad-email'],
    [{ role: 'king' }, 'unknown-role'],
    [{ role: '+' }, 'unknown-role'],
    [{ role: 'customer + manager' }, 'roles-apart'],
    [{ role: 'support' }, 'no-support'],
    [{ language: 'French' }, 'unknown-language'],
    [{ client: 'Nobody & Co' }, 'unknown-client'],
    [{ role: 'staff', client: 'Wood, Stone' }, 'client-of-staff'],
    [{ email: 'TAKEN@person.example' }, 'known'],
  ])('%o is refused as %s', (more, problem) => {
    expect(check(more)).toMatchObject({ problem });
  });

  test('an address that stands twice is invited once, however it is written', () => {
    const twice = [ada, { ...ada, line: 3, email: 'ADA@Person.example' }, { ...ada, line: 4, name: '' }];
    expect(checkLines(twice, known).map(({ problem }) => problem)).toEqual([null, 'twice', 'no-name']);
  });

  test('the operator’s office may name support, and what was refused is kept short and readable', () => {
    expect(checkLines([{ ...ada, role: 'support' }], { ...known, isOperator: true })).toMatchObject([
      { roles: ['staff', 'support'], problem: null },
    ]);
    const [long] = checkLines([{ ...ada, email: `\u0007${'x'.repeat(5_000)}` }], known);
    expect(long?.email).toMatch(/^ x{199}$/);
  });
});

describe('a file that is handed out', () => {
  test('an attacker’s name runs nothing in the spreadsheet that opens it', () => {
    for (const evil of [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      ' =HYPERLINK("http://evil.example")',
      '＝1',
    ]) {
      expect(writeCsv([[evil]], ';').startsWith('\ufeff"\'')).toBe(true);
    }
  });

  test('is read as it was written, separators, quotes and breaks included', () => {
    const text = writeCsv(
      [
        ['Name', 'Email'],
        ['A; "B", C\nD', 'a@b.example'],
      ],
      ';',
    );
    expect(text).toContain('\r\n');
    expect(lines(text)).toMatchObject([{ name: 'A; "B", C\nD', email: 'a@b.example' }]);
  });
});
