import { translator } from '../../i18n/translator';
import { timeOf, toTheSecond } from '../local-time';
import { type Html, html, type Piece } from '../page-html';
import { type Frame, layout } from '../page-layout';
import { type Call, waitOf } from './call';
import type { TextMessage } from './inbox';
import type { Phone } from './phones';
import { callNow, how, liveScript, lookAgain, shownNumber } from './views-phones';

/**
 * One phone in its owner's hand. What changes by itself stands in parts with `data-live`, which the page's script
 * exchanges one by one; without it the page loads itself again, but not while somebody may be typing keys.
 */
export function phonePage(frame: Frame, phone: Phone): Html {
  const { locale } = frame;
  const t = translator(locale, 'phones');
  // The number stays on one line.
  const title = t('phone', { number: shownNumber(phone.number).replaceAll(' ', '\u00A0') });
  const call = callNow(phone);
  const listens = call && doingOf(call) === 'listening';
  return layout(frame, {
    title,
    head: html`${!listens && lookAgain(call ? 2 : 3)}${liveScript}`,
    main: html`<h1>${title}</h1>
<p class="lead">${t('phoneHint')}</p>
<p id="unreachable" class="notice" role="status" data-text="${translator(locale, 'demo')('unreachable')}"></p>
<div class="unseen" role="status" data-live="said">${said(frame, phone, call)}</div>
<section class="call-now" aria-labelledby="call-title" data-live="call">${callPart(frame, phone, call)}</section>
<div data-live="heard" role="log" aria-label="${t('heard')}">${heardPart(frame, phone.calls[0])}</div>
<div data-live="keyed" role="status">${call && keyedPart(frame, call)}</div>
<div data-live="keypad">${call?.state.kind === 'answered' && call.state.by === 'person' && keypad(frame, phone, call)}</div>
<section aria-labelledby="messages-title" data-live="messages">${messagesPart(frame, phone.messages)}</section>
<section aria-labelledby="calls-title" data-live="calls">${earlierPart(frame, phone)}</section>
<p class="actions"><a class="button" href="/${locale}/phones">${t('all')}</a></p>`,
    aside: how(frame),
  });
}

function doingOf({ state }: Call): 'speaking' | 'listening' | 'asking' | undefined {
  return state.kind === 'answered' ? state.doing.kind : undefined;
}

/** For those who hear the page: said when it changes. */
function said({ locale }: Frame, { messages }: Phone, call: Call | undefined): Piece {
  const t = translator(locale, 'phones');
  if (call?.state.kind === 'ringing') return t('saidRinging');
  return call ? t('saidTalking') : t('saidMessages', { count: messages.length });
}

const formTo = ({ locale }: Frame, { number }: Phone, call: Call) =>
  html`method="post" action="/${locale}/phones/${number}/call"><input type="hidden" name="call" value="${call.id}"`;

function callPart(frame: Frame, phone: Phone, call: Call | undefined): Piece {
  const { locale } = frame;
  const t = translator(locale, 'phones');
  if (call?.state.kind === 'ringing') {
    const until = waitOf(call) ?? 0;
    return html`<h2 id="call-title" tabindex="-1" class="rings">${t('ringing')}</h2>
<p>${t('callFrom', { number: shownNumber(call.plan.from) })}</p>
<form class="call-actions" ${formTo(frame, phone, call)}>
<button class="button primary" name="do" value="pick-up">${t('pickUp')}</button>
<button class="button danger" name="do" value="decline">${t('decline')}</button>
<button class="button" name="do" value="engaged">${t('engaged')}</button>
<button class="button" name="do" value="machine">${t('machine')}</button>
</form>
<p class="hint">${t('ringsUntil', { time: toTheSecond(locale, until) })}</p>`;
  }
  if (call?.state.kind !== 'answered') {
    return html`<h2 id="call-title" tabindex="-1">${t('call')}</h2>
<p class="empty">${t('noCall')}</p>`;
  }
  const { by, doing } = call.state;
  return html`<h2 id="call-title" tabindex="-1">${by === 'machine' ? t('machineTalking') : t('talking')}</h2>
<p>${t('callFrom', { number: shownNumber(call.plan.from) })}</p>
<p class="hint" data-doing="${doing.kind}">${t(doing.kind)}</p>
<form class="call-actions" ${formTo(frame, phone, call)}>
<button class="button danger" name="do" value="hang-up">${t('hangUp')}</button>
</form>`;
}

/** It stays when the call is over: nobody reads as fast as a call ends. */
function heardPart({ locale }: Frame, call: Call | undefined): Piece {
  if (!call || call.heard.length === 0) return undefined;
  return html`<h3>${translator(locale, 'phones')('heard')}</h3>
${heardList(call)}`;
}

const heardList = ({ heard }: Call) =>
  html`<ol class="heard">
${heard.map(({ text, language }) => html`<li lang="${language}">${text}</li>\n`)}</ol>`;

function keyedPart({ locale }: Frame, { state }: Call): Piece {
  const keyed = state.kind === 'answered' && state.doing.kind === 'listening' && state.doing.keyed;
  return keyed && html`<p class="keyed">${translator(locale, 'phones')('keyed', { keys: keyed })}</p>`;
}

function keypad(frame: Frame, phone: Phone, call: Call): Piece {
  const t = translator(frame.locale, 'phones');
  const names: Record<string, string> = { '*': t('star'), '#': t('hash') };
  return html`<form class="keypad" ${formTo(frame, phone, call)}>
<input type="hidden" name="do" value="keys">
<h3 id="keypad-title">${t('keypad')}</h3>
<div class="keys" role="group" aria-labelledby="keypad-title">
${[...'123456789*0#'].map(
  (key) =>
    html`<button name="key" value="${key}"${names[key] && html` aria-label="${names[key]}"`}>${key}</button>\n`,
)}</div>
</form>
<form class="key-in" ${formTo(frame, phone, call)}>
<input type="hidden" name="do" value="keys">
<label for="keys">${t('keys')}</label>
<p class="hint" id="keys-hint">${t('keysHint')}</p>
<input id="keys" name="keys" inputmode="tel" autocomplete="off" maxlength="20" aria-describedby="keys-hint">
<button class="button">${t('press')}</button>
</form>`;
}

function messagesPart({ locale }: Frame, messages: readonly TextMessage[]): Piece {
  const t = translator(locale, 'phones');
  const title = html`<h2 id="messages-title">${t('messages')}</h2>`;
  if (messages.length === 0) return html`${title}<p class="empty">${t('noMessages')}</p>`;
  return html`${title}
<ul class="texts">
${messages.map(
  ({ from, text, at }) => html`<li>
<p class="account">${t('from', { sender: from })}</p>
<p class="bubble">${text}</p>
<p class="time"><time datetime="${new Date(at).toISOString()}">${timeOf(locale, at)}</time></p>
</li>
`,
)}</ul>`;
}

function earlierPart({ locale }: Frame, { calls }: Phone): Piece {
  const t = translator(locale, 'phones');
  const title = html`<h2 id="calls-title">${t('calls')}</h2>`;
  const items = calls.map((call, at) => earlierCall(locale, call, at === 0)).filter(Boolean);
  return html`${title}
${items.length > 0 ? html`<ul class="earlier">${items}</ul>` : html`<p class="empty">${t('noCalls')}</p>`}`;
}

/** What the latest call said stands above already. */
function earlierCall(locale: Frame['locale'], call: Call, isLatest: boolean): Piece {
  const { state, heard, startedAt } = call;
  if (state.kind !== 'ended') return undefined;
  const t = translator(locale, 'phones');
  const seconds = Math.round((state.at - (state.answeredAt ?? state.at)) / 1000);
  return html`<li>
<p><strong>${t(`ended.${state.status}`, { seconds })}</strong></p>
<p class="time"><time datetime="${new Date(startedAt).toISOString()}">${timeOf(locale, startedAt)}</time></p>
${!isLatest && heard.length > 0 && heardList(call)}
</li>
`;
}
