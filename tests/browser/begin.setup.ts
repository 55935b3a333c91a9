import { expect, test } from './support/test';

test('the built portal answers in a real browser', async ({ page, portal }) => {
  const answer = await page.goto(`${portal.url}/api/ready`);
  expect(answer?.status()).toBe(200);
});
