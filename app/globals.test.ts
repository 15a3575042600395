import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { apiRegions } from '@/lib/schemas/api-region';

type Scheme = 'light' | 'dark';
type Oklch = readonly [lightness: number, chroma: number, hueDegrees: number];
type Tokens = Readonly<Record<string, Readonly<Record<Scheme, Oklch>>>>;

const css = readFileSync(new URL('./globals.css', import.meta.url), 'utf8');

/** WCAG 2.2, 1.4.3 and 1.4.11. */
const textRatio = 4.5;
const partRatio = 3;

function tokensOf(block: string): Tokens {
  const number = '([\\d.]+)';
  const colour = `oklch\\(${number} ${number} ${number}\\)`;
  const token = new RegExp(`--color-([\\w-]+): light-dark\\(${colour}, ${colour}\\);`, 'g');
  return Object.fromEntries(
    [...block.matchAll(token)].map(([, name, ...parts]) => {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = parts.map(Number);
      return [name, { light: [a, b, c], dark: [d, e, f] }];
    }),
  );
}

function blockAfter(opening: string): string {
  const start = css.indexOf(opening);
  if (start < 0) throw new Error(`globals.css has no ${opening}`);
  return css.slice(start, css.indexOf('\n\n', start)).split('}')[0] ?? '';
}

/** Relative luminance of an OKLCH colour clipped to sRGB (CSS Color 4, 10.2 sample code; WCAG 2.2). */
function luminance([lightness, chroma, hueDegrees]: Oklch): number {
  const a = chroma * Math.cos((hueDegrees * Math.PI) / 180);
  const b = chroma * Math.sin((hueDegrees * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Oklch, other: Oklch): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const theme = tokensOf(css.slice(css.indexOf('@theme'), css.indexOf('@layer')));
const places: Readonly<Record<string, Tokens>> = {
  'outside of an API region': theme,
  ...Object.fromEntries(
    apiRegions.map((apiRegion) => [
      `in ${apiRegion}`,
      { ...theme, ...tokensOf(blockAfter(`[data-api-region="${apiRegion}"]`)) },
    ]),
  ),
};

const backgrounds = ['page', 'panel', 'sunken', 'bad-bg', 'warn-bg', 'good-bg', 'accent-bg'];
const surfaces = ['page', 'panel', 'sunken'];
const text: readonly (readonly [string, readonly string[]])[] = [
  ['ink', backgrounds],
  ['ink-2', backgrounds],
  ['accent', backgrounds],
  ['bad', [...surfaces, 'bad-bg']],
  ['warn', [...surfaces, 'warn-bg']],
  ['good', [...surfaces, 'good-bg']],
  ['on-accent', ['accent']],
];
const parts: typeof text = [
  ['line-strong', ['page', 'panel']],
  ['accent', surfaces],
  ['bad', surfaces],
];

describe.each(Object.entries(places))('colours %s', (_place, tokens) => {
  function ratio(foreground: string, background: string, scheme: Scheme): number {
    const [one, other] = [tokens[foreground], tokens[background]];
    if (one === undefined || other === undefined) throw new Error(`No token ${foreground} or ${background}`);
    return contrast(one[scheme], other[scheme]);
  }

  it.each(['light', 'dark'] as const)('keep every text readable (AA) in the %s scheme', (scheme) => {
    for (const [foreground, allowed] of text) {
      for (const background of allowed) {
        expect(
          ratio(foreground, background, scheme),
          `${foreground} on ${background}`,
        ).toBeGreaterThanOrEqual(textRatio);
      }
    }
  });

  it.each(['light', 'dark'] as const)('keep the edge of every control visible in the %s scheme', (scheme) => {
    for (const [foreground, allowed] of parts) {
      for (const background of allowed) {
        expect(
          ratio(foreground, background, scheme),
          `${foreground} on ${background}`,
        ).toBeGreaterThanOrEqual(partRatio);
      }
    }
  });
});

describe('accents', () => {
  it('differ from one API region to the next in both schemes', () => {
    const accents = Object.values(places).flatMap((tokens) => [
      tokens['accent']?.light,
      tokens['accent']?.dark,
    ]);
    expect(new Set(accents.map(String)).size).toBe(2 * (1 + apiRegions.length));
  });
});

describe('the contrast measure itself', () => {
  it('gives 21 for black on white and 1 for a colour on itself', () => {
    expect(contrast([0, 0, 0], [1, 0, 0])).toBeCloseTo(21, 1);
    expect(contrast([0.5, 0.1, 30], [0.5, 0.1, 30])).toBe(1);
  });
});
