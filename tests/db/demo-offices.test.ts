import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { account, application, client, office } from '@/db/schema';
import { demoAccounts, demoOffices, demoPassword } from '@/lib/demo/offices';
import { seedDemo } from '@/lib/demo/seed';
import { kindOfNumber } from '@/lib/factor/phone/number';
import { testDatabase } from '../setup/database';
import { begin, look, secretKeys } from './journey';
import { phonesWorld } from './phones';

const db = await testDatabase();
// Codes by phone are served, as they are in the demo.
await phonesWorld();
await seedDemo(db, secretKeys());

/** Where the password leads, as the person's first screen has it. */
async function meets(identifier: string): Promise<string> {
  const { holder, state } = await begin(db, { email: identifier, password: demoPassword });
  if (state !== 'choosing') return state;
  const { grace, mayPutOff, methods, applicable } = await look(db, holder);
  const days = grace ? ` ${grace.daysLeft}` : '';
  const apply = applicable.length > 0 ? `, ${applicable.join(' or ')} on application` : '';
  return `${grace ? 'demand' : mayPutOff ? 'offer' : 'demand'}${days}: ${methods.join()}${apply}`;
}

const phoneMethods = 'sms or voice on application';

describe('the demo’s offices are set as their seeds', () => {
  test('everybody meets what the README promises', async () => {
    const met: Record<string, string> = {};
    for (const { identifier } of demoAccounts) met[identifier] = await meets(identifier);
    expect(met).toEqual({
      vogel: 'awaiting-proof',
      aumann: 'awaiting-proof',
      sattler: 'awaiting-proof',
      roth: 'awaiting-proof',
      krause: 'awaiting-proof',
      lang: 'awaiting-proof',
      demir: `demand 11: authenticator, ${phoneMethods}`,
      pfeiffer: 'demand 9: authenticator,voice, sms on application',
      renner: `demand 14: authenticator, ${phoneMethods}`,
      'helga.brandt@mail.example': `demand 14: authenticator, ${phoneMethods}`,

      'a.deboer@waterland.example': 'awaiting-proof',
      's.haddad@waterland.example': 'demand 14: keypad-call',
      'n.visser@waterland.example': 'demand 6: keypad-call',
      'h.mulder@waterland.example': 'demand: keypad-call',
      'p.kok@waterland.example': 'awaiting-proof',
      'riet.jansen@mail.example': 'offer: keypad-call',

      'm.vandalen@vandalen.example': 'awaiting-proof',
      'b.hendriks@vandalen.example': 'demand: authenticator,sms',
      'j.smit@vandalen.example': 'ready',
      'f.yilmaz@bakkerij-yilmaz.example': 'awaiting-proof',
      'kees@vermeer-bouw.example': 'ready',
      'e.yilmaz@bakkerij-yilmaz.example': 'demand: authenticator,sms',
      'ans.dijkstra@mail.example': 'offer: authenticator,sms',

      'grace@harbour.example': 'awaiting-proof',
      'oliver@penn-photography.example': 'offer: authenticator,sms,voice',
      'ines@duarte-studio.example': 'awaiting-proof',
      'tom@whitaker-books.example': 'awaiting-proof',

      'l.claes@schelde.example': 'awaiting-proof',
      'w.peeters@schelde.example': 'offer: authenticator',
      'n.maes@schelde.example': 'awaiting-proof',
      'jef.wouters@mail.example': 'ready',

      alma: 'demand: authenticator',
      jonas: 'awaiting-proof',
    });
  });

  test('each of the five has an admin who can sign in and try every page', () => {
    for (const { slug, accounts } of demoOffices) {
      const able = accounts.filter(
        ({ roles, appKey, phones }) => roles.includes('office-admin') && (appKey ?? phones),
      );
      expect(able.length, slug).toBe(slug === 'support' ? 0 : 1);
    }
  });

  test('W3, W14: Lindenhof’s applications are decided by its manager, and its portal is one of four to come', async () => {
    const [found] = await db
      .select({ manager: account.userName })
      .from(office)
      .innerJoin(account, eq(account.id, office.managerId))
      .where(eq(office.slug, 'lindenhof'));
    expect(found?.manager).toBe('aumann');
    const [lindenhof] = await db.select().from(office).where(eq(office.slug, 'lindenhof'));
    const applications = await db
      .select()
      .from(application)
      .where(eq(application.officeId, lindenhof?.id ?? ''));
    expect(
      applications.map(({ name, isRequired, isPlanned }) => [name, isRequired, isPlanned]).sort(),
    ).toEqual([
      ['Angebot', false, true],
      ['E-Mail', false, true],
      ['Kundenportal', true, false],
      ['Lernwelt', false, true],
    ]);
  });

  test('P1: Van Dalen has a client of each kind', async () => {
    const clients = await db.select().from(client);
    expect(new Set(clients.map(({ requirement }) => requirement))).toEqual(
      new Set(['off', 'optional', 'required']),
    );
  });

  test('W5: every number of the demo is one that can be sent to, by the method it was verified by', () => {
    for (const { accounts } of demoOffices) {
      for (const { phones = [], verifiedBy, request } of accounts) {
        const sms = [
          ...(verifiedBy === 'sms' ? phones : []),
          ...(request?.method === 'sms' ? [request.number] : []),
        ];
        for (const number of sms) expect(kindOfNumber(number), number).toBe('mobile');
      }
    }
  });
});
