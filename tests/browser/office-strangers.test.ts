import type { APIRequestContext } from '@playwright/test';
import { adminPlaces } from '@/scripts/proof/admin-places';
import { addressOf, makeOfficeOfThings, nothing, type OfficeOfThings } from './support/office-places';
import { giveCookie, openSession } from './support/shortcuts';
import { expect, test } from './support/test';

const namesSomething = (place: string) => /\[(?!article)/.test(place);

/** What a browser that asks for it is told: where to go, or the status. */
async function answerTo(request: APIRequestContext, address: string): Promise<string> {
  const answer = await request.get(address, { maxRedirects: 0 });
  const { location } = answer.headers();
  return location ? new URL(location, answer.url()).pathname : String(answer.status());
}

test('an attacker who knows every address of an office: another office’s admin, its own staff, a client’s user and nobody find nothing there, as if it did not exist', async ({
  page,
  context,
  makePerson,
  database,
}) => {
  test.slow();
  const here = await makeOfficeOfThings(database, makePerson);
  const nowhere = { ...here, things: nothing(here.things) };
  const stranger = await makePerson({ roles: ['staff', 'office-admin'], enrolled: true });
  const answersTo = async (which: readonly string[], of: OfficeOfThings) =>
    Object.fromEntries(
      await Promise.all(
        which.map(async (place) => [place, await answerTo(page.request, addressOf(place, of))] as const),
      ),
    );
  expect(adminPlaces.length).toBeGreaterThan(30);

  await test.step('nobody is asked to sign in, whatever the address names', async () => {
    const answers = await answersTo(adminPlaces, here);
    expect(answers).toEqual(await answersTo(adminPlaces, nowhere));
    for (const [place, answer] of Object.entries(answers)) expect(answer, place).toMatch(/^(\/sign-in|404)$/);
  });

  for (const [who, person] of [
    ['its own staff', here.staff],
    ['a user of its client', here.user],
  ] as const) {
    await test.step(`${who}: no page of those in charge is there`, async () => {
      await giveCookie(context, 'session', (await openSession(database, person)).cookie);
      const answers = await answersTo(adminPlaces, here);
      for (const [place, answer] of Object.entries(answers))
        expect(answer, place).toMatch(/^(\/not-here|404)$/);
    });
  }

  await test.step('another office’s admin: what is this office’s is as little there as what is nobody’s', async () => {
    await giveCookie(context, 'session', (await openSession(database, stranger)).cookie);
    const naming = adminPlaces.filter(namesSomething);
    const answers = await answersTo(naming, here);
    expect(answers).toEqual(await answersTo(naming, nowhere));
    for (const [place, answer] of Object.entries(answers))
      expect(answer, place).toMatch(/^(\/not-here|404)$/);
  });

  await test.step('its own admin finds all of it', async () => {
    await giveCookie(context, 'session', (await openSession(database, here.admin)).cookie);
    const answers = await answersTo(adminPlaces, here);
    expect(Object.entries(answers).filter(([, answer]) => answer !== '200')).toEqual([]);
  });
});
