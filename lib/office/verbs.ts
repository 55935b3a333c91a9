import type { OfficeChangeKind, OfficeVerb } from './change';

/** What admins, managers and the desk change for others: one verb a kind. */
export const officeVerbs: { [K in OfficeChangeKind]?: OfficeVerb<K> } = {};
