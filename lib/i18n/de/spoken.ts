export const spoken = {};
