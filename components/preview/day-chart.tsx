import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter } from 'd3-shape';
import { Heading } from '@/components/ui/heading';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Preview } from '@/lib/policy/preview';
import { ChartTable } from './chart-table';
import { inFigures } from './figures';
import { lastDay } from './outcome-words';

const [width, height] = [320, 120];
const top = 20;
const bottom = 22;

type DayChartProps = { locale: Locale; timeZone: string } & Pick<Preview, 'now' | 'days'>;

/** How many can still put it off: a line that falls at each midnight at which somebody's grace ends. */
export function DayChart({ locale, timeZone, now, days }: DayChartProps) {
  const t = translator(locale, 'preview');
  const last = days.at(-1);
  if (!last) return null;
  const all = days.reduce((sum, { people }) => sum + people, 0);
  const format = inFigures(locale);
  const end = lastDay(locale, timeZone, last.until);
  const x = scaleLinear([now, last.until], [1, width - 1]);
  const y = scaleLinear([0, all], [height - bottom, top]);
  const left = days.map(({ until }) =>
    days.reduce((sum, day) => sum + (day.until > until ? day.people : 0), 0),
  );
  const points = [
    { at: now, people: all },
    ...days.map(({ until }, n) => ({ at: until, people: left[n] ?? 0 })),
  ];
  const path = area<{ at: number; people: number }>()
    .x(({ at }) => x(at))
    .y0(y(0))
    .y1(({ people }) => y(people))
    .curve(curveStepAfter)(points);
  return (
    <>
      <Heading level={2}>{t('daysTitle')}</Heading>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby="days-picture days-picture-says"
        className="w-full max-w-96 text-ink"
      >
        <title id="days-picture">{t('daysTitle')}</title>
        <desc id="days-picture-says">{t('daysDescription', { first: format(all), last: end })}</desc>
        <text x={1} y={14} fontSize={13} fill="currentColor" fontWeight="bold">
          {format(all)}
        </text>
        <path d={path ?? ''} className="fill-accent" />
        <line x1={0} x2={width} y1={y(0)} y2={y(0)} className="stroke-border" />
        <text x={1} y={height - 5} fontSize={13} fill="currentColor">
          {t('now')}
        </text>
        <text x={width - 1} y={height - 5} fontSize={13} textAnchor="end" fill="currentColor">
          {end}
        </text>
      </svg>
      <ChartTable
        summary={t('asTable')}
        caption={t('daysTitle')}
        head={[t('day'), t('people')]}
        rows={days.map(({ until, people }) => [lastDay(locale, timeZone, until), people] as const)}
        format={format}
      />
    </>
  );
}
