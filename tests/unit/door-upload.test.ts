import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installConfig, parseConfig } from '@/lib/config';
import { sign } from '@/lib/crypto/token';
import { translator } from '@/lib/i18n/translator';
import { bodyLimit, uploadLimit } from '@/lib/web/door/form';
import { sessionPurpose } from '@/lib/web/guest';
import { startLog } from '@/lib/web/log';
import { type Answer, multipart, openDoor, plainAction, request, sendRaw, stateAction } from './door-visitor';

/** The one page that takes a file. */
const path = '/office/people/import';

const [secret, otherSecret] = [
  'a secret of the portal with 32 characters',
  'another secret, with 32 characters too',
];
installConfig(
  parseConfig({
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/not-asked',
    PORTAL_URL: 'http://localhost:3000',
    AUTH_SECRET: secret,
    SECRET_KEYS: `k1:${Buffer.alloc(32).toString('base64')}`,
    SMTP_URL: 'smtp://127.0.0.1:1',
  }),
);
const cookieOf = (value: string) => ({ cookie: `vestibule.session=${value}` });
const signed = sign([secret], sessionPurpose, randomUUID());
const signedIn = cookieOf(signed);

let door: { server: Server; port: number };
beforeAll(async () => {
  startLog('silent', { write: () => undefined });
  door = await openDoor();
});
afterAll(() => door.server.close());

type Part = { name: string; file?: string; type?: string; value: string | Buffer };

function form(parts: Part[], end = '--B--\r\n'): Buffer {
  const written = parts.map(({ name, file, type = 'text/csv', value }) =>
    Buffer.concat([
      Buffer.from(
        `--B\r\nContent-Disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"`}\r\n` +
          `${file === undefined ? '' : `Content-Type: ${type}\r\n`}\r\n`,
      ),
      Buffer.from(value),
      Buffer.from('\r\n'),
    ]),
  );
  return Buffer.concat([...written, Buffer.from(end)]);
}

const action: Part = { name: `$ACTION_ID_${plainAction}`, value: '' };
const csv: Part = { name: 'file', file: 'people.csv', value: 'Name,Email\r\nAda,ada@person.example\r\n' };

const post = (parts: Part[], to = path, headers: Record<string, string> = signedIn): Promise<Answer> =>
  sendRaw(door.port, request('POST', to, { 'content-type': multipart, ...headers }, form(parts)));

/** A field of the form that Next got; undefined where it got none of that name. */
function fieldOf(answer: Answer, name: string): string | undefined {
  const { body } = answer.seen();
  const head = `content-disposition: form-data; name="${name}"\r\n\r\n`;
  const from = body.indexOf(head);
  if (from < 0) return undefined;
  return body.slice(from + head.length, body.indexOf('\r\n--door-', from + head.length));
}

describe('the one page that takes a file', () => {
  test('gets it as a text with its name, never as a file', async () => {
    const answer = await post([action, csv]);
    expect(answer.status).toBe(200);
    expect(fieldOf(answer, 'file')).toBe(csv.value);
    expect(fieldOf(answer, 'fileName')).toBe('people.csv');
    expect(answer.seen().body).not.toMatch(/filename=|Content-Type/);
  });

  test('gets it from script as well, which sends its own names', async () => {
    const parts = [
      { ...csv, name: '_1_file' },
      { name: '0', value: '[null,"$K1"]' },
    ];
    const answer = await post(parts, path, { ...signedIn, 'next-action': stateAction });
    expect(answer.status).toBe(200);
    expect(fieldOf(answer, '_1_file')).toBe(csv.value);
    expect(fieldOf(answer, '_1_fileName')).toBe('people.csv');
  });

  test('takes a mark of byte order away, and a field left empty for an empty text', async () => {
    const marked = await post([action, { ...csv, value: `\ufeff${csv.value}` }]);
    expect(fieldOf(marked, 'file')).toBe(csv.value);
    const empty = await post([
      action,
      { name: 'file', file: '', type: 'application/octet-stream', value: '' },
    ]);
    expect([fieldOf(empty, 'file'), fieldOf(empty, 'fileName')]).toEqual(['', undefined]);
  });

  test.each([
    ['Windows-1252', Buffer.from('Name\nJos\xe9\n', 'latin1')],
    ['half a character', Buffer.from('Jos\u00e9').subarray(0, 4)],
    ['UTF-16', Buffer.from('Name,Email\n', 'utf16le')],
    ['a spreadsheet', Buffer.from('PK\x03\x04\x14\x00\x06\x00\x08\xff', 'latin1')],
  ])('says so of a file that is no UTF-8: %s', async (_, value) => {
    const answer = await post([action, { ...csv, value }]);
    expect(answer.status).toBe(200);
    expect([fieldOf(answer, 'file'), fieldOf(answer, 'fileProblem')]).toEqual(['', 'not-text']);
  });

  test('takes a megabyte, and not one byte more', async () => {
    const whole = await post([action, { ...csv, value: 'x'.repeat(uploadLimit) }]);
    expect(fieldOf(whole, 'file')).toHaveLength(uploadLimit);
    for (const size of [uploadLimit + 1, uploadLimit + bodyLimit]) {
      const { status, body } = await post([action, { ...csv, value: 'x'.repeat(size) }]);
      expect(status).toBe(413);
      expect(body).toContain(translator('en', 'door')('fileTooLargeTitle'));
    }
  });

  test.each<[string, Record<string, string>]>([
    ['without a session cookie', {}],
    ['with an empty one', cookieOf('')],
    ['with an id that nobody has signed', cookieOf(randomUUID())],
    ['with the signature of another id', cookieOf(`${randomUUID()}.${signed.split('.')[1]}`)],
    ['with a signature of its own', cookieOf(sign([otherSecret], sessionPurpose, randomUUID()))],
    ['with what was signed for something else', cookieOf(sign([secret], 'browser', randomUUID()))],
    ['with a word that was signed', cookieOf(sign([secret], sessionPurpose, 'anything'))],
  ])(
    'attack: the door keeps a megabyte for a stranger; it reads no more than of any form %s',
    async (_, headers) => {
      const large = await post([action, { ...csv, value: 'x'.repeat(bodyLimit) }], path, headers);
      expect(large.status).toBe(413);
      expect(large.body).toContain(translator('en', 'door')('signedOutTitle'));
      const small = await post([action, csv], path, headers);
      expect(fieldOf(small, 'file'), 'the page itself sends them to sign-in').toBe(csv.value);
    },
  );

  test('a text field is no way round the limit of texts', async () => {
    const long = { name: 'note', value: 'x'.repeat(bodyLimit + 1) };
    expect((await post([action, long])).status).toBe(400);
  });

  test.each([
    ['two files', [csv, csv]],
    ['two files of different names', [csv, { ...csv, name: 'other' }]],
    ['a file in another field', [{ ...csv, name: 'other' }]],
    ['a file in a field named like one of React’s', [{ ...csv, name: '$ACTION_REF_1' }]],
  ])('is refused with %s', async (_, parts) => {
    expect((await post([action, ...parts])).status).toBe(400);
  });

  test('a file’s name brings nothing but its letters', async () => {
    const answer = await post([action, { ...csv, file: `a\u202e${'b'.repeat(400)}.csv` }]);
    expect(fieldOf(answer, 'fileName')).toBe(`a${'b'.repeat(199)}`);
  });
});

describe('every other page', () => {
  test.each([
    '/office/people/import/',
    '/office/people/import/template',
    '/office/people/import?x=1',
    '/office/people/import%2f',
    '/office/people/invite',
    '/OFFICE/people/import',
    '/sign-in',
  ])('takes no file: %s', async (to) => {
    const answer = await post([action, csv], to);
    if (to.includes('?')) expect(answer.status, 'a query is the same page').toBe(200);
    else expect(answer.status).toBe(400);
  });

  test('an attacker’s form that breaks off within its file is refused, and ends no portal', async () => {
    const body = form([action, csv], '').subarray(0, -10);
    for (const to of ['/sign-in', path]) {
      const cut = request('POST', to, { 'content-type': multipart }, body);
      expect((await sendRaw(door.port, cut)).status).toBe(400);
    }
    expect((await post([action])).status).toBe(200);
  });

  test('takes no larger form either', async () => {
    const large = { name: 'note', value: 'x'.repeat(bodyLimit) };
    expect((await post([action, large], '/office/people/invite')).status).toBe(413);
  });
});
