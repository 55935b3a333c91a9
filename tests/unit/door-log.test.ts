import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { captureConsole, log, startLog, withRequestId } from '@/lib/web/log';
import { reduceError, scrub } from '@/lib/web/log-redaction';

let lines: string[] = [];
const line = () => JSON.parse(lines.at(-1) ?? '{}');
beforeEach(() => {
  lines = [];
  startLog('debug', { write: (text) => lines.push(text) });
});
afterEach(() => startLog('silent'));

describe('the log', () => {
  test('writes one JSON object a line, with level, time and event', () => {
    log.warn('something-odd', { reason: 'because', count: 2 });
    expect(lines).toHaveLength(1);
    expect(line()).toMatchObject({ level: 'warn', event: 'something-odd', reason: 'because', count: 2 });
    expect(Date.parse(line().time)).toBeGreaterThan(0);
  });

  test('says which request it was', () => {
    withRequestId('abcd1234', () => log.info('x'));
    expect(line().request).toBe('abcd1234');
  });

  test('keeps to its level', () => {
    startLog('warn', { write: (text) => lines.push(text) });
    log.info('x');
    log.debug('x');
    expect(lines).toEqual([]);
  });

  test('secrets in the log: fields that are not on the list have no place, nor have objects', () => {
    const careless = {
      password: 'p4ss',
      code: '123456',
      session: 's1',
      reason: { token: 'abc' },
      phone: '+31612345678',
    };
    log.info('x', careless as never);
    expect(line()).toMatchObject({ session: 's1' });
    expect(lines[0]).not.toMatch(/p4ss|123456|abc|316/);
  });

  test('secrets in the log: ids pass, what looks like a code, a token, a number or an address does not', () => {
    const id = '7f0c0de5-1234-4321-8888-123456789012';
    expect(scrub(`session ${id}`)).toBe(`session ${id}`);
    expect(scrub('code 123456 to +31 6 1234 5678 or zoe@example.org')).toBe(
      'code [digits] to [digits] or [mail]',
    );
    expect(scrub('/welcome/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789')).not.toContain('AbCdEf');
    expect(scrub('/office/security/people')).toBe('/office/security/people');
    expect(scrub('a\nforged {"level":"info"} line\u001b[31m')).toBe('a forged {"level":"info"} line');
    expect(scrub('x y '.repeat(1000)).length).toBeLessThanOrEqual(300);
  });
});

describe('what the log never learns of Vonage', () => {
  test.each([
    '+31612345678',
    '0612345678',
    '06-12345678',
    '06 12 34 56 78',
    '06.12.34.56.78',
    '(020) 794 60 95',
    '+44 (0)20 7946 0958',
    '+49 30/123 456 78',
    '030/1234567',
    '+32\u00a0470\u00a012\u00a034\u00a056',
    '0470\u201112\u201134\u201156',
    '+1.202.555.0143',
    '31612345678',
  ])('secrets in the log: a phone number, however it is written: %s', (number) => {
    for (const text of [number, `call to ${number}.`, `to=${number}&x`, `{"number":"${number}"}`]) {
      expect(scrub(text)).toContain('[digits]');
      expect(scrub(text)).not.toMatch(/\d{2}/);
    }
  });

  test('secrets in the log: a phone number beside an id', () => {
    const id = '7f0c0de5-1234-4321-8888-123456789012';
    expect(scrub(`${id} 0612345678`)).toBe(`${id} [digits]`);
    expect(scrub(`0612345678 ${id}`)).toMatch(new RegExp(`^\\[digits\\] ?${id}$`));
  });

  test('secrets in the log: a JSON web token, whole or in part, with or without its scheme', () => {
    const token = 'eyJhbGciOiJIUzI1NiJ9.eyJqdGkiOiJhIn0.c2lnbmF0dXJl';
    expect(scrub(`Bearer ${token}`)).toBe('Bearer [token]');
    expect(scrub(`{"authorization":"Bearer ${token}"}`)).toBe('{"authorization":"Bearer [token]"}');
    expect(scrub(token.slice(0, -14))).toBe('[token]');
    expect(scrub(`${token.slice(0, 21)}x`)).toBe('[token]');
    expect(scrub('x'.repeat(390) + token)).not.toMatch(/eyJ/);
  });

  test('secrets in the log: a token stays whole, and so hidden, when digits stand in it', () => {
    expect(scrub('AbCdEfGhIj12345KlMnOpQrSt67890UvWx')).toBe('[token]');
  });

  test('secrets in the log: a private key, cut off or with its line breaks written out', () => {
    const lines = ['-----BEGIN PRIVATE KEY-----', 'MIIEvQ/a/b', 'Cd/e', '-----END PRIVATE KEY-----'];
    expect(scrub(`key ${lines.join('\n')} end`)).toBe('key [key] end');
    expect(scrub(lines.join('\\n'))).toBe('[key]');
    expect(scrub(lines.slice(0, 2).join('\n'))).toBe('[key]');
    expect(scrub(lines.join('\n').replaceAll('PRIVATE', 'RSA PRIVATE'))).toBe('[key]');
  });

  test.each([
    '127.0.0.1',
    '192.168.100.200',
    '192.168.100.0/24',
    '2001:db8::7',
    'version 16.4.6',
    'http://127.0.0.1:3000',
    '/sign-in/set-up',
    '7f0c0de5-1234-4321-8888-123456789012',
  ])('says what operators need: %s', (text) => expect(scrub(text)).toBe(text));
});

describe('an error in the log', () => {
  test('secrets in the log: a database error keeps its code and constraint, not the row it quotes', () => {
    const cause = Object.assign(new Error('duplicate key value: Key (email)=(zoe@example.org)'), {
      name: 'PostgresError',
      code: '23505',
      constraint_name: 'accounts_email_key',
      detail: 'Key (email)=(zoe@example.org) already exists.',
      parameters: ['zoe@example.org', 'hunter2'],
    });
    const error = Object.assign(new Error('Failed query: insert … params: hunter2', { cause }), {
      query: 'insert into accounts',
      params: ['hunter2'],
    });
    log.error('x', { error });
    expect(line().error).toMatchObject({
      name: 'Error',
      cause: { name: 'PostgresError', code: '23505', constraint: 'accounts_email_key' },
    });
    expect(lines[0]).not.toMatch(/zoe|hunter2|insert/);
  });

  test('secrets in the log: a message of several lines does not pass as stack frames', () => {
    const error = new Error('wrong:\n    at hunter2 (secret)\nhunter2');
    const { frames } = reduceError(error);
    expect(frames?.join()).not.toContain('hunter2');
    expect(frames?.[0]).toContain('door-log.test');
  });

  test('has its message where that is the system’s or the engine’s own', () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), {
      code: 'ECONNREFUSED',
      syscall: 'connect',
      errno: -111,
    });
    expect(reduceError(refused)).toMatchObject({ code: 'ECONNREFUSED', message: refused.message });
    const slip = new TypeError("Cannot read properties of undefined (reading 'id')");
    expect(reduceError(slip).message).toBe(slip.message);
    expect(
      reduceError(new SyntaxError('Unexpected token h, "hunter2" is not valid JSON')).message,
    ).toBeUndefined();
  });

  test('may be anything that was thrown, also in a circle', () => {
    const error = new Error('x');
    error.cause = error;
    expect(reduceError(error).cause?.cause?.cause?.cause).toBeUndefined();
    expect(reduceError('hunter2')).toEqual({ name: 'string' });
    expect(reduceError(null)).toEqual({ name: 'object' });
  });
});

describe('the console of Next and libraries', () => {
  test('secrets in the log: goes through the same redaction', () => {
    const names = ['debug', 'log', 'info', 'warn', 'error', 'trace'] as const;
    const spies = names.map((name) => vi.spyOn(console, name));
    captureConsole();
    console.error(' ⨯', Object.assign(new Error('hunter2'), { params: ['hunter2'] }), {
      password: 'hunter2',
    });
    expect(line()).toMatchObject({ level: 'error', event: 'console', text: '⨯', error: { name: 'Error' } });
    console.log('sent 123456 to zoe@example.org');
    expect(line()).toMatchObject({ level: 'info', text: 'sent [digits] to [mail]' });
    console.warn({ token: 'hunter2' });
    expect(lines.join()).not.toMatch(/hunter2|zoe/);
    for (const spy of spies) spy.mockRestore();
  });
});
