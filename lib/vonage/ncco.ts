import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** What a call does, step by step; https://developer.vonage.com/en/voice/voice-api/ncco-reference. */
export type Ncco = (Talk | Input)[];

type Talk = { action: 'talk'; text: string; language: string; bargeIn?: true };
type Input = {
  action: 'input';
  type: ['dtmf'];
  dtmf: { timeOut: number; maxDigits: number; submitOnHash: true };
  eventUrl: [string];
};

/** How a call goes on after digits: thanks, once more, or goodbye. */
export type KeyedAnswer = 'right' | 'again' | 'over';

type Conversation = {
  locale: Locale;
  portalUrl: URL;
  /** The challenge's id (uuid). */
  reference: string;
};

const voices: Record<Locale, string> = { en: 'en-GB', nl: 'nl-NL', de: 'de-DE' };

/** Vonage waits 10 seconds at most for the next key. */
const secondsPerKey = 10;

/** Says who is calling and takes six digits. The digits stand on the screen alone and are never spoken. */
export function askForDigits(conversation: Conversation, office: string): Ncco {
  return takeDigits(conversation, translator(conversation.locale, 'spoken')('keyIn', { office }));
}

/** What answers the webhook that brought the digits. */
export function keyedAnswer(answer: KeyedAnswer, conversation: Conversation): Ncco {
  const { locale } = conversation;
  const text = translator(locale, 'spoken')(answer);
  // A call whose last step is over is hung up.
  return answer === 'again'
    ? takeDigits(conversation, text)
    : [{ action: 'talk', text, language: voices[locale] }];
}

function takeDigits({ locale, portalUrl, reference }: Conversation, text: string): Ncco {
  return [
    // With bargeIn the first key ends the talking, and the next step must be the input.
    { action: 'talk', text, language: voices[locale], bargeIn: true },
    {
      action: 'input',
      type: ['dtmf'],
      dtmf: { timeOut: secondsPerKey, maxDigits: 6, submitOnHash: true },
      // A webhook may come before the call's own id is known here. The answer speaks the same language.
      eventUrl: [new URL(`/api/vonage/keyed/${reference}?locale=${locale}`, portalUrl).href],
    },
  ];
}
