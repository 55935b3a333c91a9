import { describe, expect, it } from 'vitest';
import { accentColours, accentCss, contrast, paper } from '@/lib/office/accent';

/** Relative luminance written out again from WCAG 2.2 itself, so that the test does not trust what it tests. */
function wcagContrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  const [a, b] = [luminance(one), luminance(other)];
  return Math.max(a, b) / Math.min(a, b);
}

/** Every colour on a grid over the whole of sRGB: 216 colours, the corners included. */
const steps = ['00', '33', '66', '99', 'cc', 'ff'];
const grid = steps.flatMap((r) => steps.flatMap((g) => steps.map((b) => `#${r}${g}${b}`)));

describe('contrast', () => {
  it('is 21 for black on white, 1 for a colour on itself, and the same both ways', () => {
    expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#7fd1bb', '#7fd1bb')).toBe(1);
    expect(contrast('#0f5a4a', '#faf8f4')).toBe(contrast('#faf8f4', '#0f5a4a'));
  });

  it('agrees with WCAG on the known borderline greys: #767676 passes on white, #777777 does not', () => {
    expect(contrast('#767676', '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
  });
});

describe('accentColours', () => {
  it('keeps an office colour that is legible on paper exactly as it is', () => {
    for (const colour of ['#0f5a4a', '#1b4b8f', '#7a1f4b']) {
      expect(accentColours(colour).light.accent).toBe(colour);
    }
  });

  it('makes every possible colour legible on the page and under its own text, in light and in dark', () => {
    for (const colour of grid) {
      const { light, dark } = accentColours(colour);
      expect(wcagContrast(light.accent, paper.light), `${colour} light`).toBeGreaterThanOrEqual(4.5);
      expect(wcagContrast(light.accent, light.accentInk), `${colour} light text`).toBeGreaterThanOrEqual(4.5);
      expect(wcagContrast(dark.accent, paper.dark), `${colour} dark`).toBeGreaterThanOrEqual(4.5);
      expect(wcagContrast(dark.accent, dark.accentInk), `${colour} dark text`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('darkens a pale colour only as far as needed and keeps it recognisable: yellow stays yellowish, not grey', () => {
    const { accent } = accentColours('#ffd500').light;
    expect(wcagContrast(accent, paper.light)).toBeLessThan(5.2);
    const [r = 0, , b = 0] = [1, 3, 5].map((at) => Number.parseInt(accent.slice(at, at + 2), 16));
    expect(r - b).toBeGreaterThan(80);
  });

  it("comes close to the portal's own dark accent for the portal's own light one", () => {
    const { accent } = accentColours('#0f5a4a').dark;
    for (const at of [1, 3, 5]) {
      const own = Number.parseInt('#7fd1bb'.slice(at, at + 2), 16);
      expect(Math.abs(Number.parseInt(accent.slice(at, at + 2), 16) - own)).toBeLessThan(20);
    }
  });
});

describe('accentCss', () => {
  it('attack: a colour that closes the style element or adds rules is refused', () => {
    for (const evil of ['#fff}</style><script>', 'red', '#12345', '#0f5a4a;}', 'url(//x)', '', '#0f5a4a\n']) {
      expect(() => accentCss(evil)).toThrow(RangeError);
    }
  });

  it('sets the light pair for screens and the dark pair only where dark is preferred, and nothing for paper', () => {
    const css = accentCss('#0f5a4a');
    expect(css).toMatch(/^@media screen\{html:root\{--accent:#0f5a4a;--accent-ink:#ffffff\}\}/);
    expect(css).toContain('@media screen and (prefers-color-scheme:dark){html:root{--accent:#');
  });
});
