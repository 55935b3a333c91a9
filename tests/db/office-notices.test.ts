import PgBoss from 'pg-boss';
import { beforeAll, expect, test } from 'vitest';
import { queueOn } from '@/db/queue';
import { noticeForAdmins } from '@/lib/notice/notice';
import { relayOnce } from '@/lib/notice/relay';
import { remind } from '@/lib/notice/reminders';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { race } from '../setup/race';
import { secretKeys } from './journey';
import { mailsOf } from './mail-room';
import { makePerson } from './people';

const db = await testDatabase();

let boss: PgBoss;
beforeAll(async () => {
  boss = new PgBoss({ db: queueOn(db.$client), migrate: false, schedule: false, supervise: false });
  await boss.start();
  return () => boss.stop({ graceful: false });
});

const noticesOf = ({ accountId }: Person) => db.$client<{ kind: string; data: object }[]>`
  select kind, data from notice where account_id = ${accountId}`;

test('G2: that a rule is loosened is told to each admin of the office who can sign in, and to nobody else', async () => {
  const first = await makePerson({ roles: ['office-admin'] });
  const { officeId } = first;
  const second = await makePerson({ roles: ['staff', 'office-admin', 'manager'], officeId });
  const gone = await makePerson({ roles: ['office-admin'], officeId });
  await db.$client`update account set deactivated_at = now() where id = ${gone.accountId}`;
  const others = [
    gone,
    await makePerson({ roles: ['manager', 'staff'], officeId }),
    await makePerson({ roles: ['support'], officeId }),
    await makePerson({ roles: ['customer'], officeId }),
    await makePerson({ roles: ['office-admin'] }),
  ];
  await noticeForAdmins(db.$client, 'rules-loosened', officeId, { person: 'Kim Admin' });
  for (const admin of [first, second]) {
    expect(await noticesOf(admin)).toEqual([{ kind: 'rules-loosened', data: { person: 'Kim Admin' } }]);
  }
  for (const person of others) expect(await noticesOf(person)).toEqual([]);
  await relayOnce(db, boss, { expireInSeconds: 60 });
  for (const admin of [first, second]) {
    expect(await mailsOf(admin)).toMatchObject([{ kind: 'rules-loosened', state: 'queued' }]);
  }
});

test('W3: an application that waits for days is brought up again by the mailer, once, however many processes look', async () => {
  const manager = await makePerson({ roles: ['manager', 'staff'], managesOffice: true });
  const applicant = await makePerson({ roles: ['staff'], officeId: manager.officeId, displayName: 'Robin' });
  await db.$client`
    insert into method_request (office_id, account_id, kind, method, number, phone_kind, reason, number_was_known,
                                had_proven, created_at)
    values (${manager.officeId}, ${applicant.accountId}, 'application', 'sms', '+31612345678', 'mobile', 'No app', false,
            false, now() - interval '3 days')`;
  await race(20, () => remind(db, secretKeys()));
  await remind(db, secretKeys());
  expect(await noticesOf(manager)).toEqual([
    { kind: 'request-reminder', data: { person: 'Robin', method: 'sms' } },
  ]);
  expect(await noticesOf(applicant)).toEqual([]);
});
