// Runs in the browser, on the pages of the phones: shows what arrives, and sends forms without leaving the page.
// Without it the same pages load themselves again.

const lookEvery = 1000;
const unreachable = document.querySelector('#unreachable');
const parts = [...document.querySelectorAll('[data-live]')];
/** What the server said last of each part: what a person has typed into it since is not a difference. */
const shown = new Map(parts.map((part) => [part, part.innerHTML]));

/** What stands for the same thing after the exchange: a field, or a button of the same name and value. */
function placeOf(element) {
  if (element.id) return `#${CSS.escape(element.id)}`;
  return element.name ? `[name="${element.name}"][value="${CSS.escape(element.value)}"]` : undefined;
}

function exchange(part, fresh) {
  if (shown.get(part) === fresh.innerHTML) return;
  shown.set(part, fresh.innerHTML);
  const focused = part.contains(document.activeElement) ? document.activeElement : undefined;
  const place = focused && placeOf(focused);
  part.replaceChildren(...document.importNode(fresh, true).childNodes);
  // Whoever was at a button that is gone stays at the call, not at the top of the page.
  if (focused) ((place && part.querySelector(place)) ?? headOfCall())?.focus();
}

const headOfCall = () => document.querySelector('#call-title');

function show(text) {
  const page = new DOMParser().parseFromString(text, 'text/html');
  for (const part of parts) {
    const fresh = page.querySelector(`[data-live="${part.dataset.live}"]`);
    if (fresh) exchange(part, fresh);
  }
}

/** Answers that were asked for earlier than one that is shown already are old. */
let asked = 0;

async function ask(where, options) {
  asked += 1;
  const mine = asked;
  try {
    const answer = await fetch(where, options);
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    const text = await answer.text();
    if (mine === asked) show(text);
    unreachable.textContent = '';
  } catch {
    if (!unreachable.textContent) unreachable.textContent = unreachable.dataset.text;
  }
}

let sending = 0;
let sent = Promise.resolve();

addEventListener('submit', (event) => {
  const form = event.target;
  if (!form.closest('[data-live]')) return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form, event.submitter));
  if (form.elements.keys) form.reset();
  sending += 1;
  // One after the other: keys count in the order in which they were pressed.
  sent = sent
    .then(() => ask(form.action, { method: 'POST', body }))
    .finally(() => {
      sending -= 1;
    });
});

async function watch() {
  if (document.visibilityState === 'visible' && sending === 0) await ask(location.href);
  setTimeout(watch, lookEvery);
}

setTimeout(watch, lookEvery);
addEventListener('pageshow', (event) => event.persisted && ask(location.href));
