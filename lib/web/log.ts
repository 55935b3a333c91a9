import { AsyncLocalStorage } from 'node:async_hooks';
import { type Logger, pino } from 'pino';
import { reduceError, scrub } from './log-redaction';

/**
 * The log: JSON lines on stdout. What may stand in it is listed, not what may not: only the fields below,
 * only short strings, numbers and booleans. A password, a code or a phone number has no field to stand in.
 */
const fieldNames = [
  'account', // ids, never names or addresses
  'office',
  'client',
  'invitation',
  'session',
  'attempt',
  'job',
  'kind',
  'name',
  'reason',
  'state',
  'status',
  'method',
  'path',
  'peer',
  'url',
  'count',
  'ms',
  'version',
  'source',
  'text',
] as const;

export type LogFields = { [name in (typeof fieldNames)[number]]?: string | number | boolean | undefined } & {
  /** Reduced to name, code and stack frames; see {@link reduceError}. */
  error?: unknown;
};

type Level = 'debug' | 'info' | 'warn' | 'error';

// Next bundles this module once per route; the process has one log and one notion of "this request".
const shared = globalThis as typeof globalThis & {
  __vestibuleLog?: Logger;
  __vestibuleRequest?: AsyncLocalStorage<string>;
};

shared.__vestibuleRequest ??= new AsyncLocalStorage<string>();
const currentRequest = shared.__vestibuleRequest;

/** Runs `work` so that every log line written meanwhile carries the request's short id. */
export const withRequestId = <T>(id: string, work: () => T): T => currentRequest.run(id, work);

const logger = () => (shared.__vestibuleLog ??= createLogger('info'));

/** Starts the log at the configured level; before that it writes from `info` up. */
export function startLog(level: Level | 'silent', to?: { write(line: string): void }): void {
  shared.__vestibuleLog = createLogger(level, to);
}

function createLogger(level: string, to?: { write(line: string): void }): Logger {
  const options = {
    level,
    base: { pid: process.pid },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    messageKey: 'event',
    formatters: { level: (label: string) => ({ level: label }) },
    mixin: () => {
      const request = currentRequest.getStore();
      return request ? { request } : {};
    },
    // The list above already leaves these out; this holds should somebody widen it.
    redact: [
      'password',
      'code',
      'secret',
      'token',
      'ticket',
      'key',
      'cookie',
      'authorization',
      'phone',
      'email',
    ],
  };
  return to ? pino(options, to) : pino(options);
}

function pick(fields: LogFields): Record<string, unknown> {
  const line: Record<string, unknown> = {};
  for (const name of fieldNames) {
    const value = fields[name];
    if (typeof value === 'string') line[name] = scrub(value);
    else if (typeof value === 'number' || typeof value === 'boolean') line[name] = value;
  }
  if (fields.error !== undefined) line.error = reduceError(fields.error);
  return line;
}

const writer =
  (level: Level) =>
  (event: string, fields: LogFields = {}): void => {
    // Every request has something to say at "debug", which nobody listens to as a rule.
    if (logger().isLevelEnabled(level)) logger()[level](pick(fields), event);
  };

/** `log.info('session-ended', { session: id })`: an event name in kebab case and fields from the list above. */
export const log = {
  debug: writer('debug'),
  info: writer('info'),
  warn: writer('warn'),
  error: writer('error'),
};

export type WarnOnce = (event: string, fields: LogFields) => void;

/** Warnings about the set-up, which would otherwise repeat with every request. */
export function warningOnce(): WarnOnce {
  const said = new Set<string>();
  return (event, fields) => {
    if (said.has(event)) return;
    said.add(event);
    log.warn(event, fields);
  };
}

/**
 * Sends everything that Next and libraries write to the console through the same redaction: of objects nothing
 * but errors is kept, and of texts no long number, token or mail address.
 */
export function captureConsole(): void {
  const levels = {
    debug: 'debug',
    log: 'info',
    info: 'info',
    warn: 'warn',
    error: 'error',
    trace: 'debug',
  } as const;
  for (const [name, level] of Object.entries(levels)) {
    (console as unknown as Record<string, unknown>)[name] = (...parts: unknown[]) => {
      const text = parts.filter((part) => typeof part === 'string').join(' ');
      const error = parts.find((part) => part instanceof Error);
      log[level]('console', { ...(text.trim() && { text }), ...(error !== undefined && { error }) });
    };
  }
}
