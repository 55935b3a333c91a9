import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { config } from '@/lib/config';
import { openSmtp } from '@/lib/notice/smtp';
import { startLog } from '@/lib/web/log';
import { startMailing } from '@/lib/web/mailing';
import { testDatabase, testDatabaseUrl } from '../setup/database';
import { Postbox } from '../setup/postbox';
import { ask, freshEmail, invitationsTo, inviteOf, makeAdmin } from './inviting';
import { eventually, mailsOf, notify, openMailer, sendLink, settled } from './mail-room';
import { makePerson } from './people';

await testDatabase();
const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../..');

let box: Postbox;
beforeAll(async () => {
  box = await Postbox.open();
});
afterAll(() => box.close());

/** As an operator does it: `npm run mail:failed -- …`. */
const mailFailed = async (...given: string[]) => {
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: testDatabaseUrl(),
    PORTAL_URL: 'https://portal.example',
    AUTH_SECRET: randomBytes(32).toString('base64'),
    SECRET_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    SMTP_URL: box.url,
  } as unknown as NodeJS.ProcessEnv;
  const command = ['--import', 'tsx', 'scripts/mail-failed.ts', ...given];
  return run(process.execPath, command, { cwd: root, env }).catch(
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
};

describe('npm run mail:failed', () => {
  test('lists what was given up, naming nobody in full, and puts it back in line', async () => {
    const person = await makePerson();
    const to = `new.${person.email}`;
    for (const address of [person.email, to]) box.refusals.set(address, [550, 'no such mailbox']);
    const mailer = await openMailer(box.url);
    await notify(person, 'factor-removed');
    await sendLink(person, to);
    const mails = await settled(person);
    await mailer.stop();

    const listed = await mailFailed();
    const lines = listed.stdout.trim().split('\n');
    for (const { id, kind } of mails) {
      const line = lines.find((each) => each.startsWith(id));
      expect(line).toContain(`${kind}  account ${person.accountId}  `);
      expect(line).toMatch(/ {2}[rn]\*\*\*@person\.example {2}since 20\d\d-\S+ {2}550 RCPT TO/);
      expect(/ask for a new one/.test(line ?? '')).toBe(kind === 'confirm-email');
    }
    expect(lines.at(-1)).toBe('2 mails could not be sent.');
    expect(listed.stdout).not.toContain(person.email);
    expect((await mailsOf(person)).every(({ state }) => state === 'failed')).toBe(true);

    const again = await mailFailed('--again');
    expect(again.stdout).toContain('1 will be tried again.');
    expect((await mailsOf(person)).map(({ kind, state }) => [kind, state]).sort()).toEqual([
      ['confirm-email', 'failed'],
      ['factor-removed', 'waiting'],
    ]);
    expect((await mailFailed()).stdout.trim().split('\n').at(-1)).toBe('1 mail could not be sent.');
  }, 60_000);

  test('says how it is used when it is asked for what it cannot do', async () => {
    const { stderr } = await mailFailed('--all');
    expect(stderr).toContain('npm run mail:failed -- --again');
  }, 60_000);
});

test('a mail that is given up is one warning in the log: ids and the reason, and no address', async () => {
  const lines: string[] = [];
  startLog('info', { write: (line) => lines.push(line) });
  const [person, admin] = [await makePerson(), await makeAdmin()];
  const invited = freshEmail();
  for (const address of [person.email, invited]) box.refusals.set(address, [550, `${address} is unknown`]);
  await notify(person, 'password-changed');
  expect(await ask(admin, inviteOf({ email: invited }))).toBe('done');
  const [invitation] = await invitationsTo(invited);
  const mailing = await startMailing({ ...config(), databaseUrl: testDatabaseUrl(), smtpUrl: box.url });
  const [mail] = await settled(person);
  const failed = (of: string) => lines.filter((line) => line.includes(of)).map((line) => JSON.parse(line));
  await eventually(() => failed(invitation?.id ?? '').length > 0, 10_000);
  await mailing.stop();
  startLog('silent');
  const said = { level: 'warn', event: 'mail-failed', reason: '550 RCPT TO' };
  expect(failed(person.accountId)).toMatchObject([
    { ...said, job: mail?.id, account: person.accountId, kind: 'password-changed' },
  ]);
  expect(failed(invitation?.id ?? '')).toMatchObject([
    { ...said, invitation: invitation?.id, kind: 'invitation' },
  ]);
  expect(lines.join('')).not.toContain('@');
});

test('an attacker on the network between portal and mail server, who hides its encryption, gets no mail in the clear', async () => {
  // To the mailer 0.0.0.0 is some host; on this machine it is this one, where the server speaks no STARTTLS.
  const smtp = openSmtp({ url: box.url.replace('127.0.0.1', '0.0.0.0'), hostName: 'portal.example' });
  const mail = {
    ...{ subject: 'x', text: 'secret', html: 'secret', messageId: '<x@portal.example>', date: new Date() },
    ...{ from: { name: '', address: 'a@b.example' }, to: { name: '', address: 'c@d.example' }, headers: {} },
    ...{ replyTo: { name: '', address: 'a@b.example' }, baseBoundary: 'x' },
    envelope: { from: 'a@b.example', to: ['c@d.example'] },
  };
  await expect(smtp.send(mail)).rejects.toMatchObject({ command: 'STARTTLS' });
  expect(box.to('c@d.example')).toEqual([]);
  smtp.close();
  const here = openSmtp({ url: box.url, hostName: 'portal.example' });
  await here.send(mail);
  expect(box.to('c@d.example')).toHaveLength(1);
  here.close();
});

test('a server that never ends its answer holds a mail up only so long', async () => {
  box.hook = () => new Promise(() => undefined);
  const smtp = openSmtp({ url: box.url, hostName: 'portal.example', mailMs: 100 });
  const nobody = { name: '', address: 'a@b.example' };
  const mail = {
    ...{ subject: 'x', text: 'x', html: 'x', messageId: '<y@portal.example>', date: new Date(), headers: {} },
    ...{ from: nobody, to: nobody, replyTo: nobody, baseBoundary: 'x' },
    envelope: { from: 'a@b.example', to: ['a@b.example'] },
  };
  await expect(smtp.send(mail)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
  smtp.close();
});
