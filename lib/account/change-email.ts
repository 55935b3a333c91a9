import type { ChangeVerb } from './change';

export const addEmail: ChangeVerb<'add-email'> = async () => 'gone';
export const removeEmail: ChangeVerb<'remove-email'> = async () => 'gone';
export const changeEmail: ChangeVerb<'change-email'> = async () => 'gone';
