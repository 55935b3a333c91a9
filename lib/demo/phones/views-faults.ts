import { translator } from '../../i18n/translator';
import { type Html, html, type Piece } from '../page-html';
import { type Frame, layout } from '../page-layout';
import { type Fault, requestFaults, requestPlaces, webhookFaults, webhookPlaces } from './faults';
import { type OpenQuestion, openQuestions, type Rules } from './rules';
import { how, shownNumber } from './views-phones';

/** How the last form ended; what was typed into a wrong one stays in it. */
export type Said =
  | { kind: 'nothing' | 'done' }
  | { kind: 'wrong'; form: 'fault' | 'clock'; typed: URLSearchParams };

/** What can go wrong between the portal and the phones: what is to come, and forms for more of it. */
export function faultsPage(
  frame: Frame,
  faults: readonly Fault[],
  rules: Rules,
  said: Said = { kind: 'nothing' },
): Html {
  const t = translator(frame.locale, 'phones');
  const title = t('faultsTitle');
  return layout(frame, {
    title,
    hasError: said.kind === 'wrong',
    main: html`<h1>${title}</h1>
<p class="lead">${t('faultsHint')}</p>
${said.kind === 'wrong' && html`<p class="notice" role="alert">${t('faultWrong')}</p>`}
${said.kind === 'done' && html`<p class="done" role="status">${t('saved')}</p>`}
<section aria-labelledby="coming-title">
<h2 id="coming-title">${t('faultsComing')}</h2>
${faults.length === 0 ? html`<p class="empty">${t('faultsNone')}</p>` : coming(frame, faults)}
</section>
${addForm(frame, typedInto('fault', said))}
${clockForm(frame, typedInto('clock', said))}
${rulesForm(frame, rules)}
<p class="actions"><a class="button" href="/${frame.locale}/phones">${t('all')}</a></p>`,
    aside: how(frame),
  });
}

function coming({ locale }: Frame, faults: readonly Fault[]): Piece {
  const t = translator(locale, 'phones');
  return html`<ul class="entries faults">
${faults.map(({ id, kind, on, times, number, milliseconds }) => {
  const name = t(`kinds.${kind}`);
  const timed = kind === 'slow' || kind === 'webhook-late';
  const details = [
    on && t(`places.${on}`),
    times === undefined ? t('faultUntil') : t('faultTimes', { times }),
    timed && t('faultMilliseconds', { milliseconds }),
    number && t('faultNumber', { number: shownNumber(number) }),
  ];
  return html`<li>
<h3>${name}</h3>
<p class="account">${details.filter(Boolean).join(' · ')}</p>
<form method="post" action="/${locale}/phones/faults/remove" class="small-actions">
<button name="id" value="${id}" aria-label="${t('takeBackFault', { fault: name })}">${t('takeBack')}</button>
</form>
</li>
`;
})}</ul>
<form method="post" action="/${locale}/phones/faults/reset">
<p class="actions"><button class="button danger">${t('reset')}</button></p>
</form>`;
}

const typedInto = (form: 'fault' | 'clock', said: Said) =>
  said.kind === 'wrong' && said.form === form ? said.typed : undefined;

const options = <Value extends string>(
  values: readonly Value[],
  name: (value: Value) => string,
  chosen: string | null | undefined,
): Piece =>
  values.map(
    (value) => html`<option value="${value}"${value === chosen && html` selected`}>${name(value)}</option>\n`,
  );

function addForm({ locale }: Frame, typed: URLSearchParams | undefined): Piece {
  const t = translator(locale, 'phones');
  const group = (label: string, items: Piece) => html`<optgroup label="${label}">${items}</optgroup>\n`;
  const kind = (each: Fault['kind']) => t(`kinds.${each}`);
  const place = (each: NonNullable<Fault['on']>) => t(`places.${each}`);
  return html`<form method="post" action="/${locale}/phones/faults/add" class="panel" novalidate>
<h2>${t('addTitle')}</h2>
<div class="field"><label for="kind">${t('kind')}</label>
<select id="kind" name="kind">
${group(t('onRequests'), options(requestFaults, kind, typed?.get('kind')))}${group(t('onWebhooks'), options(webhookFaults, kind, typed?.get('kind')))}</select></div>
<div class="field"><label for="on">${t('where')}</label>
<select id="on" name="on"><option value="">${t('anywhere')}</option>
${group(t('onRequests'), options(requestPlaces, place, typed?.get('on')))}${group(t('onWebhooks'), options(webhookPlaces, place, typed?.get('on')))}</select></div>
<div class="field"><label for="times">${t('times')}</label>
<p class="hint" id="times-hint">${t('timesHint')}</p>
<input id="times" name="times" inputmode="numeric" autocomplete="off" value="${typed?.get('times') ?? '1'}" aria-describedby="times-hint"></div>
<div class="field"><label for="milliseconds">${t('milliseconds')}</label>
<p class="hint" id="milliseconds-hint">${t('millisecondsHint')}</p>
<input id="milliseconds" name="milliseconds" inputmode="numeric" autocomplete="off" value="${typed?.get('milliseconds') ?? '3000'}" aria-describedby="milliseconds-hint"></div>
${numberField(locale, 'fault-number', typed)}
<p class="actions"><button class="button primary">${t('add')}</button></p>
</form>`;
}

function numberField(locale: Frame['locale'], id: string, typed: URLSearchParams | undefined): Piece {
  const t = translator(locale, 'phones');
  return html`<div class="field"><label for="${id}">${t('onlyNumber')}</label>
<p class="hint" id="${id}-hint">${t('numberHint')}</p>
<input id="${id}" name="number" type="tel" autocomplete="off" value="${typed?.get('number') ?? ''}" aria-describedby="${id}-hint"></div>`;
}

function clockForm({ locale }: Frame, typed: URLSearchParams | undefined): Piece {
  const t = translator(locale, 'phones');
  return html`<form method="post" action="/${locale}/phones/faults/clock" class="panel" novalidate>
<h2>${t('clockTitle')}</h2>
<p class="hint">${t('clockHint')}</p>
<div class="field"><label for="seconds">${t('seconds')}</label>
<input id="seconds" name="seconds" inputmode="numeric" autocomplete="off" value="${typed?.get('seconds') ?? '30'}"></div>
${numberField(locale, 'clock-number', typed)}
<p class="actions"><button class="button primary">${t('moveOn')}</button></p>
</form>`;
}

function rulesForm({ locale }: Frame, rules: Rules): Piece {
  const t = translator(locale, 'phones');
  // Statuses are the same in every language.
  const name = (answer: Rules[OpenQuestion]) => (isWorded(answer) ? t(`ruleAnswers.${answer}`) : answer);
  return html`<form method="post" action="/${locale}/phones/faults/rules" class="panel">
<h2>${t('rulesTitle')}</h2>
<p class="hint">${t('rulesHint')}</p>
${(Object.keys(openQuestions) as OpenQuestion[]).map(
  (question) => html`<div class="field"><label for="${question}">${t(`rules.${question}`)}</label>
<select id="${question}" name="${question}">
${openQuestions[question].map(
  (answer) =>
    html`<option value="${answer}"${answer === rules[question] && html` selected`}>${name(answer)}</option>\n`,
)}</select></div>
`,
)}<p class="actions"><button class="button primary">${t('save')}</button></p>
</form>`;
}

const worded = ['third', 'fourth', 'empty', 'null'] as const;
const isWorded = (answer: string): answer is (typeof worded)[number] =>
  (worded as readonly string[]).includes(answer);
