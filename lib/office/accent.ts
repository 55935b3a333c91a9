/** The page colours an accent must be legible on; the same values as in app/globals.css. */
export const paper = { light: '#faf8f4', dark: '#15171b' } as const;

/** WCAG 2.2, 1.4.3: the least contrast of text. */
const leastContrast = 4.5;

/** `accentInk` is the colour of text on the accent. All four are `#rrggbb`. */
export type AccentColours = {
  light: { accent: string; accentInk: string };
  dark: { accent: string; accentInk: string };
};

type Triple = readonly [number, number, number];

/** Accepts `#rgb` and `#rrggbb`; anything else is an error, since the value ends up in a style element. */
function channels(hex: string): Triple {
  const match = /^#(?:([0-9a-f])([0-9a-f])([0-9a-f])|([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2}))$/i.exec(hex);
  if (!match) throw new RangeError('An accent colour is written as #rgb or #rrggbb.');
  const [r, g, b] = match[1] ? match.slice(1, 4).map((d) => d + d) : match.slice(4, 7);
  return [r, g, b].map((part) => Number.parseInt(part ?? '0', 16) / 255) as unknown as Triple;
}

function toHex(srgb: Triple): string {
  return `#${srgb
    .map((c) =>
      Math.round(c * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** sRGB transfer function and its inverse (IEC 61966-2-1). WCAG's older threshold differs in no 8-bit value. */
const toLinear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const fromLinear = (c: number) => (c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055);

/**
 * Contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio" and "relative luminance").
 * @throws RangeError when either is not `#rgb` or `#rrggbb`.
 */
export function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [r, g, b] = channels(hex).map(toLinear) as unknown as Triple;
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Linear sRGB to OKLab and back: the two matrices of Björn Ottosson's definition of OKLab (2020). */
function toOklab([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([lightness, a, b]: Triple): Triple {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** The colour with this hue at another lightness (0 to 1), with as much of its chroma as sRGB can show. */
function atLightness(hex: string, lightness: number, chroma = 1): string {
  const [, a, b] = toOklab(channels(hex).map(toLinear) as unknown as Triple);
  for (let share = chroma; share > 0; share -= 0.02) {
    const linear = fromOklab([lightness, a * share, b * share]);
    if (linear.every((c) => c >= -0.0005 && c <= 1.0005)) {
      return toHex(linear.map((c) => fromLinear(Math.min(1, Math.max(0, c)))) as unknown as Triple);
    }
  }
  const grey = fromOklab([lightness, 0, 0]).map((c) => fromLinear(Math.min(1, Math.max(0, c))));
  return toHex(grey as unknown as Triple);
}

/**
 * Everything drawn in an office's colour, from the one colour the office chose.
 *
 * Light: the colour itself when it has 4.5:1 on the page, else the same hue darkened until it has. Dark: the same
 * hue at the lightness of the portal's own dark accent (or its own, when lighter), again with 4.5:1 at least.
 * Because the page and the text on the accent are (almost) the same colour, one contrast serves both.
 * @throws RangeError when `hex` is not `#rgb` or `#rrggbb`.
 */
export function accentColours(hex: string): AccentColours {
  const own = toHex(channels(hex));
  const [lightness] = toOklab(channels(own).map(toLinear) as unknown as Triple);

  let light = own;
  for (let l = lightness; contrast(light, paper.light) < leastContrast && l > 0; l -= 0.01) {
    light = atLightness(own, l);
  }
  let dark = atLightness(own, Math.max(lightness, 0.8), 1.15);
  for (let l = 0.8; contrast(dark, paper.dark) < leastContrast && l < 1; l += 0.01) {
    dark = atLightness(own, l);
  }
  return {
    light: { accent: light, accentInk: '#ffffff' },
    dark: { accent: dark, accentInk: paper.dark },
  };
}

/** The rules that put an office's colours in the place of the portal's own; made of checked hex values only. */
export function accentCss(hex: string): string {
  const { light, dark } = accentColours(hex);
  const rule = (c: { accent: string; accentInk: string }) =>
    `html:root{--accent:${c.accent};--accent-ink:${c.accentInk}}`;
  return `@media screen{${rule(light)}}@media screen and (prefers-color-scheme:dark){${rule(dark)}}`;
}
