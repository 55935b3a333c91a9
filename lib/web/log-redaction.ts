/** A text for the log: cut short, and without anything that looks like a mail address, a number or a token. */
export function scrub(text: string): string {
  return (
    text
      .slice(0, 400)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours and line breaks do not belong in a line
      .replace(/\x1b\[[0-9;]*m|[\x00-\x1f\x7f]+/g, ' ')
      .replace(/[^\s@"'<>]+@[^\s@"'<>]+/g, '[mail]')
      .replace(/\+?\d(?:[ -]?\d){4,}/g, (digits, at: number, whole: string) =>
        isIdPart(whole, at) ? digits : '[digits]',
      )
      .replace(/[A-Za-z0-9_~+/=-]{24,}/g, (run) => (uuid.test(run) || isPath(run) ? run : '[token]'))
      .trim()
      .slice(0, 300)
  );
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether the digits at `at` are inside a UUID, which is how rows are named and so may be logged. */
function isIdPart(whole: string, at: number): boolean {
  for (const match of whole.matchAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi)) {
    if (at >= match.index && at < match.index + match[0].length) return true;
  }
  return false;
}

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
