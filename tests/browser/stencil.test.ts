import { locales } from '@/lib/i18n/locale';
import { type Answer, ask, cookies } from './support/raw';
import { giveCookie, openSession, openSignIn } from './support/shortcuts';
import { expect, test } from './support/test';
import { wordsOf } from './support/words';

const { profile } = wordsOf('en');

/** With this header, which Next's own client sends, a page is not filled in but rendered for the one who asks. */
const rendered = { 'next-url': '/' };

/**
 * A page's tags and texts without what differs each time: the request's nonce, and the scripts, which stand in the
 * order in which they were ready. (That they fit the page, every other test says whose browser has to stay silent.)
 */
function comparable({ headers, body }: Answer): string[] {
  const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? '';
  expect(nonce).toMatch(/^[\w+/=]{22,}$/);
  return body
    .replaceAll(/<script[^>]*>.*?<\/script>|<link rel="preload"[^>]*>/gs, '')
    .replaceAll(nonce, 'NONCE')
    .replaceAll(/(\$ACTION_(?:REF_)?)\d+/g, '$1N')
    .split(/(?<=>)/);
}

test.describe('the pages on the way in, which are rendered once and filled in for each request', () => {
  for (const locale of locales) {
    test(`are what Next renders for that person (${locale})`, async ({ makePerson, database, portal }) => {
      const [person, before] = [await makePerson({ enrolled: true }), await makePerson({ enrolled: true })];
      const jars = async (of: typeof person) => ({
        '/sign-in': cookies({}),
        '/sign-in/code': cookies({ attempt: await openSignIn(database, of, { state: 'awaiting-proof' }) }),
        '/profile/info': cookies({ session: (await openSession(database, of)).cookie }),
      });
      const [own, others] = [await jars(person), await jars(before)];
      const get = async (path: keyof typeof own, of: typeof own, headers = {}) => {
        const answer = await ask(portal, {
          path,
          headers: { ...of[path], 'accept-language': locale, ...headers },
        });
        expect(answer.status, path).toBe(200);
        return answer;
      };
      for (const path of Object.keys(own) as (keyof typeof own)[]) {
        // Should a minute end between the two, they tell different times.
        await expect(async () => {
          await get(path, others);
          const [filled, whole] = [await get(path, own), await get(path, own, rendered)];
          expect(comparable(filled)).toEqual(comparable(whole));
          expect(filled.body).not.toMatch(/[\uE000\uE001]|8141592653589/);
          const named = [
            'content-type',
            'vary',
            'cache-control',
            'referrer-policy',
            'x-content-type-options',
          ];
          for (const name of named) expect(filled.headers[name], name).toBe(whole.headers[name]);
        }).toPass({ timeout: 30_000 });
      }
    });
  }

  test('attack: a name that is markup. It is shown as what it is, to its owner alone', async ({
    page,
    context,
    makePerson,
    database,
  }) => {
    const [plain, odd] = [await makePerson(), await makePerson()];
    const name = `"Eve" <b onclick="alert(1)">&amp; \\u003c/script> \${x} $L1`;
    await database.$client`update account set display_name = ${name} where id = ${odd.accountId}`;
    for (const person of [plain, odd, plain]) {
      const { cookie } = await openSession(database, person);
      await giveCookie(context, 'session', cookie);
      await page.goto('/profile/info');
      const shown = person === odd ? name : plain.displayName;
      await expect(page.getByText(profile('signedInAs', { name: shown }), { exact: true })).toBeVisible();
      await expect(page.getByText(person === odd ? plain.displayName : 'Eve')).toHaveCount(0);
    }
  });
});
