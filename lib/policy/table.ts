import { rows } from './decide';

/** The policy's rows as a Markdown table, in their order: what the README shows, and a test compares. */
export function decisionTable(): string {
  const lines = rows.map(({ says }, index) => `| ${index + 1} | ${says.when} | ${says.what} |`);
  return ['| | when | then |', '| --- | --- | --- |', ...lines].join('\n');
}
