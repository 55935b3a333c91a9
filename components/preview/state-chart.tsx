import { scaleLinear } from 'd3-scale';
import { Heading } from '@/components/ui/heading';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Preview } from '@/lib/policy/preview';
import { ChartTable } from './chart-table';
import { inFigures } from './figures';

// Of the picture, in units of its own: it is as wide as a small screen, and grows with its place.
const width = 320;
const row = 58;
const bar = 12;
/** Room for a figure after the longest bar. */
const figures = 64;

/** How many people each outcome is for, today and once saved: two bars each, told apart by more than their colour. */
export function StateChart({ locale, states }: { locale: Locale; states: Preview['states'] }) {
  const t = translator(locale, 'preview');
  const most = Math.max(1, ...states.flatMap(({ before, after }) => [before, after]));
  const x = scaleLinear([0, most], [0, width - figures]);
  const format = inFigures(locale);
  // Whoever is there at all is seen.
  const long = (people: number) => (people === 0 ? 0 : Math.max(2, x(people)));
  return (
    <>
      <Heading level={2}>{t('statesTitle')}</Heading>
      <ul className="mb-2 flex flex-wrap gap-x-6 text-small">
        <Key look={looks.now} text={t('now')} />
        <Key look={looks.saved} text={t('saved')} />
      </ul>
      <svg
        viewBox={`0 0 ${width} ${states.length * row}`}
        role="img"
        aria-labelledby="states-picture states-picture-says"
        className="w-full max-w-96 text-ink"
      >
        <title id="states-picture">{t('statesTitle')}</title>
        <desc id="states-picture-says">{t('statesDescription')}</desc>
        {states.map(({ state, before, after }, index) => (
          <g key={state} transform={`translate(0 ${index * row})`}>
            <text y={16} fontSize={15} fill="currentColor">
              {t(`states.${state}`)}
            </text>
            <rect x={1} y={23} width={long(before)} height={bar} className={looks.now} />
            <text x={long(before) + 6} y={33} fontSize={13} fill="currentColor">
              {format(before)}
            </text>
            <rect x={1} y={23 + bar + 3} width={long(after)} height={bar} className={looks.saved} />
            <text x={long(after) + 6} y={33 + bar + 3} fontSize={13} fill="currentColor" fontWeight="bold">
              {format(after)}
            </text>
          </g>
        ))}
      </svg>
      <ChartTable
        summary={t('asTable')}
        caption={t('statesTitle')}
        head={[t('state'), t('now'), t('saved')]}
        rows={states.map(({ state, before, after }) => [t(`states.${state}`), before, after] as const)}
        format={format}
      />
    </>
  );
}

const looks = { now: 'fill-paper stroke-border', saved: 'fill-accent stroke-accent' } as const;

function Key({ look, text }: { look: string; text: string }) {
  return (
    <li className="flex items-center gap-2">
      <svg viewBox="0 0 14 14" aria-hidden="true" className="size-4">
        <rect x={1} y={1} width={12} height={12} className={look} />
      </svg>
      {text}
    </li>
  );
}
