/**
 * True under `npm run proof`, which runs every test every way. `npm test` has ten minutes: of what is tried in several
 * languages, at many moments or with and without JavaScript alike, it tries a part, and always the same one.
 */
export const isThorough = Boolean(process.env.VESTIBULE_THOROUGH);
