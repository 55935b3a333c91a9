/** The languages of every screen, mail and message. The first is the last resort. */
export const locales = ['en', 'nl', 'de'] as const;

export type Locale = (typeof locales)[number];

export function isLocale(value: unknown): value is Locale {
  return (locales as readonly unknown[]).includes(value);
}

/**
 * The first of our languages that an `Accept-Language` header asks for, by weight (RFC 9110, 12.5.4).
 * Returns undefined when it asks for none of them.
 */
export function preferredLocale(acceptLanguage: string | null | undefined): Locale | undefined {
  if (!acceptLanguage) return undefined;
  const wishes = acceptLanguage
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = parameters.map((p) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(p)?.[1]).find(Boolean);
      return {
        // Blanks may stand around the semicolon (RFC 9110, 5.6.6).
        language: tag.trim().split('-')[0]?.toLowerCase(),
        weight: weight === undefined ? 1 : Number(weight),
      };
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wishes.map((wish) => wish.language).find(isLocale);
}
