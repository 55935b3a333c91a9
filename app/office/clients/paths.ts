import { type ClientRule, readGraceDays } from '@/lib/office/clients/client';
import { requirements } from '@/lib/policy/decide';

/** Where an office's clients are. */
export const clientsPath = '/office/clients';
export const newClientPath = `${clientsPath}/new`;

/** The pages of one client. */
export const clientPath = (id: string) => `${clientsPath}/${id}`;
export const namePath = (id: string) => `${clientsPath}/${id}/name`;
export const rulePath = (id: string) => `${clientsPath}/${id}/rule`;
export const removePath = (id: string) => `${clientsPath}/${id}/remove`;
export const addUserPath = (id: string) => `${clientsPath}/${id}/add`;
/** Where a user is taken out; whom is added as `?user=`. */
export const removeUserPath = (id: string) => `${clientsPath}/${id}/user`;

/** Whom a rule would meet, before it is saved. `version`: of the rule that the form was filled in from. */
export const previewPath = (id: string, rule: ClientRule, version: number) =>
  `${rulePath(id)}/preview?${draftQuery(rule, version)}`;
/** All of them as a file. */
export const filePath = (id: string, rule: ClientRule, version: number) =>
  `${rulePath(id)}/preview/people?${draftQuery(rule, version)}`;

const draftQuery = ({ requirement, graceDays }: ClientRule, version: number) =>
  new URLSearchParams({ requirement, graceDays: String(graceDays), version: String(version) });

export type Query = Record<string, string | string[] | undefined>;

/** What an address says of the rule that was entered; undefined for anything else than what these paths are made of. */
export function readDraft(query: Query): { rule: ClientRule; version: number } | undefined {
  const requirement = requirements.find((each) => each === query.requirement);
  const graceDays = typeof query.graceDays === 'string' ? readGraceDays(query.graceDays) : undefined;
  if (!requirement || graceDays === undefined) return undefined;
  return { rule: { requirement, graceDays }, version: readVersion(query.version) };
}

/** The version that a form or an address names; 0, which no rule has, for anything else. */
export const readVersion = (text: string | string[] | undefined) =>
  typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : 0;
