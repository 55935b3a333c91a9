import { describe, expect, test } from 'vitest';
import { markView } from '@/lib/web/stencil/marks';
import { cut, fill, isCuttable } from '@/lib/web/stencil/stencil';

type Shown = {
  person: string;
  count: number;
  others: { name: string; here: boolean }[];
  note: string | null;
};
const viewOf = (texts: Shown) => ({ shape: { locale: 'nl' }, texts });
const texts: Shown = {
  person: 'Jörg van ’t Hóf',
  count: 599_123,
  others: [
    { name: 'Firefox on Windows', here: true },
    { name: 'O’Neil (192.0.2.7), 5\u00A0March 2026', here: false },
  ],
  note: null,
};

/** A page like Next's: texts stand in the markup, in an attribute and, as JSON, in a script's string. */
function page({ person, count, others, note }: Shown, nonce: string): string {
  const list = others.map(({ name, here }) => `<li data-name="${name}">${here ? 'here: ' : ''}${name}</li>`);
  const flight = JSON.stringify(JSON.stringify({ person, count, others, note }));
  return (
    `<p>Signed in as <!-- -->${person}</p><ul>${list.join('')}</ul>${note ?? '–'}` +
    `<script nonce="${nonce}">self.__next_f.push([1,${flight}])</script>`
  );
}

const marked = (of: Shown) => {
  const found = markView(viewOf(of));
  if (!found) throw new Error('not plain');
  return found;
};

const headers: [string, string][] = [['content-type', 'text/html']];
const made = (of: Shown) =>
  cut(page(marked(of).view.texts, 'N0nce+/=='), {
    nonce: 'N0nce+/==',
    count: marked(of).values.length,
    headers,
  });

describe('a filled page', () => {
  test('is the page that would have been rendered for that person and that request', () => {
    const other = { ...texts, person: 'Anna', count: 7 };
    expect(fill(made(texts), marked(other).values, 'other+nonce/=')).toBe(page(other, 'other+nonce/='));
  });

  test('has nothing in it of the person it was first made for', () => {
    expect(JSON.stringify(made(texts))).not.toMatch(/Jörg|Neil|599123|N0nce/);
  });

  test('is made of one stencil for all who see the same parts', () => {
    const key = (of: Shown) => JSON.stringify(marked(of).view);
    expect(key({ ...texts, person: 'Anna', count: 1 })).toBe(key(texts));
    for (const different of [
      { ...texts, note: 'there is one' },
      { ...texts, person: '' },
      { ...texts, others: texts.others.slice(1) },
      { ...texts, others: texts.others.toReversed() },
    ]) {
      expect(key(different)).not.toBe(key(texts));
    }
  });
});

describe('attack: a text that would break out of its place', () => {
  test.each([
    ['of an element', '<script>alert(1)</script>'],
    ['of an element, by name', '&lt;img&gt;'],
    ['of an attribute', '" onfocus="alert(1)'],
    ['of a string of a script', '\\"]);alert(1);('],
    ['of a template', '`+alert(1)+`'],
    ['of React’s own strings', '$L1'],
    ['of a line of a script', 'a\u2028alert(1)'],
    ['of a line', 'a\nb'],
    ['by turning the rest around', 'a\u202Eb'],
    ['by looking like a mark', '\uE0000\uE001'],
    ['by ending unseen', 'a\0'],
    ['by half a character', '\uD800'],
  ])('%s is never filled in', (_place, attack) => {
    expect(markView(viewOf({ ...texts, person: attack }))).toBeUndefined();
    expect(markView(viewOf({ ...texts, others: [{ name: attack, here: true }] }))).toBeUndefined();
  });

  test('names of people and places are', () => {
    for (const name of [
      'Łukasz Żółć',
      '李小龍',
      'Nguyễn Thị',
      'al-Ḥasan',
      'D’Arcy (2nd)',
      'a@b.example',
      '1/2',
    ]) {
      expect(markView(viewOf({ ...texts, person: name }))?.values[0]).toBe(name);
    }
  });

  test('a number that is not whole is not', () => {
    for (const count of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60]) {
      expect(markView(viewOf({ ...texts, count }))).toBeUndefined();
    }
  });
});

describe('no stencil', () => {
  test('is made of a page that shows a text it was not given', () => {
    const { view } = marked(texts);
    expect(() => cut(page(view.texts, 'n'), { nonce: 'n', count: 2, headers })).toThrow(/not given/);
  });

  test('is made of a page that shows none, such as one that says that something failed', () => {
    expect(() => cut('<p>Sorry</p>', { nonce: 'n', count: 2, headers })).toThrow(/none of its texts/);
  });

  test('is made where an office’s name could be taken for a mark', () => {
    expect(isCuttable({ office: { name: '\uE0003\uE001' } })).toBe(false);
    expect(isCuttable({ office: { phone: '8141592653589002' } })).toBe(false);
    expect(isCuttable({ office: { name: 'Noord & Zoon “1892”', phone: '020 123 45 67' } })).toBe(true);
  });
});
