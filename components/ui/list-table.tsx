import type { ReactNode } from 'react';

/** Once a row is laid out as a block, browsers forget that it was one: the roles say so. */
const kept = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  head: { role: 'columnheader' },
  name: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

export type ListTableProps = {
  /** What the table holds, for those who do not see what stands above it. */
  caption: string;
  columns: readonly string[];
  /** The first cell names the row. A cell that is empty is left out where the table is a list. */
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
};

/** A table, which is a list where it is narrow: then each entry stands beside its column's name. */
export function ListTable({ caption, columns, rows }: ListTableProps) {
  return (
    <table {...kept.table} className="my-4 block w-full border-hairline border-t text-left md:table">
      <caption className="sr-only">{caption}</caption>
      <thead {...kept.group} className="sr-only md:not-sr-only md:table-header-group">
        <tr {...kept.row} className="border-hairline border-b">
          {columns.map((column) => (
            // What names a row, an address at times, has more than its share of the width, however much the others say.
            <th
              {...kept.head}
              key={column}
              scope="col"
              className="py-2 pr-6 align-bottom font-semibold text-small text-soft first:w-[28%] last:pr-0"
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...kept.group} className="block md:table-row-group">
        {rows.map(({ key, cells: [name, ...rest] }) => (
          <tr {...kept.row} key={key} className="block border-hairline border-b py-3 md:table-row md:py-0">
            <th
              {...kept.name}
              scope="row"
              className="block font-normal md:table-cell md:py-2 md:pr-6 md:align-top"
            >
              {name}
            </th>
            {rest.map((cell, index) => (
              <td
                {...kept.cell}
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column.
                key={index}
                className={`${cell ? 'grid' : 'hidden'} mt-1 grid-cols-[7rem_minmax(0,1fr)] gap-x-3 md:mt-0 md:table-cell md:py-2 md:pr-6 md:align-top md:last:pr-0`}
              >
                <span aria-hidden="true" className="text-small text-soft md:hidden">
                  {columns[index + 1]}
                </span>
                <div className="min-w-0">{cell}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
