import type { ChangeVerb } from '@/lib/account/change';

export const renameApp: ChangeVerb<'rename-app'> = async () => 'gone';
export const makeAppCurrent: ChangeVerb<'make-app-current'> = async () => 'gone';
export const removeApp: ChangeVerb<'remove-app'> = async () => 'gone';
export const switchOff: ChangeVerb<'switch-off'> = async () => 'gone';
