import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  ConfigError,
  forgetForeignVariables,
  parseConfig,
  parseDemoEnvironment,
  wantsDemo,
} from '@/lib/config';
import { isLoopback } from '@/lib/loopback';

const key = () => randomBytes(32).toString('base64');

const env = {
  DATABASE_URL: 'postgres://portal:secret-of-the-database@db.example:5432/vestibule',
  PORTAL_URL: 'https://portal.example',
  AUTH_SECRET: key(),
  SECRET_KEYS: `k1:${key()}`,
  SMTP_URL: 'smtps://portal:secret-of-the-mail@mail.example:465',
};
const real = Object.keys(env) as (keyof typeof env)[];

/** The problems, each as the variable it begins with. */
function problemsOf(changed: Record<string, string | undefined>): string[] {
  try {
    parseConfig({ ...env, ...changed });
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems;
  }
}
const variables = (problems: string[]) => problems.map((line) => line.split(' ')[0]);

describe('a complete environment', () => {
  test('is read into one configuration, with what may be left out filled in', () => {
    const read = parseConfig(env);
    expect(read).toMatchObject({
      mode: 'real',
      listen: { host: '0.0.0.0', port: 3000 },
      databaseUrl: env.DATABASE_URL,
      databasePool: 10,
      authSecrets: [env.AUTH_SECRET],
      smtpUrl: env.SMTP_URL,
      mailFrom: 'noreply@portal.example',
      trustedProxies: [],
      logLevel: 'info',
      demo: undefined,
    });
    expect(read.portalUrl.origin).toBe('https://portal.example');
    expect(read.secretKeys).toMatchObject([{ id: 'k1' }]);
    expect(read.secretKeys[0]?.key).toHaveLength(32);
  });

  test('may say everything else, too', () => {
    const more = {
      PORT: '8443',
      HOST: '127.0.0.1',
      DATABASE_POOL: '4',
      LOG_LEVEL: 'debug',
      TRUSTED_PROXIES: 'loopback, 10.0.0.0/8, 2001:db8::/32',
      MAIL_FROM: 'portal@office.example',
    };
    expect(parseConfig({ ...env, ...more })).toMatchObject({
      listen: { host: '127.0.0.1', port: 8443 },
      databasePool: 4,
      logLevel: 'debug',
      trustedProxies: ['loopback', '10.0.0.0/8', '2001:db8::/32'],
      mailFrom: 'portal@office.example',
    });
  });

  test('keeps several keys and secrets in their order: the newest first', () => {
    const [a, b] = [key(), key()];
    const read = parseConfig({ ...env, AUTH_SECRET: `${a}, ${b}`, SECRET_KEYS: `new:${a}, old:${b}` });
    expect(read.authSecrets).toEqual([a, b]);
    expect(read.secretKeys.map(({ id }) => id)).toEqual(['new', 'old']);
    expect(read.secretKeys[1]?.key.toString('base64')).toBe(b);
  });

  test('forgives blanks around a value, as copying leaves them', () => {
    const padded = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, ` ${value}\n`]));
    expect(problemsOf(padded)).toEqual([]);
  });

  test.each([
    'http://localhost:3000',
    'http://127.0.0.1:3000',
    'http://[::1]:3000',
    'https://portal.example:8443/',
  ])('PORTAL_URL may be %s', (PORTAL_URL) => expect(problemsOf({ PORTAL_URL })).toEqual([]));
});

describe('an environment that is not complete', () => {
  test.each(real)('names %s when it is missing, and nothing else', (name) => {
    for (const value of [undefined, '', '   ']) {
      const problems = problemsOf({ [name]: value });
      expect(variables(problems)).toEqual([name]);
      expect(problems[0]).toMatch(/^\w+ is missing: ./);
    }
  });

  const malformed: [string, string[]][] = [
    ['DATABASE_URL', ['vestibule', 'mysql://db.example/x', 'http://db.example', '//db.example', 'postgres']],
    [
      'PORTAL_URL',
      [
        'portal.example',
        'ftp://portal.example',
        'https://portal.example/path',
        'https://:hunter2@portal.example',
        'https://portal.example/?a=b',
        'https://portal.example/#x',
        'https://user@portal.example',
        'javascript:alert(1)',
        'http://portal.example',
        'http://127.0.0.1.evil.example',
        'http://localhost.evil.example',
      ],
    ],
    ['AUTH_SECRET', ['short', 'x'.repeat(31), `${'x'.repeat(32)},short`, `${'x'.repeat(32)},`]],
    [
      'SECRET_KEYS',
      [
        key(),
        `k1:${key().slice(1)}`,
        `k1:${randomBytes(16).toString('base64')}`,
        `k1:${randomBytes(33).toString('base64')}`,
        `k.1:${key()}`,
        `:${key()}`,
        `k1:${key()},k1:${key()}`,
        `k1:${key()},`,
        `k1=${key()}`,
      ],
    ],
    [
      'SMTP_URL',
      [
        'mail.example',
        'http://mail.example',
        'mailto:desk@office.example',
        'smtp:',
        'smtp://%E0@mail.example',
      ],
    ],
    [
      'MAIL_FROM',
      ['office', 'a@b.example, c@d.example', 'Office <a@b.example>', 'a@b.example\r\nBcc: c@d.example'],
    ],
    ['TRUSTED_PROXIES', ['everybody', '10.0.0.0/8;10.1.0.0/8', '10.0.0.0/', ',', '10.0.0.0/8,']],
    ['PORT', ['0', '65536', '-1', '3000.5', 'http', '3e9', 'NaN']],
    ['DATABASE_POOL', ['0', '-1', 'many', '1.5']],
    ['LOG_LEVEL', ['loud', 'INFO', 'trace']],
  ];

  test.each(malformed)('names %s when it is malformed', (name, values) => {
    for (const value of values) {
      expect(variables(problemsOf({ [name]: value })), value).toEqual([name]);
    }
  });

  test('names everything at once, so that nobody has to fix one thing a start', () => {
    const nothing = Object.fromEntries(real.map((name) => [name, undefined]));
    const worst = { ...nothing, PORT: 'x', DATABASE_POOL: 'x', LOG_LEVEL: 'x', TRUSTED_PROXIES: 'x y' };
    expect(variables(problemsOf(worst)).sort()).toEqual(
      [...real, 'PORT', 'DATABASE_POOL', 'LOG_LEVEL', 'TRUSTED_PROXIES'].sort(),
    );
    try {
      parseConfig(worst);
    } catch (error) {
      expect((error as Error).message.split('\n')).toHaveLength(1 + 9);
    }
  });

  test('an attacker who reads the log finds no value in the answer', () => {
    const values = {
      DATABASE_URL: 'mysql://portal:hunter2-database@db.example',
      AUTH_SECRET: 'hunter2-auth',
      SECRET_KEYS: 'hunter2-key',
      SMTP_URL: 'hunter2-mail',
      PORTAL_URL: 'http://hunter2.example',
    };
    expect(problemsOf(values)).toHaveLength(5);
    expect(problemsOf(values).join('\n')).not.toContain('hunter2');
  });
});

describe('Vonage', () => {
  const pem = (modulusLength: number, type: 'pkcs1' | 'pkcs8' = 'pkcs8') =>
    generateKeyPairSync('rsa', { modulusLength }).privateKey.export({ type, format: 'pem' }).toString();
  const privateKey = pem(2048);
  const required = {
    VONAGE_APPLICATION_ID: '11111111-2222-4333-8444-555555555555',
    VONAGE_PRIVATE_KEY: privateKey,
    VONAGE_SIGNATURE_SECRET: 'hunter2-of-the-signatures',
  };
  const read = (more: Record<string, string>) => parseConfig({ ...env, ...required, ...more }).vonage;

  test('without any of its variables there are no codes by phone', () => {
    expect(parseConfig(env).vonage).toBeUndefined();
    expect(parseConfig({ ...env, VONAGE_PRIVATE_KEY: ' ', VONAGE_API_KEY: 'x' }).vonage).toBeUndefined();
  });

  test('three variables are enough', () => {
    expect(read({})).toEqual({
      applicationId: required.VONAGE_APPLICATION_ID,
      privateKey: privateKey.trim(),
      signatureSecret: required.VONAGE_SIGNATURE_SECRET,
      apiHost: 'https://api.nexmo.com',
      fromNumber: undefined,
      templateIds: {},
    });
  });

  test('may say everything else, too', () => {
    const template = '99999999-2222-4333-8444-555555555555';
    const more = {
      VONAGE_API_HOST: 'http://127.0.0.1:4010/',
      VONAGE_FROM_NUMBER: '32470123456',
      VONAGE_TEMPLATE_ID_NL: template,
      VONAGE_TEMPLATE_ID_DE: template.toUpperCase(),
    };
    expect(read(more)).toMatchObject({
      apiHost: 'http://127.0.0.1:4010',
      fromNumber: '+32470123456',
      templateIds: { nl: template, de: template },
    });
    expect(read({ VONAGE_FROM_NUMBER: '+32470123456' })?.fromNumber).toBe('+32470123456');
  });

  test('a private key may have its line breaks written out, and be of either form', () => {
    expect(read({ VONAGE_PRIVATE_KEY: privateKey.replaceAll('\n', '\\n') })?.privateKey.trim()).toBe(
      privateKey.trim(),
    );
    expect(read({ VONAGE_PRIVATE_KEY: pem(2048, 'pkcs1') })?.privateKey).toContain('BEGIN RSA PRIVATE KEY');
  });

  test.each(Object.keys(required))('some of its variables without %s is an error', (name) => {
    expect(variables(problemsOf({ ...required, [name]: '' }))).toEqual([name]);
    const alone = Object.keys(required).filter((each) => each !== name);
    expect(variables(problemsOf({ [name]: required[name as keyof typeof required] }))).toEqual(alone);
  });

  test('only an optional one is an error, too', () => {
    expect(variables(problemsOf({ VONAGE_TEMPLATE_ID_EN: required.VONAGE_APPLICATION_ID }))).toEqual(
      Object.keys(required),
    );
  });

  const malformed: [string, string[]][] = [
    ['VONAGE_APPLICATION_ID', ['hunter2', '11111111222243338444555555555555', '../x']],
    [
      'VONAGE_PRIVATE_KEY',
      [
        'hunter2',
        privateKey.slice(0, 200),
        pem(1024),
        generateKeyPairSync('ec', { namedCurve: 'P-256' })
          .privateKey.export({ type: 'pkcs8', format: 'pem' })
          .toString(),
        createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString(),
        '/run/secrets/private.key',
      ],
    ],
    ['VONAGE_SIGNATURE_SECRET', ['hunter2', 'x'.repeat(15), privateKey]],
    [
      'VONAGE_API_HOST',
      [
        'api.nexmo.com',
        'http://api.nexmo.com',
        'http://127.0.0.1.evil.example',
        'https://api.nexmo.com/v2',
        'https://user:hunter2@api.nexmo.com',
        'https://api.nexmo.com?x',
        'ftp://localhost',
      ],
    ],
    ['VONAGE_FROM_NUMBER', ['hunter2', '0470123456', '+0470', '+32 470 12 34 56', `+${'1'.repeat(16)}`]],
    ['VONAGE_TEMPLATE_ID_EN', ['hunter2']],
    ['VONAGE_TEMPLATE_ID_NL', ['hunter2']],
    ['VONAGE_TEMPLATE_ID_DE', ['hunter2']],
  ];

  test.each(malformed)('names %s when it is malformed, and not its value', (name, values) => {
    for (const value of values) {
      const problems = problemsOf({ ...required, [name]: value });
      expect(variables(problems), value).toEqual([name]);
      expect(problems.join()).not.toMatch(/hunter2|BEGIN/);
    }
  });

  test('names everything at once', () => {
    const worst = Object.fromEntries(malformed.map(([name, [value]]) => [name, value]));
    expect(variables(problemsOf(worst)).sort()).toEqual(Object.keys(worst).sort());
  });

  test('secrets in the log: its SDK is never made to write what it sends', () => {
    const given = { DEBUG: 'vonage:*', AUTH_URL: 'x', PATH: '/bin' };
    forgetForeignVariables(given);
    expect(given).toEqual({ PATH: '/bin' });
  });
});

describe('demo or real', () => {
  test('an empty environment wants the demo, and so does one of other programs’ variables', () => {
    expect(wantsDemo({})).toBe(true);
    expect(wantsDemo({ PATH: '/bin', PORT: '4000', LOG_LEVEL: 'debug', DEMO_DATA_DIR: 'x' })).toBe(true);
    expect(wantsDemo({ DATABASE_URL: '', SMTP_URL: undefined, VONAGE_API_KEY: '' })).toBe(true);
  });

  test.each([...real, 'MAIL_FROM', 'TRUSTED_PROXIES', 'VONAGE_API_KEY', 'VONAGE_ANYTHING_NEW'])(
    'one variable of a real portal is enough to want no demo, and without DATABASE_URL that is an error: %s',
    (name) => {
      const value = { ...env, TRUSTED_PROXIES: 'loopback' }[name] ?? 'x';
      expect(wantsDemo({ [name]: value })).toBe(false);
      const lost = { ...env, DATABASE_URL: undefined, ...(name === 'DATABASE_URL' ? {} : { [name]: value }) };
      expect(() => parseConfig(lost)).toThrow(/DATABASE_URL is missing/);
    },
  );

  test('the demo may be told its port, folder and log level', () => {
    expect(parseDemoEnvironment({})).toEqual({ port: 3000, dataDir: '.data', logLevel: 'info' });
    expect(parseDemoEnvironment({ PORT: '4000', DEMO_DATA_DIR: ' /tmp/x ', LOG_LEVEL: 'warn' })).toEqual({
      port: 4000,
      dataDir: '/tmp/x',
      logLevel: 'warn',
    });
  });

  test.each(['0', 'x', '70000', '65535'])('the demo does not start on port %s', (PORT) => {
    expect(() => parseDemoEnvironment({ PORT })).toThrow(ConfigError);
  });
});

describe('loopback', () => {
  test.each([
    ['localhost', true],
    ['127.0.0.1', true],
    ['127.1.2.3', true],
    ['[::1]', true],
    ['::1', false],
    ['localhost.example', false],
    ['127.0.0.1.example', false],
    ['1127.0.0.1', false],
    ['10.0.0.1', false],
    ['', false],
  ])('%s: %s', (host, is) => expect(isLoopback(host)).toBe(is));
});
