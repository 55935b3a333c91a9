import type { ChangeVerb } from './change';

export const changeUserName: ChangeVerb<'user-name'> = async () => 'gone';
