/** A text for the log: cut short, and without anything that looks like a mail address, a number, a key or a token. */
export function scrub(text: string): string {
  return (
    text
      .slice(0, 400)
      // A private key, also one that was cut off, or that has its line breaks written out.
      .replace(/-----BEGIN [A-Z ]+-----[\s\S]*?(-----END [A-Z ]+-----|$)/g, '[key]')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours and line breaks do not belong in a line
      .replace(/\x1b\[[0-9;]*m|[\x00-\x1f\x7f]+/g, ' ')
      // The parts of a JSON web token may each be too short to look like a token.
      .replace(/\bey[A-Za-z0-9_-]{6,}(\.[A-Za-z0-9_-]*)+/g, '[token]')
      .replace(/[^\s@"'<>]+@[^\s@"'<>]+/g, '[mail]')
      // Before the numbers, which would break a token into pieces that look like words.
      .replace(/[A-Za-z0-9_~+/=-]{24,}/g, (run) => (isTelling(run) ? run : '[token]'))
      // Rows are named by UUIDs, which may be logged.
      .split(/\b([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b/i)
      .map((part, at) => (at % 2 === 1 ? part : withoutNumbers(part)))
      .join('')
      .trim()
      .slice(0, 300)
  );
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const address = /^\d{1,3}(\.\d{1,3}){3}(\/\d{1,2})?$/;

const isTelling = (run: string) => uuid.test(run) || isPath(run);

const withoutNumbers = (text: string) =>
  text
    // Phone numbers as people write them: (020) 794 60 95, 06.12.34.56.78, 030/123 45 67.
    .replace(/\+?\(?\d(?:[\s()./\u2010-\u2013-]{0,3}\d){7,}/g, (run) =>
      address.test(run) ? run : '[digits]',
    )
    .replace(/\+?\d(?:[ -]?\d){4,}/g, '[digits]');

/** A path whose parts are all words; a token in one of them makes it none. */
const isPath = (run: string) =>
  run.includes('/') && run.split('/').every((part) => /^[A-Za-z0-9_-]{0,20}$/.test(part));

export type ReducedError = {
  name: string;
  code?: string;
  message?: string;
  constraint?: string;
  frames?: string[];
  cause?: ReducedError;
};

/** Messages written by the engine about the program, not about its data. */
const engineMessage = [
  /^Cannot (read|set) properties of (undefined|null)( \((reading|setting) '[\w$]{1,40}'\))?$/,
  /^[\w$.]{1,60} is not (a function|defined|iterable|a constructor)$/,
];
/** Errors whose message is written for the operator and holds no value of a request or a row. */
const operatorErrors = new Set(['ConfigError', 'StartError', 'DemoError']);

const shortString = (value: unknown) =>
  typeof value === 'string' && /^[\w.:-]{1,80}$/.test(value) ? value : undefined;

/**
 * What of an error may be logged: name, code, stack frames without the message, and the same of its causes.
 * Messages are kept only where they are known to be harmless; those of a database or a parser quote the very
 * values that were sent to it.
 */
export function reduceError(error: unknown, depth = 0): ReducedError {
  if (!(error instanceof Error)) return { name: typeof error };
  const own = error as Error & {
    code?: unknown;
    constraint_name?: unknown;
    syscall?: unknown;
    errno?: unknown;
  };
  const name = shortString(own.name) ?? 'Error';
  const code = shortString(own.code);
  const constraint = shortString(own.constraint_name);
  const fromSystem = typeof own.syscall === 'string' && typeof own.errno === 'number';
  const harmless =
    operatorErrors.has(name) || fromSystem || engineMessage.some((pattern) => pattern.test(own.message));
  const frames = own.stack
    ?.split('\n')
    .filter((line) => /^\s+at .*(:\d+:\d+\)?|\(native\)|<anonymous>\)?)$/.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
  return {
    name,
    ...(code && { code }),
    ...(harmless && { message: own.message.slice(0, 500) }),
    ...(constraint && { constraint }),
    ...(frames?.length && { frames }),
    ...(own.cause !== undefined && depth < 3 && { cause: reduceError(own.cause, depth + 1) }),
  };
}
