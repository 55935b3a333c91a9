import { sql } from 'drizzle-orm';
import { expect, test } from './support/test';

test('the built portal answers in a real browser, and the tests reach its database', async ({
  page,
  portal,
  database,
}) => {
  const answer = await page.goto(`${portal.url}/api/ready`);
  expect(answer?.status()).toBe(200);
  expect(await database.execute(sql`select 1 as one`)).toEqual([{ one: 1 }]);
});
