/** Every time zone there is to choose, with the one that is chosen. */
export const timeZoneChoices = (current: string) =>
  [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', current])].sort();
