/** Whose door it is: a constant of each area, never an argument from outside. */
export const place = { base: '/support/resets', role: 'support' } as const;
