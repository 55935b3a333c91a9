/** Whose door it is: a constant of each area, never an argument from outside. */
export const place = { base: '/office/resets', role: 'office-admin' } as const;
