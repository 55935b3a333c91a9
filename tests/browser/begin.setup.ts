import { sql } from 'drizzle-orm';
import { expect, test } from './support/test';

// Everything else waits for this, so it asks for no more than everything else needs.
test('the built portal answers, and the tests reach its database', async ({ portal, database, request }) => {
  const answer = await request.get(`${portal.url}/api/ready`);
  expect(answer.status()).toBe(200);
  expect(await database.execute(sql`select 1 as one`)).toEqual([{ one: 1 }]);
});
