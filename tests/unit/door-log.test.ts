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
