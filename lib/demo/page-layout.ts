import { type Locale, locales } from '../i18n/locale';
import { translator } from '../i18n/translator';
import { type Html, html, type Piece } from './page-html';

/** What every page shows around its own part. `path` is the page's own, after the language. */
export type Frame = { locale: Locale; portalUrl: URL; path: string };

type Page = {
  title: string;
  main: Piece;
  /** Beside the main part where there is room, below it where there is not. */
  aside?: Piece;
  /** For the head. */
  head?: Piece;
  hasError?: boolean;
};

/** A whole page of the demo's phone. */
export function layout({ locale, path }: Frame, { title, main, aside, head, hasError }: Page): Html {
  const t = translator(locale, 'demo');
  const common = translator(locale, 'common');
  const inLanguage = (each: Locale) => (path ? `/${each}/${path}` : `/${each}`);
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${hasError && `${common('errorTitlePrefix')} `}${title} – ${t('pretendPhone')} – Vestibule</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="preload" href="/font/next-latin.woff2" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="/page.css">
<script src="/page.js" type="module"></script>
${head}
</head>
<body>
<a class="skip" href="#content">${common('skipToContent')}</a>
<header>
<div class="banner"><p class="wide"><strong>${t('banner')}</strong> <span>${t('bannerText')}</span></p></div>
<div class="wide page head">
<div>
<p class="product"><a href="/${locale}">${t('pretendPhone')}</a></p>
<nav aria-label="${t('apps')}"><ul class="apps">
${[
  ['', t('title')] as const,
  ['/mail', t('mailbox')] as const,
  ['/phones', translator(locale, 'phones')('title')] as const,
].map(
  ([where, name]) =>
    html`<li><a href="/${locale}${where}"${isIn(path, where) && html` aria-current="true"`}>${name}</a></li>`,
)}
</ul></nav>
</div>
<nav aria-label="${common('language')}"><ul class="languages">
${locales.map(
  (each) =>
    html`<li><a href="${inLanguage(each)}" lang="${each}" hreflang="${each}"${
      each === locale && html` aria-current="true"`
    }>${translator(each, 'common')('languageName')}</a></li>`,
)}
</ul></nav>
</div>
</header>
<div class="wide page columns">
<main id="content" tabindex="-1">
${main}
</main>
${aside}
</div>
</body>
</html>
`;
}

/** Mailbox and phones have their addresses to themselves; all others belong to the authenticator app. */
const isIn = (path: string, where: string) => {
  const [first = ''] = path.split(/[/?]/);
  return (['mail', 'phones'].includes(first) ? `/${first}` : '') === where;
};

/** A page that only says something. */
export function messagePage(frame: Frame, title: string, text: string): Html {
  const t = translator(frame.locale, 'demo');
  return layout(frame, {
    title,
    main: html`<h1>${title}</h1>
<p class="lead">${text}</p>
<p><a class="button primary" href="/${frame.locale}">${t('toCodes')}</a></p>`,
  });
}
