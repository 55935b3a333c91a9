import { type AccountOverview, accountOverview, sessionWithOverview } from '@/lib/account/overview';
import { type DayInWords, daysInWords } from '@/lib/audit/words';
import { localMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { type Area, areasOf } from '@/lib/office/areas';
import type { OfficeFace } from '@/lib/office/face';
import { deviceOf } from '@/lib/session/device';
import type { SignedInBrowser } from '@/lib/session/list';
import { placeOf } from '@/lib/session/place';
import type { Session } from '@/lib/session/session';
import { sessionTimeLeft, type TimeLeft } from '@/lib/session/time-left';
import { deviceWords, placeWords } from '@/lib/session/words';
import { database } from '../database';
import { type Guest, localeFor, sessionIdOf } from '../guest';

/** A signed-in browser in words. */
export type SessionInWords = {
  id: string;
  device: string;
  place: string;
  address: string;
  since: string;
  lastActive: string;
  isThis: boolean;
};

/** Who am I here, how am I reached, where am I signed in, what happened. */
export type InfoView = {
  shape: { locale: Locale; office: OfficeFace; areas: Area[] };
  texts: {
    person: string;
    /** The one client they belong to, where it is active. */
    client: string | null;
    email: string;
    secondEmail: string | null;
    userName: string | null;
    sessions: SessionInWords[];
    days: DayInWords[];
    hasMoreEvents: boolean;
    time: Omit<TimeLeft, 'what'>;
  };
};

/** Events of the history on the page. */
const newest = 10;

/** What the page needs besides the session. One statement. */
export const infoOverview = (session: Session) => accountOverview(database(), session, newest);

/** The page in words. */
export async function infoView(
  session: Session,
  locale: Locale,
  { contacts, browsers, history }: AccountOverview,
): Promise<InfoView> {
  const { office } = session;
  const { timeZone } = office;
  const { left, until, movable } = sessionTimeLeft(timeZone, session);
  return {
    shape: { locale, office, areas: areasOf(session.roles) },
    texts: {
      person: session.displayName,
      client: onlyClient(session) ?? null,
      email: session.email,
      secondEmail: contacts.second,
      userName: session.userName,
      sessions: await Promise.all(browsers.map((each) => sessionInWords(locale, timeZone, each))),
      days: await daysInWords(locale, timeZone, history.events),
      hasMoreEvents: history.before !== undefined,
      time: { left: Math.floor(left), until, movable },
    },
  };
}

/** The active client of somebody who belongs to no other one; undefined where there is something to choose, or nothing. */
const onlyClient = ({ clients, clientId }: Session): string | undefined =>
  clients.length === 1 ? clients.find(({ id }) => id === clientId)?.name : undefined;

export async function sessionInWords(
  locale: Locale,
  timeZone: string,
  each: SignedInBrowser,
): Promise<SessionInWords> {
  const { id, address, browser, since, lastActive, isThis } = each;
  return {
    id,
    address,
    isThis,
    device: deviceWords(locale, deviceOf(browser)),
    place: placeWords(locale, await placeOf(address)),
    since: localMoment(locale, timeZone, since),
    lastActive: localMoment(locale, timeZone, lastActive),
  };
}

/** The same for a browser at the door; undefined when nobody is signed in there, or there is more to say. One statement. */
export async function findInfoView(guest: Guest): Promise<InfoView | undefined> {
  const id = sessionIdOf(guest);
  // The result of a change is said once, by the page itself.
  if (!id || guest.cookie('done') !== undefined) return undefined;
  const found = await sessionWithOverview(database(), id, newest);
  if (!found) return undefined;
  const { session, overview } = found;
  const { pendingSecond, pendingSignIn } = overview.contacts;
  if (pendingSecond || pendingSignIn || session.isGuarded) return undefined;
  // Who can choose among clients is shown them, with their ids.
  if (session.clients.length > 0 && onlyClient(session) === undefined) return undefined;
  return infoView(session, localeFor(guest, session.locale), overview);
}
