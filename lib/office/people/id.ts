const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** True for what may be an account's id; PostgreSQL takes offence at anything else. */
export const isId = (text: string) => uuid.test(text);
