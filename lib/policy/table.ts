import { rows } from './decide';
import { requirementRows } from './requirement';

/**
 * The whole decision as Markdown tables: where the requirement comes from, and what follows. The README shows them, and a
 * test compares.
 */
export function decisionTables(): [requirement: string, decision: string] {
  return [table('requirement', requirementRows), table('then', rows)];
}

/** Columns as wide as their longest cell, three dashes at least: a table reads in a plain editor, too. */
function table(what: string, rows: readonly { says: { when: string; what: string } }[]): string {
  const cells = [
    ['', 'when', what],
    ...rows.map(({ says }, index) => [`${index + 1}`, says.when, says.what]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [heading = [], ...others] = cells;
  return [line(heading), line(widths.map((width) => '-'.repeat(width))), ...others.map(line)].join('\n');
}
