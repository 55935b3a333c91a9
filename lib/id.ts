const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** True for what may be an id. Ids come from addresses and forms, and PostgreSQL takes offence at anything that is none. */
export const isId = (text: unknown): text is string => typeof text === 'string' && uuid.test(text);
