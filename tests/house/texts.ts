import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

/** Texts by their full key: `signIn.wrongPassword`. */
export type Texts = Map<string, string>;

type Tree = { [key: string]: string | Tree };

export function flatten(tree: Tree, prefix = ''): Texts {
  const flat: Texts = new Map();
  for (const [key, value] of Object.entries(tree)) {
    const name = prefix + key;
    if (typeof value === 'string') flat.set(name, value);
    else for (const [deeper, text] of flatten(value, `${name}.`)) flat.set(deeper, text);
  }
  return flat;
}

/** What a message says and what it wants filled in. */
type Message = { words: string; wants: Set<string> };

/** @throws Error naming the key, when the message does not parse */
export function read(key: string, text: string): Message {
  const message: Message = { words: '', wants: new Set() };
  const visit = (elements: MessageFormatElement[]) => {
    for (const element of elements) {
      switch (element.type) {
        case TYPE.literal:
          message.words += element.value;
          break;
        case TYPE.pound:
          message.words += '#';
          break;
        case TYPE.tag:
          message.wants.add(`<${element.value}>`);
          visit(element.children);
          break;
        case TYPE.date:
        case TYPE.time:
          message.wants.add(`{${element.value}} as a moment`);
          break;
        case TYPE.plural:
        case TYPE.select:
          message.wants.add(
            element.type === TYPE.select
              ? `{${element.value}} as one of ${Object.keys(element.options).sort().join('/')}`
              : `{${element.value}}`,
          );
          for (const option of Object.values(element.options)) {
            visit(option.value);
            message.words += ' ';
          }
          break;
        default:
          // Whether a language counts (`plural`) or only shows a number is its own affair.
          message.wants.add(`{${element.value}}`);
      }
    }
  };
  try {
    visit(parse(text));
  } catch (error) {
    throw new Error(`${key}: ${(error as Error).message}`);
  }
  return message;
}

/** Where `other` lacks a text of `english`, has one too many, or wants other things filled in. */
export function mismatches(language: string, english: Texts, other: Texts): string[] {
  const found: string[] = [];
  for (const key of english.keys()) if (!other.has(key)) found.push(`${language}: ${key} is missing`);
  for (const [key, text] of other) {
    const original = english.get(key);
    if (original === undefined) {
      found.push(`${language}: ${key} is not in English`);
      continue;
    }
    const wanted = [...read(key, original).wants].sort().join(', ');
    const wants = [...read(key, text).wants].sort().join(', ');
    if (wants !== wanted)
      found.push(`${language}: ${key} takes ${wants || 'nothing'}; English takes ${wanted || 'nothing'}`);
  }
  return found;
}

export function emptyTexts(language: string, texts: Texts): string[] {
  return [...texts].filter(([, text]) => !text.trim()).map(([key]) => `${language}: ${key} is empty`);
}

/** Keys whose text is the same in all languages and not an `allowed` one: most likely nobody translated it. */
export function untranslated(languages: Texts[], allowed: ReadonlySet<string>): string[] {
  const [first, ...rest] = languages;
  return [...(first ?? [])]
    .filter(([key, text]) => rest.every((texts) => texts.get(key) === text))
    .filter(([key, text]) => !allowed.has(text) && /\p{L}/u.test(read(key, text).words))
    .map(([key]) => key);
}

// From the glossary and the tone of voice. Each is matched as whole words, whatever the case.
const avoided: Record<string, string[]> = {
  en: [
    ...[
      'tokens?',
      'OTPs?',
      '2FA',
      'two-factor authentication',
      'please',
      'sorry',
      'invalid',
      'oops',
      'welcome back',
    ],
    ...['log ?in', 'log ?out', 'user not found'],
  ],
  nl: [
    ...[
      'tokens?',
      'OTP',
      '2FA',
      'ongeldige?',
      'authenticatie\\p{L}*',
      'verifi\\p{L}+',
      'geverifieerd',
      'tweestapsverificatie',
    ],
    ...['sorry', 'alstublieft', 'a\\.u\\.b', 'helaas', 'je', 'jij', 'jou', 'jouw', 'jullie', 'welkom terug'],
  ],
  de: [
    ...[
      'Tokens?',
      'OTP',
      '2FA',
      'ungültig\\p{L}*',
      'Kennw[oö]rt\\p{L}*',
      'Login\\p{L}*',
      'Logout',
      'Accounts?',
    ],
    ...[
      'Zwei-Faktor-Authentifizierung',
      'Zwei-Faktor-Authentisierung',
      'bitte',
      'Entschuldigung',
      'sorry',
      'leider',
    ],
    ...['du', 'dich', 'dir', 'dein\\p{L}*', 'willkommen zurück'],
  ],
};

/** Fine when the text goes on to say what to do now. */
const needNextStep = /(?<!\p{L})(failed|mislukt|fehlgeschlagen)(?!\p{L})[^.!?]*[.!?]?\s*$/iu;

/** Titles of help articles also carry the name people search for. */
const helpTitle = /^help\p{L}*\..*title$/iu;
const searchTerms = /two-factor authentication|tweestapsverificatie|Zwei-Faktor-Authentifizierung/giu;

/** Words the glossary rules out, one line each. */
export function avoidedWords(language: string, texts: Texts): string[] {
  const words = new RegExp(`(?<!\\p{L})(${avoided[language]?.join('|')})(?!\\p{L})`, 'giu');
  const found: string[] = [];
  for (const [key, text] of texts) {
    const said = read(key, text).words;
    const judged = helpTitle.test(key) ? said.replace(searchTerms, '') : said;
    for (const [word] of judged.matchAll(words)) found.push(`${language}: ${key} says "${word}"`);
    if (needNextStep.test(judged)) found.push(`${language}: ${key} names a failure but no next step`);
  }
  return found;
}
