import { localMoment } from '../i18n/format';
import type { Locale } from '../i18n/locale';

/** The demo's reader sits at this machine, so its own time zone is theirs. */
const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** "5 March 2026 at 14:32". */
export const timeOf = (locale: Locale, at: number) => localMoment(locale, zone(), at);

/** "14:32:10": what rings is over in less than a minute. */
export const toTheSecond = (locale: Locale, at: number) =>
  new Intl.DateTimeFormat(locale, { timeStyle: 'medium', hourCycle: 'h23' }).format(at);
