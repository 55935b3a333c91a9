// Runs in the browser, on the pages with the codes and the mails: keeps them fresh, shows the time left, copies.
// Without it the same pages load themselves again.

const items = [...document.querySelectorAll('[data-entry]')];
const unreachable = document.querySelector('#unreachable');
const clock = new Intl.DateTimeFormat(document.documentElement.lang, {
  timeStyle: 'medium',
  hourCycle: 'h23',
});

for (const item of items) {
  item.querySelector('progress').hidden = false;
  const copy = item.querySelector('[data-copy]');
  if (!navigator.clipboard) continue;
  copy.hidden = false;
  copy.addEventListener('click', () => copyCode(item));
}

async function copyCode(item) {
  const said = item.querySelector('[data-copied]');
  said.textContent = '';
  try {
    await navigator.clipboard.writeText(codeOf(item).textContent.replace(/\s/g, ''));
    said.textContent = said.dataset.copied;
  } catch {
    // Without permission the code can still be marked and copied by hand.
  }
}

const codeOf = (item) => item.querySelector('[data-code]');

function show(item, { code, until }) {
  const half = code.length / 2;
  codeOf(item).textContent = `${code.slice(0, half)} ${code.slice(half)}`;
  item.dataset.until = until;
  const text = item.querySelector('[data-until-text]');
  text.textContent = text.dataset.template.replace('{time}', clock.format(until));
  item.querySelector('[data-copied]').textContent = '';
}

let asking = false;

async function refresh() {
  if (asking) return;
  asking = true;
  try {
    const answer = await fetch(`/${document.documentElement.lang}/codes`);
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    const codes = new Map((await answer.json()).map((each) => [each.id, each]));
    // Added or removed in another window.
    if (codes.size !== items.length || items.some((item) => !codes.has(item.dataset.entry)))
      location.reload();
    else for (const item of items) show(item, codes.get(item.dataset.entry));
    unreachable.textContent = '';
  } catch {
    if (!unreachable.textContent) unreachable.textContent = unreachable.dataset.text;
  } finally {
    asking = false;
  }
}

function tick() {
  const now = Date.now();
  for (const item of items) {
    const left = Math.max(0, (Number(item.dataset.until) - now) / 1000);
    const bar = item.querySelector('progress');
    bar.value = left;
    bar.toggleAttribute('data-ending', left <= 5);
  }
  if (items.some((item) => Number(item.dataset.until) <= now)) refresh();
}

if (items.length > 0) {
  tick();
  setInterval(tick, 250);
  // A page that slept, or was fetched from the browser's own memory, may show an old code.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && refresh());
  addEventListener('pageshow', (event) => event.persisted && refresh());
}

const mails = document.querySelector('[data-mails]');
const lookForMailsEvery = 2000;

/** Puts mails that came meanwhile above those that are there, without moving the focus. */
async function refreshMails() {
  try {
    const answer = await fetch(location.href);
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const known = new Set([...mails.children].map((item) => item.dataset.mail));
    const fresh = [...page.querySelectorAll('[data-mail]')].filter((item) => !known.has(item.dataset.mail));
    if (fresh.length > 0) {
      mails.prepend(...fresh);
      mails.hidden = false;
      document.querySelector('[data-no-mails]').hidden = true;
      const said = document.querySelector('[data-arrived]');
      said.textContent = '';
      said.textContent = said.dataset.arrived;
    }
    unreachable.textContent = '';
  } catch {
    if (!unreachable.textContent) unreachable.textContent = unreachable.dataset.text;
  }
}

async function watchMails() {
  if (document.visibilityState === 'visible') await refreshMails();
  setTimeout(watchMails, lookForMailsEvery);
}

if (mails) watchMails();
