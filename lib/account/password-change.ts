import type { ChangeVerb } from './change';

export const changePassword: ChangeVerb<'password'> = async () => 'gone';
