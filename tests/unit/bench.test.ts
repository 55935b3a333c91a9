import { expect, test } from 'vitest';
import { Crowd } from '@/scripts/bench/measure';
import { missedMarks } from '@/scripts/bench/report';
import { readForm, type Step } from '@/scripts/bench/sign-in';
import type { Figures } from '@/scripts/bench/sign-ins';
import { cookiesOf, headerOf, readAnswer } from '@/scripts/bench/wire';

const head = 'HTTP/1.1 200 OK\r\nSet-Cookie: a=1; Path=/\r\nSet-Cookie: b=; Max-Age=0\r\nX-Kind: page\r\n';

test.each([
  ['with a length', `${head}Content-Length: 11\r\n\r\nhello\r\nthere`.replace('11', '12'), 'hello\r\nthere'],
  [
    'in chunks',
    `${head}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n7\r\n\r\nthere\r\n0\r\n\r\n`,
    'hello\r\nthere',
  ],
  ['without a body', 'HTTP/1.1 304 Not Modified\r\nX-Kind: page\r\n\r\n', ''],
])('an answer %s is read when its last byte has come, and not before', (_, text, body) => {
  const bytes = Buffer.from(text);
  for (let length = 0; length < bytes.length; length++) {
    expect(readAnswer(bytes.subarray(0, length))).toBeUndefined();
  }
  expect(readAnswer(bytes)?.body.toString()).toBe(body);
});

test('of an answer the bench sees the status, headers whatever their case, and every cookie', () => {
  const answer = readAnswer(Buffer.from(`${head}content-length: 0\r\n\r\n`));
  if (!answer) throw new Error('not read');
  expect(answer.status).toBe(200);
  expect(headerOf(answer, 'x-kind')).toBe('page');
  expect(cookiesOf(answer)).toEqual([
    ['a', '1'],
    ['b', ''],
  ]);
});

test('the form with the wanted entry is sent with its own hidden fields, those of other forms are not', () => {
  const page =
    '<form><input type="hidden" name="$ACTION_ID_00"/><button name="locale">nl</button></form>' +
    '<form action=""><input type="hidden" name="$ACTION_1:0" value="{&quot;id&quot;:&quot;60&quot;}"/>' +
    '<input type="hidden" name="to" value="/a?b&amp;c"/><input id="x" name="identifier"/></form>';
  expect(readForm(page, 'identifier')).toEqual([
    ['$ACTION_1:0', '{"id":"60"}'],
    ['to', '/a?b&c'],
  ]);
  expect(() => readForm(page, 'code')).toThrow('code');
});

test('nobody signs in twice in a run, and the people come from all over the database', () => {
  const crowd = new Crowd(1000);
  const people = [...crowd.take(600), ...crowd.take(400)];
  expect(new Set(people).size).toBe(1000);
  expect(Math.max(...people.slice(0, 20))).toBeGreaterThan(500);
  expect(() => crowd.take(1)).toThrow('more sign-ins than accounts');
});

test('each mark that is missed is named; one person at once is measured but not judged', () => {
  const times = { p50: 1, p95: 2, p99: 59.9 };
  const level = (together: number, ratio: number, p99: number) =>
    ({ together, ratio, times: { code: { ...times, p99 }, firstPage: times } }) as Figures['levels'][number];
  const counts = (statements: number) =>
    Object.fromEntries(
      ['password', 'codePage', 'code', 'firstPage'].map((step) => [step, { statements, commits: 0 }]),
    ) as Record<Step, { statements: number; commits: number }>;
  expect(missedMarks({ levels: [level(1, 0.1, 99), level(8, 0.35, 59.9)], counts: counts(3) })).toEqual([]);
  expect(missedMarks({ levels: [level(8, 0.349, 60)], counts: counts(4) })).toEqual([
    '8 at once: ratio 0.349, not 0.35',
    '8 at once: p99 of POST /sign-in/code 60.0 ms, not 60',
    '16 statements a sign-in, not 12',
  ]);
});
