import { translator } from '../i18n/translator';
import { timeOf } from './local-time';
import type { KeptMail } from './mailbox';
import { type Html, html, type Piece } from './page-html';
import { type Frame, layout } from './page-layout';

/** How often the list looks for new mails where there is no script, in seconds. */
const reloadAfter = 10;

/** All mails; with none, what will be here. */
export function mailsPage(frame: Frame, mails: readonly KeptMail[]): Html {
  const t = translator(frame.locale, 'demo');
  return layout(frame, {
    title: t('mailTitle'),
    head: html`<noscript><meta http-equiv="refresh" content="${reloadAfter}"></noscript>`,
    main: html`<h1>${t('mailTitle')}</h1>
<p class="lead">${t('mailHint')}</p>
<p id="unreachable" class="notice" role="status" data-text="${t('unreachable')}"></p>
<p class="unseen" role="status" data-arrived="${t('mailArrived')}"></p>
<ul class="entries mails" data-mails${mails.length === 0 && html` hidden`}>
${mails.map((mail) => mailItem(frame, mail))}
</ul>
<p class="empty" data-no-mails${mails.length > 0 && html` hidden`}>${t('mailNone')}</p>`,
    aside: about(frame),
  });
}

function mailItem({ locale }: Frame, { id, at, to, subject }: KeptMail): Html {
  return html`<li data-mail="${id}">
<h2><a href="/${locale}/mail/${id}">${subject || translator(locale, 'demo')('mailNoSubject')}</a></h2>
<p class="account">${to}</p>
<p class="time"><time datetime="${new Date(at).toISOString()}">${timeOf(locale, at)}</time></p>
</li>
`;
}

/** One mail: as a mail program shows it, shut in a frame without scripts, and its plain text. */
export function mailPage(frame: Frame, mail: KeptMail): Html {
  const { locale } = frame;
  const t = translator(locale, 'demo');
  const title = mail.subject || t('mailNoSubject');
  return layout(frame, {
    title,
    main: html`<h1>${title}</h1>
<dl class="envelope">
<div><dt>${t('mailTo')}</dt><dd>${mail.to}</dd></div>
<div><dt>${t('mailAt')}</dt><dd><time datetime="${new Date(mail.at).toISOString()}">${timeOf(locale, mail.at)}</time></dd></div>
</dl>
${
  mail.html &&
  html`<iframe class="letter" title="${t('mailShown')}" src="/${locale}/mail/${mail.id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`
}
<details class="plain"${!mail.html && html` open`}>
<summary>${t('mailText')}</summary>
<div class="letter-text" tabindex="0" role="region" aria-label="${t('mailText')}">${linked(mail.text)}</div>
</details>
<p class="actions"><a class="button" href="/${locale}/mail">${t('mailAll')}</a></p>`,
    aside: about(frame),
  });
}

/** Addresses in a plain text, made links as mail programs do. */
function linked(text: string): Piece {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, index) =>
      index % 2 === 1 ? html`<a href="${part}" target="_blank" rel="noopener noreferrer">${part}</a>` : part,
    );
}

function about({ locale, portalUrl }: Frame): Piece {
  const t = translator(locale, 'demo');
  return html`<aside aria-labelledby="how">
<div class="under-arch">
<h2 id="how">${t('howTitle')}</h2>
<ol class="steps">
<li>${t('mailHowWhat')}</li>
<li>${t('mailHowLinks')}</li>
<li>${t('mailHowWhere')}</li>
</ol>
<p><a class="onward" href="${portalUrl.origin}">${t('toPortal')}</a></p>
</div>
</aside>`;
}

/** The mail's own page for the frame: its links open the portal in a tab of its own. */
export function framedMail(mailHtml: string): string {
  return mailHtml.replace(/<head>/i, '<head><base target="_blank">');
}
