/** How one secret may look in a log: as it is, percent-encoded, inside JSON, without its grouping. */
function shapes(secret: string): string[] {
  const bare = secret.replace(/[\s-]/g, '');
  return [
    ...new Set([
      secret,
      bare,
      encodeURIComponent(secret),
      encodeURIComponent(secret).replaceAll('%20', '+'),
      JSON.stringify(secret).slice(1, -1),
    ]),
  ];
}

/** Process ids and clock times are numbers of six digits now and then. */
const harmless = /"(pid|time)":\d+/g;

/**
 * The secrets that a log gives away. Codes of digits count only when they stand alone, since any six
 * digits turn up inside longer numbers.
 */
export function leaks(log: string, secrets: string[]): string[] {
  const text = log.replace(harmless, '');
  const lower = text.toLowerCase();
  return secrets.filter((secret) =>
    shapes(secret).some((shape) =>
      /^\d+$/.test(shape)
        ? new RegExp(`(?<![0-9A-Za-z]|\\d\\.)${shape}(?![0-9A-Za-z])`).test(text)
        : lower.includes(shape.toLowerCase()),
    ),
  );
}
