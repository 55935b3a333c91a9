import { createHash, randomUUID } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { readCallEvent, readKeyed, readVerifyEvent } from '@/lib/vonage/event';
import { readWebhook } from '@/lib/vonage/webhook';
import { privateKey, publicKey, settings } from './vonage-server';

const now = new Date('2026-11-22T12:00:00Z');
const seconds = now.getTime() / 1000;
const body = Buffer.from('{"request_id":"aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee","status":"completed"}');
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const bytes = (secret: string) => new TextEncoder().encode(secret);

const claims = (changed: Record<string, unknown> = {}) => ({
  iss: 'Vonage',
  iat: seconds,
  jti: 'a-token',
  payload_hash: hashOf(body),
  api_key: 'abcd1234',
  application_id: settings.applicationId,
  ...changed,
});
const signed = (changed: Record<string, unknown> = {}, alg = 'HS256', secret = settings.signatureSecret) =>
  new SignJWT(claims(changed)).setProtectedHeader({ alg, typ: 'JWT' }).sign(bytes(secret));
const read = (token: string, arrived = body, own = settings) =>
  readWebhook({ authorization: `Bearer ${token}`, body: arrived, now }, own);
const refused = (because: string) => ({ kind: 'refused', because });

describe('a webhook of Vonage', () => {
  test('is taken, with its own id and what it says', async () => {
    expect(read(await signed())).toEqual({
      kind: 'genuine',
      id: 'a-token',
      payload: { request_id: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee', status: 'completed' },
    });
    expect((await read(await signed({ application_id: undefined }))).kind).toBe('genuine');
    expect(read(await signed({ payload_hash: hashOf(body).toUpperCase() })).kind).toBe('genuine');
  });

  test.each([-300, -299, 0, 59, 60])('is taken %i seconds from now', async (offset) => {
    expect(read(await signed({ iat: seconds + offset })).kind).toBe('genuine');
  });
});

describe('an attacker who pretends to be Vonage', () => {
  test('forged: without a token, or with what is none', () => {
    for (const authorization of [
      null,
      '',
      'Bearer',
      'Bearer x',
      'Basic YTpi',
      'Bearer a.b',
      'Bearer a.b.c.d',
      'x'.repeat(99_999),
    ]) {
      expect(readWebhook({ authorization, body, now }, settings).kind).toBe('refused');
    }
  });

  test('forged: signed with another secret', async () => {
    expect(read(await signed({}, 'HS256', 'another-secret-of-another-account'))).toEqual(
      refused('signature'),
    );
  });

  test('forged: without algorithm, or with another than Vonage’s', async () => {
    expect(read(new UnsecuredJWT(claims()).encode())).toEqual(refused('algorithm'));
    for (const alg of ['HS384', 'HS512']) {
      expect(
        read(await signed({}, alg, 'x'.repeat(64)), body, { ...settings, signatureSecret: 'x'.repeat(64) }),
      ).toEqual(refused('algorithm'));
    }
  });

  test('forged: with a key pair, although the portal’s secret were its public half', async () => {
    const { importPKCS8 } = await import('jose');
    const token = await new SignJWT(claims())
      .setProtectedHeader({ alg: 'RS256' })
      .sign(await importPKCS8(privateKey, 'RS256'));
    expect(read(token, body, { ...settings, signatureSecret: publicKey })).toEqual(refused('algorithm'));
  });

  test('an empty secret takes nothing', async () => {
    expect(read(await signed(), body, { ...settings, signatureSecret: '' })).toEqual(refused('signature'));
  });

  test('altered: a changed signature, claim or body', async () => {
    const token = await signed();
    const [head, middle, tail = ''] = token.split('.');
    const turned = tail.startsWith('A') ? `B${tail.slice(1)}` : `A${tail.slice(1)}`;
    expect(read(`${head}.${middle}.${turned}`)).toEqual(refused('signature'));
    expect(read(`${head}.${middle}.`)).toEqual(refused('signature'));
    const other = Buffer.from(JSON.stringify(claims({ jti: 'another' }))).toString('base64url');
    expect(read(`${head}.${other}.${tail}`)).toEqual(refused('signature'));
    expect(read(token, Buffer.from(body.toString().replace('completed', 'expired')))).toEqual(
      refused('body-hash'),
    );
    expect(read(token, Buffer.from(`${body} `))).toEqual(refused('body-hash'));
    expect(read(token, Buffer.alloc(0))).toEqual(refused('body-hash'));
  });

  test.each([-301, -864_000, 61, 86_400])('replayed: %i seconds from now', async (offset) => {
    expect(read(await signed({ iat: seconds + offset }))).toEqual(refused('age'));
  });

  test.each([
    ['another issuer', { iss: 'vonage' }, 'issuer'],
    ['another application', { application_id: randomUUID() }, 'application'],
    ['an empty application', { application_id: '' }, 'application'],
    ['no issuer', { iss: undefined }, 'malformed-token'],
    ['no moment', { iat: undefined }, 'malformed-token'],
    ['no id', { jti: undefined }, 'malformed-token'],
    ['an empty id', { jti: '' }, 'malformed-token'],
    ['an endless id', { jti: 'x'.repeat(129) }, 'malformed-token'],
    ['no hash', { payload_hash: undefined }, 'malformed-token'],
    ['half a hash', { payload_hash: hashOf(body).slice(32) }, 'malformed-token'],
  ])('a token with %s is refused although its signature is right', async (_name, changed, because) => {
    expect(read(await signed(changed))).toEqual(refused(because));
  });

  test.each(['', 'x', '{"a":', 'null', '7', '"text"'])(
    'a body that says nothing is refused: %j',
    async (text) => {
      const odd = Buffer.from(text);
      expect(read(await signed({ payload_hash: hashOf(odd) }), odd)).toEqual(refused('malformed-body'));
    },
  );
});

const requestId = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const reference = 'c0ffee00-1234-4567-89ab-0123456789ab';

describe('what Vonage tells of a code', () => {
  test('an event names the verification and the challenge', () => {
    const client_ref = reference.replaceAll('-', '');
    expect(
      readVerifyEvent({ request_id: requestId, type: 'event', channel: 'sms', status: 'failed', client_ref }),
    ).toEqual({ requestId, reference, channel: 'sms', status: 'failed', isSummary: false });
    expect(readVerifyEvent({ request_id: requestId, type: 'summary', status: 'expired' })).toEqual({
      requestId,
      status: 'expired',
      isSummary: true,
    });
  });

  test.each([
    ['completed', 'completed'],
    ['failed', 'failed'],
    ['user_rejected', 'rejected'],
    ['rejected', 'rejected'],
    ['blocked', 'blocked'],
    ['expired', 'expired'],
    ['something_new', 'other'],
    ['constructor', 'other'],
    [7, 'other'],
    [undefined, 'other'],
  ])('status %s: %s', (status, read) => {
    expect(readVerifyEvent({ request_id: requestId, status })?.status).toBe(read);
  });

  test.each([null, [], 'x', {}, { request_id: '../x' }, { request_id: 7 }])(
    '%j is about nothing',
    (payload) => {
      expect(readVerifyEvent(payload)).toBeUndefined();
    },
  );
});

describe('what Vonage tells of a call', () => {
  test.each([
    ['started', 'started'],
    ['ringing', 'ringing'],
    ['answered', 'answered'],
    ['busy', 'busy'],
    ['rejected', 'declined'],
    ['timeout', 'unanswered'],
    ['unanswered', 'unanswered'],
    ['cancelled', 'unanswered'],
    ['failed', 'failed'],
    ['machine', 'machine'],
    ['human', 'human'],
    ['completed', 'completed'],
    ['something-new', 'other'],
    ['toString', 'other'],
    [null, 'other'],
  ])('status %s: %s', (status, read) => {
    expect(readCallEvent({ uuid: requestId, status })).toEqual({ callId: requestId, status: read });
  });

  test('its id may have another name, no hyphens, or be missing', () => {
    expect(readCallEvent({ call_uuid: requestId, status: 'machine' }).callId).toBe(requestId);
    expect(readCallEvent({ uuid: requestId.replaceAll('-', '').toUpperCase() }).callId).toBe(requestId);
    for (const odd of [null, 'x', [], {}, { uuid: 'CON-1' }]) {
      expect(readCallEvent(odd)).toEqual({ status: 'other' });
    }
  });

  test.each([
    [{ digits: '482913', timed_out: false }, '482913'],
    [{ digits: '482913#' }, '482913'],
    [{ digits: '48', timed_out: true }, '48'],
    [{ digits: '48*' }, '48*'],
    [{ digits: '', timed_out: true }, ''],
    [{ digits: null }, ''],
    [{ digits: 482913 }, ''],
    [{ digits: '4 8' }, ''],
    [{ digits: '1'.repeat(21) }, ''],
    [{}, ''],
    ['482913', ''],
    [null, ''],
    [undefined, ''],
  ])('keys %j are the digits %j', (dtmf, digits) => {
    expect(readKeyed({ uuid: requestId, dtmf, speech: { results: [] } })).toEqual({
      callId: requestId,
      digits,
    });
  });

  test('keys of a payload that cannot be read are none', () => {
    for (const odd of [null, 'x', [], {}]) expect(readKeyed(odd)).toEqual({ digits: '' });
  });
});
