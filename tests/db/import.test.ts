import { describe, expect, test } from 'vitest';
import { locales } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { findImport, recentImports, refusedLines } from '@/lib/office/invitation/import/find-import';
import { importOnce } from '@/lib/office/invitation/import/importer';
import { keepImport, keptDays } from '@/lib/office/invitation/import/keep-import';
import { mostImportsPerDay, mostPerAddress } from '@/lib/office/invitation/rules';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { race } from '../setup/race';
import { testClock } from './clock';
import { fileOf, invitedTimes, keep, run, standing } from './import-room';
import {
  ask,
  freshEmail,
  invitationsTo,
  invited,
  inviteOf,
  linksOf,
  makeAdmin,
  officeEvents,
} from './inviting';
import { secretKeys } from './journey';
import { makePerson } from './people';

const db = await testDatabase();
const clock = await testClock();

/** All imports, to their end. */
async function finishAll() {
  while (await importOnce(db, secretKeys())) {
    // On to the next batch.
  }
}

const problems = async (admin: Person, id: string) =>
  (await refusedLines(db, admin.officeId, id, 100)).map(({ line, problem }) => [line, problem]);

describe('a file of people', () => {
  test('is checked against the office alone: an account elsewhere is no reason, neither before nor after', async () => {
    const admin = await makeAdmin();
    const colleague = await makePerson({ officeId: admin.officeId, clients: [{ name: 'Wood' }] });
    const elsewhere = await makePerson({ clients: [{ name: 'Foreign' }] });
    const open = await invited(admin);
    const lines = fileOf([
      {},
      { email: elsewhere.email },
      { email: colleague.email.toUpperCase() },
      { email: open.email },
      { client: 'WOOD' },
      { client: 'Foreign' },
      { role: 'support' },
    ]);
    const id = await keep(admin, lines);
    expect(await standing(admin, id)).toEqual({ state: 'previewed', people: 3, done: 0, refused: 4 });
    const refused = [
      [4, 'known'],
      [5, 'known'],
      [7, 'unknown-client'],
      [8, 'no-support'],
    ];
    expect(await problems(admin, id)).toEqual(refused);
    expect((await invitedTimes(lines)).invitations, 'nobody is invited yet').toEqual([0, 0, 0, 1, 0, 0, 0]);

    expect(await run(admin, id)).toBe('done');
    await finishAll();
    expect(await standing(admin, id)).toEqual({ state: 'done', people: 3, done: 3, refused: 4 });
    expect(await problems(admin, id)).toEqual(refused);
    const [row] = await invitationsTo(elsewhere.email);
    expect(row).toMatchObject({ tokenHash: null });
    const kinds = (await officeEvents(admin)).map(({ kind }) => kind);
    expect(kinds).toEqual(['person.invited', 'person.import-started', ...Array(3).fill('person.invited')]);
    const [first] = await invitationsTo(lines[0]?.email ?? '');
    expect(await linksOf(first?.id ?? '')).toHaveLength(1);
  });

  test('nobody is invited twice who was invited, or whose client was removed, since it was checked: the report says so', async () => {
    const admin = await makeAdmin();
    const { clients } = await makePerson({ officeId: admin.officeId, clients: [{ name: 'Wood' }] });
    const lines = fileOf([{}, { client: 'Wood' }, {}]);
    const id = await keep(admin, lines);
    await ask(admin, inviteOf({ email: lines[2]?.email ?? '' }));
    await run(admin, id);
    await ask(admin, { kind: 'remove-client', client: clients[0]?.id ?? '' });
    await finishAll();
    expect(await standing(admin, id)).toEqual({ state: 'done', people: 1, done: 1, refused: 2 });
    expect(await problems(admin, id)).toEqual([
      [3, 'unknown-client'],
      [4, 'known'],
    ]);
    expect(await invitedTimes(lines)).toEqual({ invitations: [1, 0, 1], mails: [1, 0, 1] });
  });

  test('carried out by twenty processes at once, each line becomes one invitation and one mail', async () => {
    const admin = await makeAdmin();
    const lines = fileOf(Array.from({ length: 300 }, () => ({})));
    const id = await keep(admin, lines);
    await run(admin, id);
    await race(20, async () => {
      while (await importOnce(db, secretKeys(), 9)) {
        // On to the next batch.
      }
    });
    await finishAll();
    expect(await standing(admin, id)).toEqual({ state: 'done', people: 300, done: 300, refused: 0 });
    const { invitations, mails } = await invitedTimes(lines);
    expect(new Set(invitations)).toEqual(new Set([1]));
    expect(new Set(mails)).toEqual(new Set([1]));
  });

  test('two files with the same people at once: each is invited once, and nothing waits crosswise', async () => {
    const admin = await makeAdmin();
    const lines = fileOf(Array.from({ length: 100 }, () => ({})));
    const first = await keep(admin, lines);
    await run(admin, first);
    const second = await keep(
      admin,
      [...lines].reverse().map((each, index) => ({ ...each, line: index + 2 })),
    );
    await db.$client`
      update people_import_line set problem = null where import_id = ${second} and problem = 'known'`;
    await run(admin, second);
    await race(20, async () => {
      while (await importOnce(db, secretKeys(), 10)) {
        // On to the next batch.
      }
    });
    await finishAll();
    const { done } = await standing(admin, first);
    expect(done + (await standing(admin, second)).done).toBe(100);
    expect(new Set((await invitedTimes(lines)).invitations)).toEqual(new Set([1]));
  });

  test('with a cell that is cut in the middle of a sign is kept and reported like any other', async () => {
    const admin = await makeAdmin();
    const cell = `${'x'.repeat(199)}🙂${'x'.repeat(9)}`;
    const id = await keep(admin, fileOf([{ name: cell, email: cell }]));
    const kept = `${'x'.repeat(199)}🙂`;
    expect(await refusedLines(db, admin.officeId, id, 100)).toMatchObject([
      { displayName: kept, email: kept },
    ]);
  });

  test('is run once, however often and by whomever the button is pressed', async () => {
    const admin = await makeAdmin();
    const other = await makeAdmin({ officeId: admin.officeId });
    const id = await keep(admin, fileOf([{}]));
    const outcomes = await race(20, (n) => run(n % 2 ? admin : other, id));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'gone')).toHaveLength(19);
    const kinds = (await officeEvents(admin)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'person.import-started')).toHaveLength(1);
    await finishAll();
    expect(await run(admin, id)).toBe('gone');
  });

  test('without anybody to invite is not run, and no office runs more files in a day than it may', async () => {
    const admin = await makeAdmin();
    expect(await run(admin, await keep(admin, fileOf([{ name: '' }])))).toBe('nobody-to-send-to');
    await db.$client`
      insert into people_import (office_id, created_by, file_name, state, created_at, started_at)
      select ${admin.officeId}, ${admin.accountId}, 'earlier.csv', 'done', now(), now()
        from generate_series(2, ${mostImportsPerDay}::int)`;
    expect(await run(admin, await keep(admin, fileOf([{}])))).toBe('done');
    const id = await keep(admin, fileOf([{}]));
    expect(await run(admin, id)).toBe('too-many-files');
    for (const locale of locales) {
      expect(translator(locale, 'changes')('refused.too-many-files')).toContain(` ${mostImportsPerDay} `);
    }
    await clock.forward(86_400);
    expect(await run(admin, id)).toBe('done');
    await finishAll();
  });

  test('attack: files make the portal a mail cannon. Filed and withdrawn again, an address gets no more than by hand', async () => {
    const seen = [];
    const elsewhere = await makePerson();
    for (const email of [freshEmail(), elsewhere.email]) {
      const admin = await makeAdmin();
      const file = async () => {
        const id = await keep(admin, fileOf([{ email }]));
        await run(admin, id);
        await finishAll();
        return { ...(await standing(admin, id)), problems: await problems(admin, id) };
      };
      const files = [];
      for (let sent = 0; sent < mostPerAddress; sent += 1) {
        files.push(await file());
        const [open] = await invitationsTo(email);
        await db.$client`update mail set state = 'sent', sent_at = now() where invitation_id = ${open?.id ?? ''}`;
        expect(await ask(admin, { kind: 'withdraw-invitation', invitation: open?.id ?? '' })).toBe('done');
      }
      expect(new Set(files.map(({ done }) => done))).toEqual(new Set([1]));
      const last = await file();
      expect(last).toMatchObject({ state: 'done', people: 0, problems: [[2, 'too-often']] });
      seen.push([...files, last, await ask(admin, inviteOf({ email }))]);
      const [mails] = await db.$client`
        select count(*)::int as sent from mail m join invitation i on i.id = m.invitation_id where i.email_key = ${email}`;
      expect(mails, 'an owner elsewhere is told once').toEqual({
        sent: email === elsewhere.email ? 1 : mostPerAddress,
      });
      await clock.forward(86_400);
      expect(await file()).toMatchObject({ done: 1 });
    }
    expect(seen[0]).toEqual(seen[1]);
    expect(seen[0]).toContain('too-many-invitations');
  });

  test('attack: an office files thousands of addresses to hold all others up. Each turn makes some of every office’s', async () => {
    const admins = [await makeAdmin(), await makeAdmin()];
    const files = await Promise.all(
      admins.map(async (admin) => ({ admin, id: await keep(admin, fileOf([{}, {}, {}])) })),
    );
    for (const { admin, id } of files) await run(admin, id);
    const done = () => Promise.all(files.map(async ({ admin, id }) => (await standing(admin, id)).done));
    for (const each of [1, 2, 3]) {
      expect(await importOnce(db, secretKeys(), 1)).toBe(true);
      expect(await done()).toEqual([each, each]);
    }
    await finishAll();
    for (const { admin, id } of files) expect(await standing(admin, id)).toMatchObject({ state: 'done' });
  });

  test.each([
    ['is deactivated', { kind: 'deactivate' }],
    ['loses the role', { kind: 'set-roles', roles: ['staff'] }],
  ] as const)(
    'attack: an admin who %s has a file under way. It stops there, also for good',
    async (_, wanted) => {
      const admin = await makeAdmin();
      const other = await makeAdmin({ officeId: admin.officeId });
      const lines = fileOf(Array.from({ length: 5 }, () => ({ role: 'admin' })));
      const id = await keep(admin, lines);
      expect(await run(admin, id)).toBe('done');
      expect(await importOnce(db, secretKeys(), 2)).toBe(true);
      const account = admin.accountId;
      const change =
        wanted.kind === 'deactivate'
          ? { ...wanted, account }
          : { ...wanted, roles: [...wanted.roles], account };
      expect(await ask(other, change)).toBe('done');
      await finishAll();
      expect(await standing(admin, id)).toMatchObject({ state: 'cancelled', people: 5, done: 2 });
      expect(await run(other, id), 'by nobody else either').toBe('gone');
      expect((await invitedTimes(lines)).invitations).toEqual([1, 1, 0, 0, 0]);
    },
  );

  test('what an admin tried before is forgotten with the next file, what is running or done is kept for a month', async () => {
    const admin = await makeAdmin();
    const ran = await keep(admin, fileOf([{}]));
    await run(admin, ran);
    const tried = await keep(admin, fileOf([{}]));
    const last = await keep(admin, fileOf([{}]));
    expect(await findImport(db, admin.officeId, tried)).toBeUndefined();
    expect(await findImport(db, admin.officeId, last)).toMatchObject({ state: 'previewed' });
    expect(await recentImports(db, admin.officeId)).toMatchObject([{ id: ran, fileName: 'people.csv' }]);
    await finishAll();
    await db.$client`
      update people_import set created_at = now() - interval '1 day' * ${keptDays + 1} where id in (${ran}, ${last})`;
    await keep(await makeAdmin({ officeId: admin.officeId }), fileOf([{}]));
    for (const id of [ran, last]) expect(await findImport(db, admin.officeId, id)).toBeUndefined();
  });
});

describe('who may bring a file', () => {
  test('staff, customers, managers and support keep and run none, as if there were no such thing', async () => {
    const admin = await makeAdmin();
    const id = await keep(admin, fileOf([{}]));
    for (const roles of [['staff'], ['customer'], ['staff', 'manager'], ['staff', 'support']] as const) {
      const person = await makePerson({ officeId: admin.officeId, roles: [...roles], enrolled: true });
      expect(await keepImport(db, person.accountId, 'x.csv', fileOf([{}]))).toBeUndefined();
      expect(await run(person, id)).toBe('gone');
    }
    expect(await standing(admin, id)).toMatchObject({ state: 'previewed' });
  });

  test('another office’s admin finds a file neither by its id nor in a list, and its lines even less', async () => {
    const [admin, other] = [await makeAdmin(), await makeAdmin()];
    const id = await keep(admin, fileOf([{}, { email: freshEmail(), name: '' }]));
    for (const each of [id, 'no id', '']) {
      expect(await run(other, each)).toBe('gone');
      expect(await findImport(db, other.officeId, each)).toBeUndefined();
      expect(await refusedLines(db, other.officeId, each, 10)).toEqual([]);
    }
    expect(await recentImports(db, other.officeId)).toEqual([]);
    expect(await standing(admin, id)).toMatchObject({ state: 'previewed', people: 1, refused: 1 });
  });
});
