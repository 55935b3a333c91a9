import type { Database } from '@/db/connection';
import { rulesEntry } from '@/lib/office/rules/form';
import { officeSettings } from '@/lib/office/rules/rules';
import { adminPlaces } from './admin-places';

/** An address that an admin opens. `isFileOfAll`: a file of everybody, which takes as long as it is. */
export type AdminPage = { name: string; path: string; isFileOfAll?: true };

/** Rows of the crowd that an address may name. */
type Ids = Record<'officeId' | 'person' | 'excepted' | 'deactivated' | 'client' | 'user', string> &
  Record<'request' | 'import' | 'announcement' | 'reset' | 'late' | 'lateClient', string>;

/** The pages of an admin of the crowd's office, each place at least once. */
export async function adminPages(db: Database): Promise<AdminPage[]> {
  const ids = await idsOf(db);
  const further = { ...inPlace(ids), ...(await drafts(db, ids.officeId)) };
  const pages = adminPlaces.flatMap((place): AdminPage[] => {
    const own = further[place];
    if (own) return own;
    const address = place
      .replace('[article]', 'demand-second-factor')
      .replace(/\[(person|client|import|announcement|reset)\]/, (_, name: keyof Ids) => ids[name])
      .replace('[id]', ids.request);
    return [{ name: place, path: address }];
  });
  return pages.map((page) => ({ ...page, name: page.name.replace(/^\/office\//, '') }));
}

async function idsOf(db: Database): Promise<Ids> {
  await db.$client`
    insert into reset (office_id, account_id, scope, checks, reason)
    select office_id, id, 'all', '{seen}', 'Phone lost' from account
     where office_id = (select office_id from method_request limit 1) and 'staff' = any(roles)
       and not 'office-admin' = any(roles) and factor_kinds > 0 and deactivated_at is null limit 500`;
  const [found] = await db.$client<Ids[]>`
    with crowd as (select office_id as id from method_request limit 1)
    select crowd.id as "officeId",
           (select id from account where name_key > 'e' and factor_kinds > 0 order by name_key limit 1) as person,
           (select id from account where office_id = crowd.id and exception_until > now() limit 1) as excepted,
           (select id from account where office_id = crowd.id and deactivated_at is not null limit 1) as deactivated,
           (select id from account where office_id = crowd.id order by name_key desc offset 200 limit 1) as late,
           c.id as client, (select account_id from membership where client_id = c.id limit 1) as user,
           (select id from client where office_id = crowd.id order by name_key desc offset 200 limit 1) as "lateClient",
           (select id from method_request where state = 'pending' order by created_at limit 1) as request,
           (select id from people_import limit 1) as import, (select id from announcement limit 1) as announcement,
           (select id from reset limit 1) as reset
      from crowd, (select client_id as id from membership group by 1 order by count(*) desc limit 1) c`;
  if (!found) throw new Error('there is no crowd');
  return found;
}

/** Places that are asked in several ways, or only with a parameter. */
function inPlace(ids: Ids): Record<string, AdminPage[]> {
  const of = (place: string, ways: Record<string, string>): [string, AdminPage[]] => [
    place,
    Object.entries(ways).map(([way, query]) => ({
      name: way ? `${place}, ${way}` : place,
      path: place.replace('[client]', ids.client).replace('[person]', ids.person) + query,
    })),
  ];
  return Object.fromEntries([
    of('/office/people', {
      '': '',
      searched: '?q=yilmaz%2099',
      'two letters': '?q=an',
      'nobody found': '?q=nobody-is-called-this',
      'far on': `?after=${ids.late}`,
      ...Object.fromEntries(
        ['none', 'app', 'phone', 'blocked', 'exception', 'deactivated'].map((state) => [
          `only ${state}`,
          `?factor=${state}`,
        ]),
      ),
      staff: '?role=staff',
      managers: '?role=manager',
      'searched, managers who are blocked': '?q=yilmaz&role=manager&factor=blocked',
    }),
    of('/office/people/invitations', {
      '': '',
      searched: '?q=guest%2099',
      'not delivered': '?show=refused',
    }),
    of('/office/clients', { '': '', searched: '?q=0199', 'far on': `?after=${ids.lateClient}` }),
    of('/office/clients/[client]', { '': '', searched: '?q=person.1' }),
    of('/office/clients/[client]/user', { '': `?user=${ids.user}` }),
    of('/office/clients/[client]/rule/preview', { '': '?requirement=required&graceDays=14&version=1' }),
    of('/office/clients/[client]/rule/preview/people', {
      '': '?requirement=required&graceDays=14&version=1',
    }),
    of('/office/mails', { '': '', 'oldest first': '?order=oldest' }),
    of('/office/history', {
      '': '',
      'far back': `?from=${yearsAgo(2)}&to=${yearsAgo(1.9)}`,
      'a kind that is rare': '?show=rules',
      'a second look': '?show=notable',
      somebody: '?person=yilmaz%2099',
    }),
    [
      '/office/history/file',
      [{ name: 'file of the history (no mark)', path: '/office/history/file?format=csv', isFileOfAll: true }],
    ],
    ['/office/people/[person]/exception/end', [page('exception/end', ids.excepted)]],
    ['/office/people/[person]/reactivate', [page('reactivate', ids.deactivated)]],
    ['/office/people/[person]/erase', [page('erase', ids.deactivated)]],
  ]);
}

/** A day so long ago. */
const yearsAgo = (years: number) =>
  new Date(Date.now() - years * 365 * 86_400_000).toISOString().slice(0, 10);

const page = (step: string, person: string): AdminPage => ({
  name: `people/[person]/${step}`,
  path: `/office/people/${person}/${step}`,
});

/** Previews of what an office of this kind might come to, and the file of all whom the largest one is about. */
async function drafts(db: Database, officeId: string): Promise<Record<string, AdminPage[]>> {
  const settings = await officeSettings(db, officeId);
  if (!settings) throw new Error('the office of the crowd is gone');
  const { rules, version } = settings;
  const queryOf = (draft: Partial<typeof rules>) =>
    new URLSearchParams(rulesEntry({ ...rules, ...draft }, version)).toString();
  const stricter = { staffRequirement: 'required', customerRequirement: 'required' } as const;
  const all: Record<string, Partial<typeof rules>> = {
    'staff and customers required': { ...stricter, staffGraceDays: 14 },
    'staff required': { staffRequirement: 'required', staffGraceDays: 14 },
    'text messages no more': { staffMethods: ['authenticator'], customerMethods: ['authenticator'] },
    'one country less': { codeCountries: ['GB'] },
    'no applications': { phoneNeedsApplication: false },
    'everything at once': {
      ...stricter,
      staffMethods: ['authenticator'],
      customerMethods: ['authenticator', 'voice'],
      codeCountries: ['GB'],
    },
    'nobody asked': { staffRequirement: 'off', customerRequirement: 'off' },
  };
  return {
    '/office/security/preview': Object.entries(all).map(([name, draft]) => ({
      name: `preview: ${name}`,
      path: `/office/security/preview?${queryOf(draft)}`,
    })),
    '/office/security/preview/people': [
      {
        name: 'file of everybody affected (no mark)',
        path: `/office/security/preview/people?${queryOf({ ...stricter, staffGraceDays: 14 })}`,
        isFileOfAll: true,
      },
    ],
  };
}
