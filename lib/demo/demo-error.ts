/** Something the person who starts the demo can put right; the message says how, so no stack is needed. */
export class DemoError extends Error {
  override name = 'DemoError';
}

/** The `code` of a failed system call ('ENOENT', 'EACCES', …), if the error has one. */
export function errorCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}
