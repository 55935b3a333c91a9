import { isId } from '@/lib/id';

export const searchPath = '/support';
export const requestsPath = `${searchPath}/requests`;
export const switchesPath = `${searchPath}/switches`;
export const resetsPath = `${searchPath}/resets`;
export const accountsPath = `${searchPath}/accounts`;

/** What no id could be goes into no address: it may come from a form. */
const named = (id: string) => (isId(id) ? id.toLowerCase() : 'nobody');

export const accountPath = (id: string) => `${accountsPath}/${named(id)}`;
export const accountHistoryPath = (id: string) => `${accountPath(id)}/history`;
export const endSessionsPath = (id: string) => `${accountPath(id)}/end-sessions`;
export const askResetPath = (id: string) => `${accountPath(id)}/reset`;
export const releasePath = (id: string) => `${accountPath(id)}/release`;
export const switchPath = (id: string) => `${switchesPath}/${named(id)}`;
