import { request as httpRequest } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { locales } from '../../lib/i18n/locale';
import { translator } from '../../lib/i18n/translator';
import {
  mobile,
  newestCode,
  openWorld,
  request,
  startCall,
  startCode,
  type World,
  wrongCode,
} from './phones-world';

type Asked = { method?: string; headers?: Record<string, string>; fields?: Record<string, string> };

/** Plain HTTP, for `fetch` does not send an invented Host. */
function ask({ page }: World, where: string, { method, headers = {}, fields }: Asked = {}) {
  const { host, port } = new URL(page.url);
  const form = fields && { 'content-type': 'application/x-www-form-urlencoded' };
  return new Promise<{ status: number; location: string | undefined; text: string }>((resolve, reject) => {
    const sent = httpRequest(
      {
        host: '127.0.0.1',
        port,
        path: where,
        method: method ?? (fields ? 'POST' : 'GET'),
        headers: { host, ...form, ...headers },
      },
      async (answer) =>
        resolve({
          status: answer.statusCode ?? 0,
          location: answer.headers.location,
          text: await text(answer),
        }),
    );
    sent.on('error', reject);
    sent.end(fields && new URLSearchParams(fields).toString());
  });
}

const faults = '/en/phones/faults';
const t = translator('en', 'phones');

describe('the form for what can go wrong', () => {
  test('X1: adds a fault, shows what is to come, takes one back, and takes back all', async () => {
    const world = await openWorld();
    const add = (fields: Record<string, string>) => ask(world, `${faults}/add`, { fields });
    const added = await add({
      kind: 'slow',
      on: 'check',
      times: '2',
      milliseconds: '700',
      number: '+44 7700 900123',
    });
    expect([added.status, added.location]).toEqual([303, `${faults}?done`]);
    await add({ kind: 'webhook-lost', times: '' });
    const { text: page } = await ask(world, faults);
    expect(page).toContain(
      `${t('places.check')} · ${t('faultTimes', { times: 2 })} · 700 ms · only +44 7700 900123`,
    );
    expect(page).toContain(t('faultUntil'));
    expect(world.phones.faults.list()).toMatchObject([
      { kind: 'slow', on: 'check', times: 2, milliseconds: 700, number: mobile },
      { kind: 'webhook-lost', on: undefined, times: undefined, number: undefined },
    ]);

    await ask(world, `${faults}/remove`, { fields: { id: '1' } });
    expect(world.phones.faults.list().map(({ kind }) => kind)).toEqual(['webhook-lost']);
    await ask(world, `${faults}/reset`, { fields: {} });
    expect((await ask(world, faults)).text).toContain(t('faultsNone'));
  });

  test('moves the clock on, of one number or of all, so that nobody has to wait', async () => {
    const world = await openWorld();
    const id = await startCode(world);
    const cancel = async () => (await request(world, 'DELETE', `/v2/verify/${id}`)).status;
    const move = (fields: Record<string, string>) => ask(world, `${faults}/clock`, { fields });
    await move({ seconds: '30', number: '+44 7700 900124' });
    expect(await cancel()).toBe(409);
    await move({ seconds: '10' });
    await move({ seconds: '20', number: `+${mobile}` });
    expect(await cancel()).toBe(204);
  });

  test('answers what Vonage leaves open, and keeps what it does not know', async () => {
    const world = await openWorld();
    await ask(world, `${faults}/rules`, { fields: { overAt: 'fourth', checkAfterEnd: '200', nothing: 'x' } });
    expect(world.phones.rules()).toMatchObject({ overAt: 'fourth', checkAfterEnd: '404' });
    const id = await startCode(world);
    for (const status of [400, 400, 400, 410]) {
      expect((await request(world, 'POST', `/v2/verify/${id}`, { code: wrongCode(world) })).status).toBe(
        status,
      );
    }
  });

  test('what was typed stays in a form that has to be put right', async () => {
    const world = await openWorld();
    const fields = { kind: 'rate', on: 'start', times: '1.5', milliseconds: '700', number: '+44 "7700' };
    const { text: page } = await ask(world, `${faults}/add`, { fields });
    for (const kept of ['value="1.5"', 'value="700"', 'value="+44 &quot;7700"', 'value="rate" selected']) {
      expect(page).toContain(kept);
    }
    expect(page).toContain('value="start" selected');
  });

  test.each<[string, string, Record<string, string>]>([
    ['no fault', 'add', {}],
    ['an unknown fault', 'add', { kind: 'fire' }],
    ['an unknown place', 'add', { kind: 'slow', on: 'moon' }],
    ['no number of times', 'add', { kind: 'slow', times: 'often' }],
    ['no number of a phone', 'add', { kind: 'slow', number: '0612345678' }],
    ['no time', 'add', { kind: 'slow', milliseconds: '-1' }],
    ['no seconds', 'clock', { seconds: '' }],
    ['a clock that goes back', 'clock', { seconds: '-5' }],
    ['a clock of nobody', 'clock', { seconds: '5', number: 'me' }],
  ])('bad input: %s is told, and nothing goes wrong', async (_, part, fields) => {
    const world = await openWorld();
    const { status, text: page } = await ask(world, `${faults}/${part}`, { fields });
    expect(status).toBe(422);
    expect(page).toContain(t('faultWrong'));
    expect(world.phones.faults.list()).toEqual([]);
  });
});

describe('somebody else', () => {
  test('CSRF: a page of another origin neither picks up, nor reads codes, nor lets anything go wrong', async () => {
    const world = await openWorld();
    await startCode(world);
    const call = await startCall(world);
    for (const origin of ['http://evil.example', 'null', 'http://localhost:3000']) {
      const headers = { origin };
      const posts = {
        [`/en/phones/${mobile}/call`]: { call, do: 'pick-up' },
        [`${faults}/add`]: { kind: 'error' },
      };
      for (const [where, fields] of Object.entries(posts)) {
        expect((await ask(world, where, { fields, headers })).status, `${origin} ${where}`).toBe(403);
      }
      const read = await ask(world, `/en/phones/${mobile}/state`, { headers });
      expect(read.status).toBe(403);
      expect(read.text).not.toContain(newestCode(world));
    }
    expect(world.phones.switchboard.find(call)?.state.kind).toBe('ringing');
    expect(world.phones.faults.list()).toEqual([]);
  });

  test('DNS rebinding: a page whose name points to loopback gets nothing, neither pages nor the service', async () => {
    const world = await openWorld();
    for (const where of ['/en/phones', `/en/phones/${mobile}/state`, '/v2/verify', '/v1/calls']) {
      const answer = await ask(world, where, { headers: { host: 'evil.example' } });
      expect([answer.status, answer.text], where).toEqual([421, '']);
    }
  });

  test('XSS: what is sent and spoken is shown as text', async () => {
    const world = await openWorld();
    await startCode(world, { brand: '<img src=x>' });
    const ncco = [{ action: 'talk', text: '</li><script>alert(1)</script>', language: 'en-GB' }];
    world.phones.act(mobile, await startCall(world, { ncco }), { kind: 'pick-up', by: 'person' });
    const { text: page } = await ask(world, `/en/phones/${mobile}`);
    expect(page).toContain('&lt;script&gt;alert(1)');
    expect(page).toContain('&lt;img src=x&gt;');
    expect(page).not.toMatch(/<img|<script(?! src="\/(page|phones)\.js")|\sstyle=|\son\w+="/);
  });

  test.each<[string, string, Asked, number]>([
    ['a number that is none', '/en/phones/0123', {}, 404],
    ['a number with a plus', `/en/phones/+${mobile}`, {}, 404],
    ['an unknown part of a phone', `/en/phones/${mobile}/sim`, {}, 404],
    ['a part of a part', `/en/phones/${mobile}/call/me`, {}, 404],
    ['a call that is only looked at', `/en/phones/${mobile}/call`, {}, 405],
    ['an unknown thing to do', `/en/phones/${mobile}/call`, { fields: { do: 'throw' } }, 400],
    ['a call that is not there', `/en/phones/${mobile}/call`, { fields: { do: 'pick-up', call: 'x' } }, 303],
    ['a fault that is only looked at', `${faults}/add`, {}, 405],
    ['an unknown form', `${faults}/fire`, { fields: {} }, 404],
    ['another method', '/en/phones', { method: 'DELETE' }, 405],
  ])('bad input: %s gets a clear answer, never a 500', async (_, where, asked, status) => {
    const world = await openWorld();
    expect((await ask(world, where, asked)).status).toBe(status);
  });

  test('somebody’s call cannot be answered from another phone', async () => {
    const world = await openWorld();
    const call = await startCall(world);
    await ask(world, '/en/phones/447700900124/call', { fields: { do: 'pick-up', call } });
    expect(world.phones.switchboard.find(call)?.state.kind).toBe('ringing');
  });
});

test.each(locales)('X7: the phones speak the language of their address (%s)', async (locale) => {
  const world = await openWorld();
  const words = translator(locale, 'phones');
  const { text: page } = await ask(world, `/${locale}/phones`);
  expect(page).toContain(`<html lang="${locale}">`);
  expect(page).toContain(`<h1>${words('title')}</h1>`);
  expect(page).toContain(`<a href="/${locale}/phones" aria-current="true">${words('title')}</a>`);
});

test('X1: without a script the page looks for news by itself, but not while somebody may be typing keys', async () => {
  const world = await openWorld();
  const refreshes = async () =>
    (await ask(world, `/en/phones/${mobile}`)).text.includes('http-equiv="refresh"');
  expect(await refreshes()).toBe(true);
  const call = await startCall(world);
  expect(await refreshes()).toBe(true);
  world.phones.act(mobile, call, { kind: 'pick-up', by: 'person' });
  expect(await refreshes()).toBe(false);
});
