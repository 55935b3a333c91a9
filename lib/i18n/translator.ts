import { createTranslator } from 'use-intl/core';
import { de } from './de';
import { en } from './en';
import type { Locale } from './locale';
import { nl } from './nl';

/** English is the shape the other languages must fill; a test compares keys and placeholders. */
export type Texts = typeof en;
export type Namespace = keyof Texts;

const texts: Record<Locale, Texts> = { en, nl, de };

function create<N extends Namespace>(locale: Locale, namespace: N) {
  const format = createTranslator<Texts, N>({
    locale,
    messages: texts[locale],
    namespace: namespace as never,
    // A missing text or placeholder is a bug: fail where it is seen, not with a key on a person's screen.
    onError: (error) => {
      throw error;
    },
  });
  // Most texts take nothing and are always the same: they are formatted once. A page has about forty of them.
  const plain = new Map<string, string>();
  const loosely = format as unknown as Format;
  const translate = (key: never, ...values: never[]): string => {
    if (values.length > 0) return loosely(key, ...values);
    let text = plain.get(key);
    if (text === undefined) {
      text = loosely(key);
      plain.set(key, text);
    }
    return text;
  };
  return Object.assign(translate, format) as typeof format;
}

type Format = (key: never, ...values: never[]) => string;

export type Translator<N extends Namespace> = ReturnType<typeof create<N>>;

// Messages are parsed on first use and kept, so each translator is made once per process.
const made = new Map<string, unknown>();

/** The texts of one namespace in one language: `translator('nl', 'signIn')('title')`. */
export function translator<N extends Namespace>(locale: Locale, namespace: N): Translator<N> {
  const key = `${locale}/${namespace}`;
  let found = made.get(key);
  if (!found) {
    found = create(locale, namespace);
    made.set(key, found);
  }
  return found as Translator<N>;
}
