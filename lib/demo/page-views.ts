import { translator } from '../i18n/translator';
import { type Html, html, type Piece } from './page-html';
import type { KeyProblem } from './page-key';
import { type Frame, layout } from './page-layout';
import type { Entry } from './page-phone';

/** An entry and its code now; `until` is when that changes, in milliseconds since 1970. */
export type Shown = Entry & { code: string; until: number };

/** What the person typed and why it does not do. */
type Slip = { problem: KeyProblem; pasted: string; name: string };

/** All codes; on a phone without keys, the form for the first one. */
export function codesPage(frame: Frame, entries: readonly Shown[], now: number): Html {
  const t = translator(frame.locale, 'demo');
  if (entries.length === 0) return addPage(frame);

  const next = Math.min(...entries.map(({ until }) => until));
  const reload = Math.max(1, Math.ceil((next - now) / 1000));
  return layout(frame, {
    title: t('listTitle'),
    head: html`<noscript><meta http-equiv="refresh" content="${reload}"></noscript>`,
    main: html`<h1>${t('listTitle')}</h1>
<p class="lead">${t('listHint')}</p>
<p id="unreachable" class="notice" role="status" data-text="${t('unreachable')}"></p>
<ul class="entries">
${entries.map((entry) => entryItem(frame, entry, now))}
</ul>
<p class="actions"><a class="button primary" href="/${frame.locale}/add">${t('addTitle')}</a></p>`,
    aside: how(frame),
  });
}

function entryItem({ locale }: Frame, entry: Shown, now: number): Html {
  const t = translator(locale, 'demo');
  const { id, code, until, period, issuer, label } = entry;
  const name = nameOfEntry(entry, t('unnamed'));
  const half = code.length / 2;
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', hourCycle: 'h23' }).format(until);
  return html`<li id="entry-${id}" data-entry="${id}" data-until="${until}" data-period="${period}">
<h2>${issuer || label || t('unnamed')}</h2>
${issuer && label && html`<p class="account">${label}</p>`}
<p class="code"><span class="unseen">${t('code', { name })}: </span><span data-code>${code.slice(0, half)} ${code.slice(half)}</span></p>
<p class="time"><progress max="${period}" value="${Math.ceil((until - now) / 1000)}" aria-label="${t('secondsLeft')}" hidden></progress>
<span data-until-text data-template="${t('changesAt', { time: '{time}' })}">${t('changesAt', { time })}</span></p>
<p class="small-actions">
<button type="button" data-copy aria-label="${t('copyCode', { name })}" hidden>${t('copy')}</button>
<a href="/${locale}/remove?entry=${id}" aria-label="${t('removeEntry', { name })}">${t('remove')}</a>
<span role="status" class="done" data-copied="${t('copied')}"></span>
</p>
</li>
`;
}

/** The form for a key, and what is to be put right in it. */
export function addPage(frame: Frame, slip?: Slip): Html {
  const { locale } = frame;
  const t = translator(locale, 'demo');
  const common = translator(locale, 'common');
  const message = slip && t(slip.problem);
  return layout(frame, {
    title: t('addTitle'),
    hasError: slip !== undefined,
    main: html`${message && errorSummary(common('errorSummary'), message)}
<h1>${t('addTitle')}</h1>
<p class="lead">${t('addHint')}</p>
<form method="post" action="/${locale}/add" novalidate>
<div class="field${message && ' wrong'}">
<label for="key">${t('key')}</label>
<p class="hint" id="key-hint">${t('keyHint')}</p>
${message && html`<p class="error" id="key-error">${message}</p>`}
<textarea id="key" name="key" rows="3" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="key-hint${message && ' key-error'}"${
      message && html` aria-invalid="true"`
    }>${slip?.pasted}</textarea>
</div>
<div class="field">
<label for="name">${t('nameOptional')}</label>
<p class="hint" id="name-hint">${t('nameHint')}</p>
<input id="name" name="name" autocomplete="off" aria-describedby="name-hint" value="${slip?.name}">
</div>
<p class="actions"><button class="button primary">${t('add')}</button></p>
</form>`,
    aside: how(frame),
  });
}

function errorSummary(title: string, message: string): Html {
  return html`<div class="summary" role="alert" tabindex="-1" autofocus aria-labelledby="summary-title">
<h2 id="summary-title">${title}</h2>
<p><a href="#key">${message}</a></p>
</div>`;
}

/** Asks before a key is lost for good. */
export function removePage(frame: Frame, entry: Entry): Html {
  const { locale } = frame;
  const t = translator(locale, 'demo');
  const title = t('removeTitle');
  return layout(frame, {
    title,
    main: html`<h1>${title}</h1>
<p class="removed">${nameOfEntry(entry, t('unnamed'))}</p>
<p>${t('removeText')}</p>
<form method="post" action="/${locale}/remove">
<input type="hidden" name="id" value="${entry.id}">
<p class="actions"><button class="button danger">${t('remove')}</button>
<a href="/${locale}">${translator(locale, 'common')('cancel')}</a></p>
</form>`,
  });
}

function how({ locale, portalUrl }: Frame): Piece {
  const t = translator(locale, 'demo');
  return html`<aside aria-labelledby="how">
<div class="under-arch">
<h2 id="how">${t('howTitle')}</h2>
<ol class="steps">
<li>${t('howKey')}</li>
<li>${t('howPaste')}</li>
<li>${t('howCode')}</li>
</ol>
<p><a class="onward" href="${portalUrl.origin}">${t('toPortal')}</a></p>
</div>
</aside>`;
}

function nameOfEntry({ issuer, label }: Entry, unnamed: string): string {
  return [issuer, label].filter(Boolean).join(', ') || unnamed;
}
