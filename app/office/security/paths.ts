import { type RulesEntry, rulesSchema } from '@/lib/office/rules/form';

export const securityPath = '/office/security';
export const regionPath = `${securityPath}/region`;
export const resetsPath = `${securityPath}/resets`;

/** The preview of what was entered, or the form with it. What is entered is the admin's own, and no secret. */
export const previewPath = (entry: RulesEntry) => `${securityPath}/preview?${new URLSearchParams(entry)}`;
export const formPath = (entry: RulesEntry) => `${securityPath}?${new URLSearchParams(entry)}`;
export const filePath = (entry: RulesEntry) => `${securityPath}/preview/people?${new URLSearchParams(entry)}`;

export type Query = Record<string, string | string[] | undefined>;

/** What an address says of the rules that were entered; undefined for anything else than what `previewPath` makes. */
export function readQuery(query: Query) {
  const read = rulesSchema.safeParse(query);
  return read.success ? read.data : undefined;
}
