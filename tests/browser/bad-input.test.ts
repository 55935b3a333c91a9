import { isThorough } from '../setup/thorough';
import {
  type Answer,
  ask,
  cookies,
  type Form,
  filled,
  formsIn,
  multipart,
  type Part,
  post,
} from './support/raw';
import { type Place, places } from './support/screens';
import { holdings } from './support/shortcuts';
import { expect, test } from './support/test';

type Shared = { url: string };
type Bad = { name: string; send: (to: Target) => Promise<Answer>; expected?: number };
type Target = { portal: Shared; place: Place; form: Form; headers: Record<string, string> };

const typed = (name: string, value: string | Buffer, expected?: number): Bad => ({
  name,
  expected,
  send: ({ portal, place, form, headers }) => {
    // One field more than asked for, since some forms have none.
    const names = [...form.fields.map((field) => field.name), 'more'];
    const parts: Part[] = [...form.hidden, ...names.map((field): Part => [field, value])];
    return post(portal, place.path, parts, headers);
  },
});

const sent = (name: string, change: (to: Target) => Part[], expected?: number): Bad => ({
  name,
  expected,
  send: (to) => post(to.portal, to.place.path, change(to), to.headers),
});

const raw = (name: string, contentType: string | undefined, body: string, expected: number): Bad => ({
  name,
  expected,
  send: ({ portal, place, headers }) =>
    ask(portal, {
      method: 'POST',
      path: place.path,
      headers: { ...headers, origin: portal.url, ...(contentType && { 'content-type': contentType }) },
      body: Buffer.from(body),
    }),
});

/** As Next's own client sends it. */
const scripted = (name: string, change: (to: Target) => { id: string; parts: Part[] }): Bad => ({
  name: `by script: ${name}`,
  send: (to) => {
    const { id, parts } = change(to);
    return post(to.portal, to.place.path, parts, {
      ...to.headers,
      'next-action': id,
      accept: 'text/x-component',
    });
  },
});

const unknown = '40'.repeat(21);
const boundary = 'multipart/form-data; boundary=x';

const badInputs: Bad[] = [
  typed('nothing', ''),
  sent('no field at all', ({ form }) => [...form.hidden]),
  typed('60,000 letters', 'x'.repeat(20_000)),
  sent('70 KB', ({ form }) => [...filled(form), ['more', 'x'.repeat(70_000)]], 413),
  sent('a file for a text', ({ form }) => [...filled(form), ['name', { file: 'text' }]], 400),
  sent('every field three times', ({ form }) => [...filled(form), ...filled(form), ...filled(form)]),
  sent('other fields', ({ form }) => [
    ...filled(form),
    ['__proto__', 'x'],
    ['constructor', 'x'],
    ['state', 'ready'],
    ['accountId', '00000000-0000-0000-0000-000000000000'],
    ['$ACTION_KEY', 'x'],
  ]),
  typed('other alphabets', 'Ω漢字العربية👩‍👩‍👧‮ẞ\u0301'),
  typed('control characters', '\u0001\u001b[31m\u007f\r\n\tx'),
  typed('a NUL', 'a\u0000b', 400),
  typed('bytes that are no text', Buffer.from([0xff, 0xfe, 0xc3, 0x28])),
  typed('what a database might take for its own', `'; drop table account; -- \\ %s $1 {{7*7}}`),
  {
    name: 'tokens that open nothing',
    send: ({ portal, place, form }) => {
      const token = 'x'.repeat(43);
      return post(
        portal,
        place.path,
        filled(form),
        cookies({ attempt: token, session: `${token}.x`, link: token, email: token, forgotten: token }),
      );
    },
  },
  raw('a form that is cut off', boundary, '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb', 400),
  raw('a form with another boundary', boundary, '--y\r\n\r\nb\r\n--y--', 400),
  raw('a form without a boundary', 'multipart/form-data', 'a=b', 415),
  raw('fields as in an address', 'application/x-www-form-urlencoded', 'identifier=a&password=b', 415),
  raw('JSON', 'application/json', '{"identifier":"a"}', 415),
  raw('no type', undefined, 'x', 415),
  raw('no body', boundary, '', 400),
  sent(
    'an action of another build',
    ({ form }) => [[`$ACTION_ID_${unknown}`, ''], ...form.hidden.slice(0, 0)],
    409,
  ),
  sent('an action that is none', () => [['$ACTION_ID_../../etc/passwd', '']], 400),
  sent('arguments that refer to nothing', ({ form }) => [
    ['$ACTION_REF_1', ''],
    ['$ACTION_1:0', JSON.stringify({ id: form.action, bound: '$@99' })],
    ['$ACTION_1:1', '["$F1","$Q7","$@1"]'],
    ...filled(form).filter(([name]) => !name.startsWith('$ACTION')),
  ]),
  scripted('fields that are empty', ({ form }) => ({
    id: form.action,
    parts: [...form.fields.map(({ name }): Part => [`_1_${name}`, '']), ['0', '["$K1"]']],
  })),
  ...['["$F99"]', '["$K1","$K2"]', '{"a":1}', 'not json', '["$@1"]', '[[["$1"]]]'].map((root) =>
    scripted(`arguments ${root}`, ({ form }) => ({ id: form.action, parts: [['0', root]] })),
  ),
  scripted('an unknown action', ({ form }) => ({ id: unknown, parts: [['0', '["$K1"]'], ...form.hidden] })),
  scripted('an id that is none', () => ({ id: 'x'.repeat(50), parts: [['0', '["$K1"]']] })),
];

/** Every third of a list, another third for each turn: all of them come up often. `npm run proof` tries all every time. */
const partOf = <T>(list: readonly T[], turn: number) =>
  list.filter((_, at) => isThorough || at % 3 === turn % 3);

/** A path of this portal, and of no other. */
const ownAddress = /^(http:\/\/localhost:\d+)?\/([a-z?]|$)/;

/** A person sees what happened; a script gets an answer it understands. */
function expectClear(answer: Answer, where: string, expected?: number) {
  expect(answer.status, where).toBeLessThan(500);
  if (expected) expect(answer.status, where).toBe(expected);
  const type = answer.headers['content-type'] ?? '';
  if (answer.status >= 300 && answer.status < 400) {
    expect(answer.headers.location, where).toMatch(ownAddress);
  } else if (type.startsWith('text/html')) {
    expect(answer.body, where).toMatch(/<h1[\s>]/);
    expect(answer.body, where).not.toContain('__next_error__');
  } else {
    expect(type, where).toMatch(/^(text\/x-component|text\/plain)/);
  }
}

/** The portal's screens in parts that can be tried side by side. */
const parts: [string, (path: string) => boolean][] = [
  ['on the way in', (path) => !path.startsWith('/profile') && !path.startsWith('/confirm-email')],
  ['of the info tab', (path) => /^\/(profile\/info|confirm-email)/.test(path)],
  ['of the rest of the profile', (path) => /^\/profile\/(?!info)/.test(path)],
];

for (const [part, isPart] of parts) {
  test(`whatever is sent to a form of any screen ${part}, the answer is clear and never a failure, and no factor changes`, async ({
    page,
    makePerson,
    database,
    portal,
  }) => {
    test.slow();
    const person = await makePerson({ enrolled: true });
    const before = await holdings(database, person);
    const tried = new Set<string>();
    for (const place of places(database, person).filter(({ path }) => isPart(path))) {
      const { body } = await ask(portal, { path: place.path, headers: await place.arrive() });
      for (const form of await formsIn(page, body)) {
        // The language can be chosen on every page, by one action.
        if (tried.has(form.action)) continue;
        tried.add(form.action);
        for (const bad of partOf(badInputs, tried.size)) {
          const answer = await bad.send({ portal, place, form, headers: await place.arrive() });
          expectClear(answer, `${bad.name} at ${place.name}`, bad.expected);
        }
      }
    }
    expect(tried.size, 'the actions of these screens were found').toBeGreaterThan(8);
    const { apps, codes, factors } = await holdings(database, person);
    expect({ apps, codes, factors }).toEqual({
      apps: before.apps,
      codes: before.codes,
      factors: before.factors,
    });
  });
}

const routes = [
  '/',
  '/sign-in',
  '/sign-in/code',
  '/sign-in/recovery-code',
  '/sign-in/set-up',
  '/sign-in/set-up/codes',
  '/sign-in/help',
  '/sign-in/help/ask',
  '/profile/info',
  '/profile/info/email',
  '/profile/info/second-email/remove',
  '/profile/info/history',
  '/profile/second-factor',
  '/profile/second-factor/rename',
  '/profile/second-factor/remove',
  '/profile/second-factor/switch-off',
  '/profile/second-factor/set-up',
  '/profile/second-factor/set-up/codes',
  '/profile/password',
  '/support',
  '/support/requests',
  '/support/accounts/x',
  '/legal/terms',
  '/confirm-email',
  '/confirm-email/open',
  '/confirm-email/done',
  '/welcome',
  '/welcome/open',
  '/welcome/done',
  '/password',
  '/password/sent',
  '/password/open',
  '/password/new',
  '/password/done',
  '/api/health',
  '/api/ready',
  '/not-here',
];

test('whatever is asked of any address, the answer is never a failure', async ({ portal }) => {
  test.slow();
  const queries = [
    '?to=%00',
    '?to[]=a&to=b&office[x]=1',
    '?token=%F0%28%8C',
    '?app=%00&app=x&app[y]=1',
    '?office=%22%3E%3Cscript%3E',
    '?%',
    '?=&&==',
    `?to=/${'a'.repeat(3_000)}`,
  ];
  const headers: Record<string, string>[] = [
    {
      cookie:
        'vestibule.session=x.y; vestibule.attempt=x; vestibule.link=x; vestibule.forgotten=x; vestibule.browser=~~.; vestibule.office=../x; vestibule.language=xx',
    },
    { cookie: `vestibule.session=${'a'.repeat(4_000)}` },
    { cookie: 'vestibule.session="; vestibule.attempt=%E0%A4%A; =; ;;;' },
    { cookie: 'vestibule.office=\u00fc\u00ff; vestibule.browser=\u00e9' },
    { 'accept-language': 'xx;q=9,*;q=,,;;de-'.repeat(60) },
    { rsc: '1', 'next-router-state-tree': '%5B%22' },
    { rsc: '1', 'next-router-state-tree': encodeURIComponent('["",{"children":["__PAGE__",{}]}]') },
    { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
    { rsc: '1', 'next-router-segment-prefetch': '../../x', 'next-url': '//evil.example' },
    { rsc: 'x', 'next-router-prefetch': 'x' },
    { 'next-action': 'x' },
    {
      'x-middleware-subrequest': 'proxy:proxy:proxy',
      'x-middleware-rewrite': '/profile/info',
      'x-nextjs-data': '1',
    },
    { range: 'bytes=9999-', 'if-none-match': '*', 'if-modified-since': 'never' },
    { expect: 'nothing', te: 'x', upgrade: 'websocket', connection: 'upgrade' },
    { 'user-agent': 'x'.repeat(5_000), referer: 'not an address', accept: '' },
  ];
  for (const [turn, route] of routes.entries()) {
    for (const query of partOf(queries, turn)) {
      const answer = await ask(portal, { path: `${route}${query}` });
      expect(answer.status, `${route}${query}`).toBeLessThan(500);
    }
    for (const sent of partOf(headers, turn)) {
      const answer = await ask(portal, { path: route, headers: sent });
      expect(answer.status, `${route} with ${JSON.stringify(sent).slice(0, 80)}`).toBeLessThan(500);
    }
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND']) {
      const answer = await ask(portal, { method, path: route, body: Buffer.from('x') });
      expect(answer.status, `${method} ${route}`).toBe(405);
    }
    const head = await ask(portal, { method: 'HEAD', path: route });
    expect(head.status, `HEAD ${route}`).toBeLessThan(500);
    const { contentType, body } = multipart([['a', 'b']]);
    const posted = await ask(portal, {
      method: 'POST',
      path: route,
      headers: { origin: portal.url, 'content-type': contentType },
      body,
    });
    expect(posted.status, `a form without an action to ${route}`).toBe(400);
  }
});

test('addresses that no browser makes are turned away with a page', async ({ portal }) => {
  for (const path of [
    '//evil.example',
    '/\\evil.example',
    '/sign-in/../profile/info',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/sign-in%00',
    '/%ff',
    '/_next/image?url=x',
    '/_error',
    '/_not-found',
    '/.env',
    '/.next/BUILD_ID',
    '/_next/static/../../package.json',
    `/${'a'.repeat(5_000)}`,
    '/sign-in;/..;/profile',
    '/SIGN-IN',
    '/sign-in/',
  ]) {
    const answer = await ask(portal, { path });
    expect([200, 303, 307, 308, 400, 404, 414], path).toContain(answer.status);
    if (answer.status >= 400) expect(answer.body, path).toMatch(/<h1[\s>]/);
    else if (answer.status > 300) expect(answer.headers.location, path).toMatch(ownAddress);
  }
});
