import { printNumber } from '../../factor/phone/number';
import { translator } from '../../i18n/translator';
import { timeOf } from '../local-time';
import { type Html, html, type Piece } from '../page-html';
import { type Frame, layout } from '../page-layout';
import type { Call } from './call';
import type { Phone } from './phones';

export const shownNumber = (number: string) => printNumber(`+${number}`);

/** The call that rings or runs, if there is one. */
export const callNow = ({ calls }: Phone): Call | undefined =>
  calls.find(({ state }) => state.kind === 'ringing' || state.kind === 'answered');

/** Where there is no script, a page looks for news after so many seconds. */
export const lookAgain = (seconds: number) =>
  html`<noscript><meta http-equiv="refresh" content="${seconds}"></noscript>`;

export const liveScript = html`<script src="/phones.js" type="module"></script>`;

/** All phones, and the way to any other. */
export function phonesPage(frame: Frame, phones: readonly Phone[], slip?: { typed: string }): Html {
  const { locale } = frame;
  const t = translator(locale, 'phones');
  const title = t('title');
  return layout(frame, {
    title,
    hasError: slip !== undefined,
    head: slip ? undefined : liveScript,
    main: html`<h1>${title}</h1>
<p class="lead">${t('hint')}</p>
<p id="unreachable" class="notice" role="status" data-text="${translator(locale, 'demo')('unreachable')}"></p>
<div data-live="phones">${list(frame, phones)}</div>
<form class="open-phone" method="post" action="/${locale}/phones" novalidate>
<h2>${t('openTitle')}</h2>
<div class="field${slip && ' wrong'}">
<label for="number">${t('number')}</label>
<p class="hint" id="number-hint">${t('numberHint')}</p>
${slip && html`<p class="error" id="number-error">${t('numberWrong')}</p>`}
<input id="number" name="number" type="tel" autocomplete="off" value="${slip?.typed}" aria-describedby="number-hint${slip && ' number-error'}"${slip && html` aria-invalid="true" autofocus`}>
</div>
<p class="actions"><button class="button primary">${t('open')}</button></p>
</form>`,
    aside: how(frame),
  });
}

function list({ locale }: Frame, phones: readonly Phone[]): Piece {
  const t = translator(locale, 'phones');
  if (phones.length === 0) return html`<p class="empty">${t('none')}</p>`;
  return html`<ul class="entries phones">
${phones.map(
  (phone) => html`<li>
<h2><a href="/${locale}/phones/${phone.number}">${shownNumber(phone.number)}</a></h2>
${
  callNow(phone)?.state.kind === 'ringing'
    ? html`<p class="rings">${t('ringsNow')}</p>`
    : html`<p class="time">${newest(phone, locale)}</p>`
}
</li>
`,
)}</ul>`;
}

function newest({ messages: [message], calls: [call] }: Phone, locale: Frame['locale']): Piece {
  const t = translator(locale, 'phones');
  const byMessage = message && (!call || message.at > call.startedAt);
  if (byMessage) return t('newest', { what: t('newestMessage', { time: timeOf(locale, message.at) }) });
  return call && t('newest', { what: t('newestCall', { time: timeOf(locale, call.startedAt) }) });
}

export function how({ locale, portalUrl }: Frame): Piece {
  const t = translator(locale, 'phones');
  const demo = translator(locale, 'demo');
  return html`<aside aria-labelledby="how">
<div class="under-arch">
<h2 id="how">${demo('howTitle')}</h2>
<ol class="steps">
<li>${t('howWhat')}</li>
<li>${t('howCall')}</li>
<li>${t('howFaults')}</li>
</ol>
<p><a class="onward" href="/${locale}/phones/faults">${t('toFaults')}</a></p>
<p><a class="onward" href="${portalUrl.origin}">${demo('toPortal')}</a></p>
</div>
</aside>`;
}
