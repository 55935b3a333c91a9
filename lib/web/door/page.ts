import type { IncomingMessage } from 'node:http';
import { isLocale, type Locale, preferredLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { type RefusalKind, refusals } from './refusal';

/** What a page of the door says: which one, where the portal is, and the number of the request in the log. */
export type PageFacts = { kind: RefusalKind; locale: Locale; portal: URL; nonce: string; id: string };

/** The person's language: what they chose (a cookie), else what their browser asks for, else English. */
export function localeOf(headers: IncomingMessage['headers']): Locale {
  const chosen = /(?:^|;\s*)vestibule\.language=([a-z]{2})(?:;|$)/.exec(headers.cookie ?? '')?.[1];
  return isLocale(chosen) ? chosen : (preferredLocale(headers['accept-language']) ?? 'en');
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');

/** The same words without the page around them, for a script that asks. */
export function errorText({ kind, locale, portal, id }: PageFacts): string {
  const t = translator(locale, 'door');
  return [t(`${kind}What`), t(`${kind}Next`, { address: portal.origin, id })].join(' ');
}

/** A complete page of its own: it must stand when nothing else of the portal does. */
export function errorPage({ kind, locale, portal, nonce, id }: PageFacts): string {
  const t = translator(locale, 'door');
  const what = escapeHtml(t(`${kind}What`));
  const next = escapeHtml(t(`${kind}Next`, { address: portal.origin, id }));
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(t(`${kind}Title`))} – Vestibule</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<header>Vestibule</header>
<main>
<h1>${escapeHtml(t(`${kind}Title`))}</h1>
<p>${what}</p>
<p>${next}</p>
<p><a href="${escapeHtml(portal.origin)}/">${escapeHtml(t('toStart'))}</a></p>
</main>
</body>
</html>
`;
}

/** For the routes under /api. */
export const errorJson = (kind: RefusalKind, id: string) =>
  JSON.stringify({ error: kind, ...(refusals[kind] >= 500 && { id }) });

const style = `
:root{color-scheme:light dark;--paper:#faf8f4;--ink:#1c1e21;--accent:#0f5a4a;--on:#fff}
@media (prefers-color-scheme:dark){:root{--paper:#15171b;--ink:#ece8e1;--accent:#7fd1bb;--on:#15171b}}
*{box-sizing:border-box}
body{margin:0;padding:24px;background:var(--paper);color:var(--ink);overflow-wrap:anywhere;
font:18px/28px "Atkinson Hyperlegible Next",system-ui,sans-serif}
header,main{max-width:32rem;margin:0}
header{padding-bottom:8px;border-bottom:2px solid var(--accent);font-weight:600}
h1{margin:32px 0 16px;font-size:28px;line-height:34px}
p{margin:0 0 16px}
a{display:inline-block;min-height:44px;margin-top:8px;padding:8px 16px;background:var(--accent);color:var(--on);
text-decoration:none;font-weight:600;border-radius:4px}
a:focus-visible{outline:3px solid var(--ink);outline-offset:3px}
@media (min-width:60rem){body{padding:48px 96px}h1{font-size:36px;line-height:42px}}
`.replace(/\n/g, '');
