import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { countryField } from '@/lib/office/rules/fields';
import { adminPlaces } from '@/scripts/proof/admin-places';
import { officeContents } from '../setup/office-contents';
import type { Person } from '../setup/people';
import { addressOf, makeOfficeOfThings, nothing, type OfficeThings } from './support/office-places';
import {
  type Answer,
  ask,
  cookies,
  type Form,
  filled,
  formsIn,
  locationOf,
  mainOf,
  type Part,
  post,
} from './support/raw';
import { openSession } from './support/shortcuts';
import { expect, test } from './support/test';

const root = path.resolve(import.meta.dirname, '../..');

/** The actions of those in charge: as the files say, so that a new one is tried as well. */
const actions = ['app/office', 'app/help/[article]/announce']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => path.basename(file) === 'actions.ts')
      .map((file) => readFileSync(path.join(root, folder, file), 'utf8')),
  )
  .flatMap((source) => source.match(/^export async function \w+/gm) ?? []);

/** A form of a place, once for each action that it can be sent to. */
type Standing = { place: string; form: Form };

/** A button of a form can have an action of its own. */
function byAction(form: Form): Form[] {
  const [own, ofButtons] = [false, true].map((isButton) =>
    form.hidden.filter(([name]) => name.startsWith('$ACTION_ID_') === isButton),
  );
  return [
    ...(own?.length ? [{ ...form, hidden: own }] : []),
    ...(ofButtons ?? []).map((each) => ({ ...form, action: each[0].slice(11), hidden: [each] })),
  ];
}

/** What is entered, whatever a form asks for, so that it names these things. */
const entries = (place: string, things: OfficeThings): { [field: string]: string } => ({
  ...(place.startsWith('/office/security')
    ? { manager: things.manager }
    : { manager: '', support: '', 'office-admin': '' }),
  name: place.endsWith('/new') ? 'New' : 'Renamed',
  email: place.endsWith('/invite')
    ? 'new@nowhere.example'
    : place.endsWith('/manager')
      ? things.managerEmail
      : things.customerEmail,
  kind: 'customer',
  locale: 'nl',
  clients: things.clientName,
  requirement: 'off',
  graceDays: '3',
  staff: 'off',
  staffDays: '3',
  who: 'other',
  until: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10),
  reason: 'Abroad',
  audience: 'staff',
  sure: 'on',
  country: 'NL',
});

/** A form of the office `here`, filled in, with other things in the place of that office's own. */
function partsOf({ place, form }: Standing, here: OfficeThings, things: OfficeThings): Part[] {
  const has = ([name]: [string, string]) => form.fields.some((field) => field.name === name);
  const parts = filled(form, Object.fromEntries(Object.entries(entries(place, things)).filter(has)));
  const kept = parts.filter(([name]) => !name.startsWith(countryField('')) || name === countryField('GB'));
  const file = `name,email,client\nNoor Example,file@nowhere.example,${things.clientName}\n`;
  return kept.map(([name, value]) => {
    if (name === 'file') return [name, { file }];
    const key = keysOf(here).find((each) => here[each] === value);
    return [name, key ? things[key] : value];
  });
}

const keysOf = (things: OfficeThings) => Object.keys(things) as (keyof OfficeThings)[];
const named = ['clientName', 'customerEmail', 'manager', 'managerEmail'] as const;
const withNamesOf = (things: OfficeThings, other: OfficeThings): OfficeThings => ({
  ...things,
  ...Object.fromEntries(named.map((name) => [name, other[name]])),
});

/** Where an answer leads and what it says, with what is named in it masked. */
function told(answer: Answer, portal: { url: string }, all: OfficeThings[]) {
  const where = answer.headers.location ? locationOf(answer, portal) : undefined;
  const cookie = /vestibule\.done=([^;]*)/.exec(String(answer.headers['set-cookie']))?.[1] ?? '';
  const masked = (text: string) =>
    all.reduce(
      (left, things) => keysOf(things).reduce((less, key) => less.replaceAll(things[key], key), left),
      text,
    );
  return {
    status: answer.status,
    path: masked(where?.pathname ?? ''),
    query: masked(decodeURIComponent(where?.search ?? '')),
    done: cookie,
    main: masked(mainOf(answer.body)),
  };
}

test('attack: an office’s own forms, sent by nobody, its own staff and another office’s admin, who names its people and clients in forms of their own, too: nothing changes, and each is answered as if there were no such thing', async ({
  page,
  makePerson,
  database,
  portal,
}) => {
  test.slow();
  const here = await makeOfficeOfThings(database, makePerson);
  const there = await makeOfficeOfThings(database, makePerson);
  const none = nothing(here.things);
  const jar = async (person: Person) => cookies({ session: (await openSession(database, person)).cookie });
  const send = async (
    standing: Standing,
    { at, naming, by }: { at: OfficeThings; naming: OfficeThings; by: Record<string, string> },
  ) => {
    const address = addressOf(standing.place, { ...here, things: at });
    const answer = await post(portal, address, partsOf(standing, here.things, naming), by);
    return told(answer, portal, [here.things, there.things, none]);
  };
  const own = await jar(here.admin);
  const forms: Standing[] = [];
  for (const place of adminPlaces) {
    const { body } = await ask(portal, { path: addressOf(place, here), headers: own });
    const found = await formsIn(page, mainOf(body));
    forms.push(...found.flatMap(byAction).map((form) => ({ place, form })));
  }
  const tried = new Set(forms.map(({ form }) => form.action));
  expect(tried.size, 'a form for each action').toBe(actions.length);
  const contents = async () => [
    await officeContents(database, here.officeId),
    await officeContents(database, there.officeId),
  ];
  const before = await contents();

  await test.step('nobody has to sign in first', async () => {
    for (const standing of forms) {
      const answer = await send(standing, { at: here.things, naming: here.things, by: {} });
      expect(answer, standing.place).toMatchObject({ status: 303, path: '/sign-in' });
    }
  });

  await test.step('for its staff there is nothing', async () => {
    const by = await jar(here.staff);
    for (const standing of forms) {
      const {
        status,
        path: where,
        done,
      } = await send(standing, { at: here.things, naming: here.things, by });
      expect(status, standing.place).toBe(303);
      expect(`${where} ${done}`, standing.place).toMatch(/^(\/not-here |\/office\/requests refused\.gone)$/);
    }
  });

  await test.step('for another office’s admin its things are as little there as what nobody has', async () => {
    const by = await jar(there.admin);
    const said = (standing: Standing, naming: OfficeThings) =>
      JSON.stringify(partsOf(standing, here.things, naming));
    for (const standing of forms) {
      const { place } = standing;
      // A file is kept whatever stands in it: below.
      if (place === '/office/people/import') continue;
      if (said(standing, here.things) === said(standing, none)) continue;
      for (const [naming, instead] of [
        [here.things, none],
        [withNamesOf(there.things, here.things), withNamesOf(there.things, none)],
      ] as const) {
        if (said(standing, naming) === said(standing, instead)) continue;
        const answer = await send(standing, { at: there.things, naming, by });
        expect(answer, place).toEqual(await send(standing, { at: there.things, naming: instead, by }));
        expect(answer.done, place).not.toMatch(/^done/);
      }
      const answer = await send(standing, { at: here.things, naming: here.things, by });
      expect(answer, place).toEqual(await send(standing, { at: none, naming: none, by }));
    }
  });
  expect(await contents()).toEqual(before);

  await test.step('in their file its clients are unknown', async () => {
    const by = await jar(there.admin);
    const standing = forms.find(({ place }) => place === '/office/people/import');
    if (!standing) throw new Error('no form for a file');
    for (const naming of [here.things, none, there.things]) {
      await send(standing, { at: there.things, naming, by });
      const lines = await database.$client`
        select l.client_id, l.problem from people_import_line l join people_import p on p.id = l.import_id
         where p.office_id = ${there.officeId} order by p.created_at desc limit 1`;
      const isOwn = naming === there.things;
      expect(lines).toEqual([
        { client_id: isOwn ? naming.client : null, problem: isOwn ? null : 'unknown-client' },
      ]);
    }
  });

  await test.step('its own admin is answered otherwise', async () => {
    // These take away what others name.
    const isEnd = ({ place }: Standing) => /\/(name|import|deactivate|erase|remove)$/.test(place);
    const refused: string[] = [];
    for (const standing of [...forms].sort((one, other) => Number(isEnd(one)) - Number(isEnd(other)))) {
      const {
        status,
        path: where,
        done,
      } = await send(standing, {
        at: here.things,
        naming: here.things,
        by: own,
      });
      if (status !== 303 || where === '/not-here' || done.startsWith('refused')) refused.push(standing.place);
    }
    // One application, or reset, is decided once, a pass is shown where its button was, and an office's settings are saved once
    // from a page that was filled in from them.
    expect(refused).toEqual([
      '/office/requests/[id]',
      '/office/resets/[reset]',
      '/office/resets/[reset]',
      '/office/resets/[reset]/pass',
      '/office/security/region',
      '/office/security/resets',
    ]);
  });
});
