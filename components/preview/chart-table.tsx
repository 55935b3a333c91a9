import type { ReactNode } from 'react';
import { Details } from '@/components/ui/details';

/** The figures of a picture, for those who do not see it: the first column names the row. */
export function ChartTable(props: {
  summary: string;
  caption: string;
  head: readonly string[];
  rows: readonly (readonly [string, ...number[]])[];
  format: (figure: number) => string;
}) {
  const { summary, caption, head, rows, format } = props;
  return (
    <Details summary={summary}>
      <table className="w-full border-collapse">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-hairline border-b">
            {head.map((text, column) => (
              <Cell key={text} column={column}>
                {text}
              </Cell>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...figures]) => (
            <tr key={name} className="border-hairline border-b">
              <th scope="row" className="py-2 pr-4 text-left font-normal">
                {name}
              </th>
              {figures.map((figure, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns are always the same.
                <td key={column} className="py-2 pl-4 text-right tabular-nums">
                  {format(figure)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Details>
  );
}

function Cell({ column, children }: { column: number; children: ReactNode }) {
  return (
    <th
      scope="col"
      className={`py-2 align-bottom font-semibold ${column === 0 ? 'pr-4 text-left' : 'pl-4 text-right'}`}
    >
      {children}
    </th>
  );
}
