import { describe, expect, test } from 'vitest';
import { de } from '@/lib/i18n/de';
import { en } from '@/lib/i18n/en';
import { nl } from '@/lib/i18n/nl';
import { avoidedWords, emptyTexts, flatten, mismatches, untranslated } from './texts';

const texts = { en: flatten(en), nl: flatten(nl), de: flatten(de) };
const languages = Object.entries(texts);

/** Proper names, and words that English, Dutch and German share. */
const sameEverywhere = new Set(['Cookies', 'Info', 'Status']);

describe('X7: English, Dutch and German throughout', () => {
  test('X7: each text exists in all three languages and takes the same placeholders', () => {
    expect(texts.en.size).toBeGreaterThan(10);
    expect([...mismatches('nl', texts.en, texts.nl), ...mismatches('de', texts.en, texts.de)]).toEqual([]);
  });

  test('X7: no text is empty', () => {
    expect(languages.flatMap(([language, each]) => emptyTexts(language, each))).toEqual([]);
  });

  test('X7: no text was left untranslated', () => {
    expect(untranslated(Object.values(texts), sameEverywhere)).toEqual([]);
    const used = new Set(texts.en.values());
    const stale = [...sameEverywhere].filter((word) => !used.has(word));
    expect(stale, 'exceptions that nothing needs').toEqual([]);
  });

  test('X7: words that people stumble over or that blame them are avoided', () => {
    expect(languages.flatMap(([language, each]) => avoidedWords(language, each))).toEqual([]);
  });
});

describe('the rule notices', () => {
  const english = flatten({
    code: { left: '{count, plural, one {# try} other {# tries}} left', help: 'See <link>help</link>' },
  });
  const translated = (left: string, help: string) => flatten({ code: { left, help } });

  test('a missing, a surplus and a changed placeholder', () => {
    const whole = translated(
      'nog {count, plural, one {# poging} other {# pogingen}}',
      'Zie <link>hulp</link>',
    );
    expect(mismatches('nl', english, whole)).toEqual([]);
    expect(mismatches('nl', english, translated('nog {count} pogingen', 'Zie <link>hulp</link>'))).toEqual(
      [],
    );
    expect(mismatches('nl', english, translated('nog {aantal}', 'Zie hulp'))).toEqual([
      'nl: code.left takes {aantal}; English takes {count}',
      'nl: code.help takes nothing; English takes <link>',
    ]);
    const wrongTag = translated('nog {count}', 'Zie <url>hulp</url>');
    expect(mismatches('nl', english, wrongTag)).toHaveLength(1);
  });

  test('a choice that lacks an option, and a moment shown as a number', () => {
    const choice = flatten({ a: '{kind, select, sms {SMS} other {call}}', b: '{at, time, short}' });
    const other = flatten({ a: '{kind, select, other {bellen}}', b: '{at}' });
    expect(mismatches('nl', choice, other)).toHaveLength(2);
  });

  test('a missing key, a surplus key, a text that does not parse', () => {
    const short = flatten({ code: { left: '{count}', more: 'meer' } });
    expect(mismatches('nl', english, short)).toEqual([
      'nl: code.help is missing',
      'nl: code.more is not in English',
    ]);
    expect(() => mismatches('nl', english, translated('{count', ''))).toThrow('code.left');
  });

  test('an empty text', () => {
    expect(emptyTexts('de', flatten({ a: { b: '  ' } }))).toEqual(['de: a.b is empty']);
  });

  test('a text nobody translated, but not one that only fills in', () => {
    const all = flatten({ title: 'Security', copyright: '© {year} {name}', brand: 'Vestibule' });
    expect(untranslated([all, all, all], new Set(['Vestibule']))).toEqual(['title']);
    expect(untranslated([all, all, flatten({ title: 'Sicherheit' })], new Set(['Vestibule']))).toEqual([]);
  });

  test.each([
    ['en', 'Please enter the code', 'Enter the code'],
    ['en', 'Enter the OTP', 'Stop at the top'],
    ['en', 'Log in', 'Sign in'],
    ['nl', 'Deze code is ongeldig', 'Deze code klopt niet'],
    ['nl', 'Vul je code in', 'Vul uw code in'],
    ['nl', 'Verifieer uw code', 'Uw authenticator-app'],
    ['de', 'Das Kennwort stimmt nicht', 'Das Passwort stimmt nicht'],
    ['de', 'Zur Login-Seite', 'Zur Anmeldung'],
    ['de', 'Ihr Account', 'Ihr Konto'],
    ['de', 'Das Senden ist fehlgeschlagen.', 'Das ist fehlgeschlagen. Rufen Sie den Servicedesk an.'],
  ])('in %s "%s"', (language, bad, good) => {
    const judge = (text: string) => avoidedWords(language, flatten({ screen: { text } }));

    expect(judge(bad)).toHaveLength(1);
    expect(judge(good)).toEqual([]);
  });

  test('search terms anywhere but in the title of a help article', () => {
    const term = 'Zwei-Faktor-Authentifizierung (zweiter Faktor)';
    expect(avoidedWords('de', flatten({ help: { appTitle: term } }))).toEqual([]);
    expect(avoidedWords('de', flatten({ help: { appBody: term } }))).toHaveLength(1);
    expect(avoidedWords('de', flatten({ signIn: { title: term } }))).toHaveLength(1);
  });
});
