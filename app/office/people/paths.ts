import { isId } from '@/lib/id';

export const peoplePath = '/office/people';
export const invitePath = `${peoplePath}/invite`;
export const invitationsPath = `${peoplePath}/invitations`;

/**
 * The page of one person, and those that ask for something about them. The id may come from a form: into an address goes
 * nothing that could not be one.
 */
export const personPath = (id: string) => `${peoplePath}/${isId(id) ? id.toLowerCase() : 'nobody'}`;
export const rolesPath = (id: string) => `${personPath(id)}/roles`;
export const requirementPath = (id: string) => `${personPath(id)}/requirement`;
export const exceptionPath = (id: string) => `${personPath(id)}/exception`;
export const endExceptionPath = (id: string) => `${exceptionPath(id)}/end`;
export const managerPath = (id: string) => `${personPath(id)}/manager`;
export const deactivatePath = (id: string) => `${personPath(id)}/deactivate`;
export const reactivatePath = (id: string) => `${personPath(id)}/reactivate`;
export const erasePath = (id: string) => `${personPath(id)}/erase`;
export const historyPath = (id: string) => `${personPath(id)}/history`;
