import type { Locale } from '@/lib/i18n/locale';
import { productName } from '@/lib/product';
import type { CodeOrder, VonageSettings } from './vonage';

/** Vonage's names for the languages of its texts. */
const verifyLocales: Record<Locale, string> = { en: 'en-gb', nl: 'nl-nl', de: 'de-de' };

/** How long a code can be entered, in seconds (NIST 800-63B-4, 3.1.3.2). */
const codeSeconds = 600;

/** Vonage's name for a number: E.164 without the +; undefined when it is none. */
export function bareNumber(number: string): string | undefined {
  return /^\+?([1-9]\d{6,14})$/.exec(number)?.[1];
}

/** The request for a code, as the SDK takes it. */
export function codeRequest(
  { channel, locale, sender, reference }: CodeOrder,
  to: string,
  { templateIds }: Pick<VonageSettings, 'templateIds'>,
) {
  const templateId = templateIds[locale];
  return {
    brand: brandOf(sender),
    workflow: [{ channel, to }],
    locale: verifyLocales[locale],
    // Four digits are Vonage's default.
    codeLength: 6 as const,
    channelTimeout: codeSeconds,
    // Letters and digits only.
    clientRef: reference.replaceAll('-', ''),
    ...(templateId && { templateId }),
  };
}

const longestBrand = 18;
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A sender's name as Vonage takes it: 1 to 18 characters without `/{}:$`, cut after a whole one. */
export function brandOf(sender: string): string {
  let brand = '';
  for (const { segment } of characters.segment(tidy(sender))) {
    if (brand.length + segment.length > longestBrand) break;
    brand += segment;
  }
  return brand.trimEnd() || productName;
}

const tidy = (sender: string) =>
  sender
    .replace(/[/{}:$\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
