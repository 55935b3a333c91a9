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
export function previewPath(id: string, rule: { requirement: string; graceDays: number }, version: string) {
  const { requirement, graceDays } = rule;
  return `${rulePath(id)}/preview?${new URLSearchParams({ requirement, graceDays: String(graceDays), version })}`;
}
