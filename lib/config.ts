import { z } from 'zod';
import { isLoopback } from '@/lib/loopback';
import { readVonageSettings, vonageVariables } from '@/lib/vonage/settings';
import type { VonageSettings } from '@/lib/vonage/vonage';

/**
 * The environment, read once. This is the only file that touches `process.env`.
 *
 * Two ways to run: *demo*, when none of the variables of a real portal is set, and *real*, when
 * `DATABASE_URL` is. Any real variable without `DATABASE_URL` is an error, so that a host that loses
 * one never falls back to accounts whose password is published.
 */
export type Config = {
  mode: 'demo' | 'real';
  /** Where people reach the portal; every link and cookie attribute is made from it. Origin only. */
  portalUrl: URL;
  /** Where the portal listens. In demo mode this is loopback and nothing else. */
  listen: { host: string; port: number };
  databaseUrl: string;
  /** Connections this process may hold. */
  databasePool: number;
  /** Keys for signed cookies and tokens, newest first; at least 32 bytes each. */
  authSecrets: string[];
  /** AES-256 keys for secrets at rest, newest first. */
  secretKeys: SecretKey[];
  /** Where mails are handed over. */
  smtpUrl: string;
  /** Whose address mails come from. */
  mailFrom: string;
  /** Undefined: codes by phone are offered nowhere. */
  vonage: VonageSettings | undefined;
  /** Peers (addresses or CIDR blocks) whose `X-Forwarded-For` is believed. */
  trustedProxies: string[];
  logLevel: LogLevel;
  /** What only the demo has: its data folder and the pages beside the portal. */
  demo: { dataDir: string; pageUrl: string } | undefined;
};

export type SecretKey = { id: string; key: Buffer };
type LogLevel = (typeof logLevels)[number];
const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** Everything that is wrong with the environment, one line each; nothing of the values themselves. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  constructor(readonly problems: string[]) {
    super(`The portal cannot start:\n${problems.map((line) => `  - ${line}`).join('\n')}`);
  }
}

type Environment = Record<string, string | undefined>;

/** Their presence means "this is meant to be a real portal". */
const realVariables = [
  'DATABASE_URL',
  'PORTAL_URL',
  'AUTH_SECRET',
  'SECRET_KEYS',
  'SMTP_URL',
  'MAIL_FROM',
  'TRUSTED_PROXIES',
] as const;

const isRealVariable = (name: string) =>
  (realVariables as readonly string[]).includes(name) || name.startsWith('VONAGE_');

/** True when no variable of a real portal is set: the demo is meant. */
export function wantsDemo(env: Environment = process.env): boolean {
  return !Object.entries(env).some(([name, value]) => isRealVariable(name) && value);
}

const minSecretLength = 32;

const port = z.coerce.number().int().min(1).max(65535);

const urlOf = (protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol));

/** Whether an address names a host, and its user name and password can be read (RFC 3986, 2.1). */
function hasReadableLogin(text: string): boolean {
  const { hostname, username, password } = new URL(text);
  try {
    return Boolean(hostname && `${decodeURIComponent(username)}${decodeURIComponent(password)}x`);
  } catch {
    return false;
  }
}

function secretKeys(text: string): SecretKey[] | undefined {
  const keys: SecretKey[] = [];
  for (const part of text.split(',')) {
    const [, id, encoded] = /^\s*([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/]{43}=)\s*$/.exec(part) ?? [];
    if (!id || !encoded || keys.some((known) => known.id === id)) return undefined;
    keys.push({ id, key: Buffer.from(encoded, 'base64') });
  }
  return keys;
}

/** An address or CIDR block, or one of the names the forwarding library knows. */
const proxyPattern = /^(loopback|linklocal|uniquelocal|[0-9a-fA-F:.]+(\/\d{1,3})?)$/;

/**
 * Parses a real portal's environment.
 * @throws ConfigError with every problem at once, so that nobody has to fix them one start at a time
 */
export function parseConfig(env: Environment): Config {
  const problems: string[] = [];
  const read = <T>(name: string, hint: string, parse: (text: string) => T | undefined): T | undefined => {
    const text = env[name]?.trim();
    if (!text) {
      problems.push(`${name} is missing: ${hint}`);
      return undefined;
    }
    const value = parse(text);
    if (value === undefined) problems.push(`${name} is malformed: ${hint}`);
    return value;
  };
  const optional = <T>(name: string, fallback: T, hint: string, parse: (text: string) => T | undefined): T =>
    env[name]?.trim() ? (read(name, hint, parse) ?? fallback) : fallback;
  const matching =
    <T>(schema: z.ZodType<T>) =>
    (text: string) =>
      schema.safeParse(text).data;

  const databaseUrl = read(
    'DATABASE_URL',
    'an address like postgres://user:password@host:5432/vestibule',
    matching(urlOf(['postgres:', 'postgresql:'])),
  );
  const portalUrl = read(
    'PORTAL_URL',
    'the address people open, like https://portal.example, without a path',
    (text) => {
      if (!URL.canParse(text)) return undefined;
      const url = new URL(text);
      const bare = url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
      return bare && ['http:', 'https:'].includes(url.protocol) ? url : undefined;
    },
  );
  if (portalUrl?.protocol === 'http:' && !isLoopback(portalUrl.hostname)) {
    problems.push('PORTAL_URL must use https unless it is on loopback: passwords travel to it');
  }
  const authSecrets = read(
    'AUTH_SECRET',
    `at least ${minSecretLength} characters, like the output of "openssl rand -base64 32"; several, newest first, separated by commas`,
    (text) => {
      const secrets = text.split(',').map((part) => part.trim());
      return secrets.every((part) => part.length >= minSecretLength) ? secrets : undefined;
    },
  );
  const keys = read(
    'SECRET_KEYS',
    'id:key pairs, newest first, separated by commas; each key 32 bytes as base64, like k1:$(openssl rand -base64 32)',
    secretKeys,
  );
  const smtpUrl = read('SMTP_URL', 'the mail server, like smtps://user:password@mail.example:465', (text) =>
    urlOf(['smtp:', 'smtps:']).safeParse(text).success && hasReadableLogin(text) ? text : undefined,
  );
  const mailFrom = optional(
    'MAIL_FROM',
    portalUrl && mailFromFor(portalUrl),
    'the address mails come from, like noreply@portal.example',
    matching(z.email()),
  );
  const trustedProxies = optional(
    'TRUSTED_PROXIES',
    [],
    'addresses or CIDR blocks, separated by commas',
    (text) => {
      const list = text.split(',').map((part) => part.trim());
      return list.every((part) => proxyPattern.test(part)) ? list : undefined;
    },
  );
  const listenPort = optional('PORT', 3000, 'a port between 1 and 65535', matching(port));
  const databasePool = optional('DATABASE_POOL', 10, 'a number of connections', matching(port));
  const logLevel = optional(
    'LOG_LEVEL',
    'info' as LogLevel,
    logLevels.join(', '),
    matching(z.enum(logLevels)),
  );

  // Some of them and not others is a mistake, and not a portal without codes by phone.
  const wantsVonage = vonageVariables.some((name) => env[name]?.trim());
  const vonage = wantsVonage ? readVonageSettings({ required: read, optional }) : undefined;

  if (!databaseUrl || !portalUrl || !authSecrets || !keys || !smtpUrl || !mailFrom || problems.length > 0) {
    throw new ConfigError(problems);
  }
  return {
    mode: 'real',
    portalUrl,
    listen: { host: env.HOST?.trim() || '0.0.0.0', port: listenPort },
    databaseUrl,
    databasePool,
    authSecrets,
    secretKeys: keys,
    smtpUrl,
    mailFrom,
    vonage,
    trustedProxies,
    logLevel,
    demo: undefined,
  };
}

/** Whom mails come from when nothing else is said. */
export const mailFromFor = (portalUrl: URL) => `noreply@${portalUrl.hostname}`;

/**
 * Forgets variables that packages would read behind this file's back. Where the portal is reached is said by
 * `PORTAL_URL` alone, and another opinion of next-auth's would break every sign-in. With `DEBUG` Vonage's SDK writes
 * its private key, numbers and codes to stderr, past the log and what that leaves out.
 */
export function forgetForeignVariables(env: Environment = process.env): void {
  for (const name of ['AUTH_URL', 'NEXTAUTH_URL', 'DEBUG']) delete env[name];
}

/** What the demo may be told from outside: its port and its folder. */
export function parseDemoEnvironment(env: Environment = process.env): {
  port: number;
  dataDir: string;
  logLevel: LogLevel;
} {
  const parsed = port.safeParse(env.PORT ?? 3000);
  if (!parsed.success) throw new ConfigError(['PORT is malformed: a port between 1 and 65535']);
  if (parsed.data === 65535)
    throw new ConfigError(['PORT: the demo also needs the next port; choose a lower one']);
  const level = z.enum(logLevels).safeParse(env.LOG_LEVEL ?? 'info');
  return {
    port: parsed.data,
    dataDir: env.DEMO_DATA_DIR?.trim() || '.data',
    logLevel: level.data ?? 'info',
  };
}

// Next bundles this module once per route, so the parsed configuration lives where all copies find it.
const store = globalThis as typeof globalThis & { __vestibuleConfig?: Config };

/** Gives the whole process its configuration; the demo calls this once its database has an address. */
export function installConfig(config: Config): Config {
  store.__vestibuleConfig = config;
  return config;
}

/**
 * The configuration of this process.
 * @throws ConfigError when the environment is incomplete
 */
export function config(): Config {
  store.__vestibuleConfig ??= parseConfig(process.env);
  return store.__vestibuleConfig;
}
