/** What a reset takes away: every factor, the apps, or the phone numbers. The recovery codes go in any case. */
export const resetScopes = ['all', 'app', 'phones'] as const;
export type ResetScope = (typeof resetScopes)[number];
