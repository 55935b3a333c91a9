import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { locales } from '../../lib/i18n/locale';
import { translator } from '../../lib/i18n/translator';
import { PhoneInHand } from '../browser/support/phones';
import { axeFindings } from '../setup/axe';
import { chromiumFlags, findChromium } from '../setup/chromium.mjs';
import { isThorough } from '../setup/thorough';
import { mobile, newestCode, openWorld, startCall, startCode, talk } from './phones-world';
import { afterTest } from './portals';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumFlags });
});
afterAll(() => browser.close());

async function openPhone(context: Parameters<Browser['newContext']>[0] = {}) {
  const world = await openWorld();
  const tab = await (await browser.newContext({ locale: 'en', ...context })).newPage();
  tab.setDefaultTimeout(15_000);
  afterTest(() => tab.context().close());
  const problems: string[] = [];
  tab.on('pageerror', (error) => problems.push(String(error)));
  tab.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  const address = `${world.page.url}/en/phones/${mobile}`;
  await tab.goto(address);
  const keyed = () => world.received.filter(({ path }) => path === '/keys').map(({ body }) => body as Keyed);
  return { world, tab, problems, address, keyed, phone: new PhoneInHand(tab) };
}

type Keyed = { dtmf: { digits: string } };
type Tab = Awaited<ReturnType<typeof openPhone>>['tab'];

const once = (check: () => unknown) => vi.waitFor(check, { timeout: 10_000, interval: 20 });

test('X1: a text message appears by itself, is announced, and moves neither the page nor the focus', async () => {
  const { world, tab, problems, phone } = await openPhone();
  const t = translator('en', 'phones');
  await tab.evaluate(() => Object.assign(window, { samePage: true }));
  await tab.getByRole('link', { name: t('all') }).focus();

  await startCode(world);
  await phone.messages.first().waitFor();
  expect(await phone.messages.first().textContent()).toContain(newestCode(world));
  await tab
    .getByRole('status')
    .filter({ hasText: t('saidMessages', { count: 1 }) })
    .waitFor({ state: 'attached' });
  expect(await tab.evaluate(() => 'samePage' in window && document.activeElement?.textContent)).toBe(
    t('all'),
  );
  expect(problems).toEqual([]);
});

test.each([true, false])(
  'C5, X1: a call rings, is picked up, is read, and takes the number key by key (JavaScript: %s)',
  async (javaScriptEnabled) => {
    const { world, tab, problems, phone, keyed } = await openPhone({ javaScriptEnabled });
    world.answers.push({ status: 200, body: JSON.stringify([talk('Right, thank you.')]) });
    await startCall(world);
    await phone.rings();
    await phone.pickUp();
    expect(await phone.lastSpoken()).toBe('Key in the number on your screen.');
    await phone.press('482913');
    await once(() => expect(keyed()[0]?.dtmf).toEqual({ digits: '482913', timed_out: false }));
    await phone.spoken.filter({ hasText: 'Right, thank you.' }).waitFor();
    await phone.isOver();
    expect(await tab.getByRole('region', { name: 'Earlier calls' }).textContent()).toContain('Answered');
    expect(problems).toEqual([]);
  },
);

test.each(isThorough ? [true, false] : [true])(
  'X1: keys typed into the field count as well, and either side can hang up (JavaScript: %s)',
  async (javaScriptEnabled) => {
    const { world, phone, keyed } = await openPhone({ javaScriptEnabled });
    world.answers.push({
      status: 200,
      body: JSON.stringify([talk('Once more.'), talk('And again. '.repeat(90))]),
    });
    await startCall(world);
    await phone.rings();
    await phone.pickUp();
    await phone.keyIn('12 34-56');
    await once(() => expect(keyed()[0]?.dtmf.digits).toBe('123456'));
    await phone.spoken.filter({ hasText: 'Once more.' }).waitFor();
    await phone.hangUp();
  },
);

test.each(isThorough ? [true, false] : [true])(
  'a call is declined, finds the line engaged, or meets a machine (JavaScript: %s)',
  async (javaScriptEnabled) => {
    const { world, tab, phone } = await openPhone({ javaScriptEnabled });
    const t = translator('en', 'phones');
    await startCall(world);
    await phone.decline();
    await startCall(world);
    await phone.isEngaged();
    await startCall(world, { machine_detection: 'hangup' });
    await phone.letMachineAnswer();
    await phone.isOver();
    const ended = await tab
      .getByRole('region', { name: t('calls') })
      .locator('strong')
      .allTextContents();
    expect(ended).toEqual([t('ended.completed', { seconds: 0 }), t('ended.busy'), t('ended.unanswered')]);
  },
);

test('the focus stays at the call when the button that was pressed is gone', async () => {
  const { world, tab, phone } = await openPhone();
  await startCall(world);
  await phone.rings();
  await tab.getByRole('button', { name: 'Pick up' }).focus();
  await tab.keyboard.press('Enter');
  await tab.getByRole('heading', { name: 'You are on the phone' }).waitFor();
  expect(await tab.evaluate(() => document.activeElement?.id)).toBe('call-title');
});

test('X1: all phones are listed, any number can be opened, and a number that is none is told', async () => {
  const { world, tab } = await openPhone({ javaScriptEnabled: false });
  const t = translator('en', 'phones');
  await tab.goto(`${world.page.url}/en/phones`);
  await tab.getByText(t('none')).waitFor();
  await tab.getByLabel(t('number')).fill('06 12');
  await tab.getByRole('button', { name: t('open') }).click();
  await tab.getByText(t('numberWrong')).waitFor();
  await tab.getByLabel(t('number')).fill('+44 (0)7700-900123'.replace('(0)', ''));
  await tab.getByRole('button', { name: t('open') }).click();
  expect(new URL(tab.url()).pathname).toBe(`/en/phones/${mobile}`);
  await startCode(world);
  await tab.getByRole('link', { name: t('all') }).click();
  await tab.getByRole('link', { name: '+44 7700 900123' }).click();
  await tab.getByText(newestCode(world)).waitFor();
});

// German's are the longest words.
test.each(isThorough ? locales : ['de' as const])(
  'X7: every page of the phones passes axe and none scrolls sideways, wide and narrow, light and dark (%s)',
  async (locale) => {
    const { world, tab, problems } = await openPhone();
    const list = `${world.page.url}/${locale}/phones`;
    const phone = `${list}/${mobile}`;
    await looksRight(tab, list);
    await looksRight(tab, phone);
    await startCode(world, { locale: { en: 'en-gb', nl: 'nl-nl', de: 'de-de' }[locale] });
    const call = await startCall(world);
    await looksRight(tab, list);
    await looksRight(tab, phone);
    world.phones.act(mobile, call, { kind: 'pick-up', by: 'person' });
    world.phones.act(mobile, call, { kind: 'keys', keys: '12*' });
    await looksRight(tab, phone);
    world.phones.act(mobile, call, { kind: 'hang-up' });
    await looksRight(tab, phone);
    world.phones.faults.add({ kind: 'webhook-replayed', on: 'call-event', milliseconds: 0, number: mobile });
    await looksRight(tab, `${list}/faults?done`);
    expect(problems).toEqual([]);
  },
);

/** Where pictures of the pages go, for those who want to look at them. */
const pictures: string | undefined = process.env.PHONES_PICTURES;
let taken = 0;

async function looksRight(tab: Tab, where: string) {
  for (const [width, colorScheme] of [
    [320, 'dark'],
    [1280, 'light'],
  ] as const) {
    await tab.setViewportSize({ width, height: 900 });
    await tab.emulateMedia({ colorScheme });
    await tab.goto(where);
    expect(await axeFindings(tab), where).toEqual([]);
    const sideways = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways, where).toBeLessThanOrEqual(0);
    if (!pictures) continue;
    taken += 1;
    const name = new URL(where).pathname.slice(1).replaceAll('/', '-');
    await tab.screenshot({ path: `${pictures}/${name}-${taken}-${width}.png`, fullPage: true });
  }
}
