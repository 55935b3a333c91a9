import { importPath } from '../invitations/paths';

export const templatePath = `${importPath}/template`;
/** The pages of one file. */
export const filePath = (id: string) => `${importPath}/${id}`;
export const refusedPath = (id: string) => `${importPath}/${id}/refused`;
export const progressPath = (id: string) => `${importPath}/${id}/progress`;
