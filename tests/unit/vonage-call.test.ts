import { describe, expect, test } from 'vitest';
import { locales } from '@/lib/i18n/locale';
import { askForDigits, keyedAnswer } from '@/lib/vonage/ncco';

const reference = 'c0ffee00-1234-4567-89ab-0123456789ab';
const voices = { en: 'en-GB', nl: 'nl-NL', de: 'de-DE' };
const longest = 'O'.repeat(200);

describe.each(locales)('a keypad call in %s', (locale) => {
  const conversation = { locale, portalUrl: new URL('http://localhost:3000'), reference };
  const input = {
    action: 'input',
    type: ['dtmf'],
    dtmf: { timeOut: 10, maxDigits: 6, submitOnHash: true },
    eventUrl: [`http://localhost:3000/api/vonage/keyed/${reference}?locale=${locale}`],
  };

  test('says who is calling, and takes digits as soon as the first key is pressed', () => {
    const ncco = askForDigits(conversation, 'Kantoor <Noord>');
    expect(ncco).toEqual([
      {
        action: 'talk',
        text: expect.stringContaining('Kantoor <Noord>'),
        language: voices[locale],
        bargeIn: true,
      },
      input,
    ]);
  });

  test('after wrong digits, or none, asks once more', () => {
    expect(keyedAnswer('again', conversation)).toEqual([
      { action: 'talk', text: expect.any(String), language: voices[locale], bargeIn: true },
      input,
    ]);
  });

  test.each(['right', 'over'] as const)('after %s it says so and ends', (answer) => {
    expect(keyedAnswer(answer, conversation)).toEqual([
      { action: 'talk', text: expect.any(String), language: voices[locale] },
    ]);
  });

  test('never speaks a digit, and says no more than Vonage reads out', () => {
    const spoken = [
      askForDigits(conversation, longest),
      ...(['right', 'again', 'over'] as const).map((answer) => keyedAnswer(answer, conversation)),
    ].flatMap((ncco) => ncco.flatMap((step) => (step.action === 'talk' ? [step.text] : [])));
    expect(new Set(spoken).size).toBe(4);
    for (const text of spoken) {
      expect(text).not.toMatch(/\d/);
      expect(text.length).toBeLessThanOrEqual(1500);
    }
  });
});
