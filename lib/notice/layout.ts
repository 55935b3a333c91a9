import type { Locale } from '@/lib/i18n/locale';
import { type AccentColours, accentColours } from '@/lib/office/accent';
import type { OfficeFace } from '@/lib/office/face';

/** What stands in a mail, top to bottom; every text is plain. */
export type MailContent = {
  locale: Locale;
  office: OfficeFace;
  title: string;
  text: string;
  /** Terms and what they are, such as when it happened. */
  facts: [term: string, value: string][];
  /** Where it tells of several things: each in words, and a line for each time it happened. */
  events?: { title: string; text: string; lines: string[] }[];
  /** The mail's one link, besides "This wasn't me". */
  link?: { href: string; label: string; hint: string };
  ifNotYou: { title: string; text: string; link?: { href: string; label: string; hint: string } };
  serviceDesk: [term: string, value: string];
  /** In small type at the end, a paragraph each. */
  footer: string[];
};

/** The mail as text: paragraphs between blank lines, nothing to click but what a reader makes of an address. */
export function textOfMail(mail: MailContent): string {
  const list = (rows: [string, string][]) => rows.map(([term, value]) => `${term}: ${value}`).join('\n');
  const { title, text, link } = mail.ifNotYou;
  return [
    mail.office.name,
    mail.title,
    mail.text,
    list(mail.facts),
    ...(mail.events ?? []).map((each) =>
      [each.title, each.text, ...each.lines.map((line) => `- ${line}`)].filter(Boolean).join('\n'),
    ),
    ...(mail.link ? [mail.link.href] : []),
    `${title}\n${text}`,
    ...(link ? [`${link.label}:\n${link.href}\n${link.hint}`] : []),
    list([mail.serviceDesk]),
    `-- \n${mail.footer.join('\n')}`,
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');

const family = "'Atkinson Hyperlegible Next',Verdana,Arial,sans-serif";

/** Readers that know no style element show the light colours, which therefore also stand inline. */
function styles({ dark }: AccentColours): string {
  return `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.paper{background:#15171b!important;color:#ece8e1!important}
.soft{color:#adb0b5!important}
.line{border-color:${dark.accent}!important}
.hair{border-color:#34383f!important}
.link{color:${dark.accent}!important}
.outline{color:${dark.accent}!important;border-color:${dark.accent}!important}
.button{background:${dark.accent}!important;border-color:${dark.accent}!important;color:${dark.accentInk}!important}
}`;
}

const rows = (list: [string, string][]) =>
  list
    .map(
      ([term, value]) =>
        `<p style="margin:0 0 4px"><span class="soft" style="color:#54585f">${escaped(term)}:</span> ${escaped(value)}</p>`,
    )
    .join('\n');

function linkOf(link: NonNullable<MailContent['link']>, { light }: AccentColours): string {
  const href = escaped(link.href);
  return `<p style="margin:24px 0"><a class="button" href="${href}" style="display:inline-block;padding:8px 24px;border:2px solid ${light.accent};border-radius:4px;background:${light.accent};color:${light.accentInk};font-weight:600;text-decoration:none">${escaped(link.label)}</a></p>
<p class="soft" style="margin:0 0 24px;color:#54585f;font-size:16px;line-height:24px">${escaped(link.hint)}<br><a class="link" href="${href}" style="color:${light.accent};overflow-wrap:anywhere;word-break:break-all">${href}</a></p>`;
}

const eventOf = ({ title, text, lines }: NonNullable<MailContent['events']>[number]) =>
  [
    title && `<h2 style="margin:24px 0 4px;font-size:18px;line-height:28px">${escaped(title)}</h2>`,
    `<p style="margin:0 0 4px">${escaped(text)}</p>`,
    lines.length > 0 &&
      `<ul style="margin:4px 0 16px;padding:0 0 0 24px">${lines.map((line) => `<li>${escaped(line)}</li>`).join('\n')}</ul>`,
  ]
    .filter(Boolean)
    .join('\n');

/** In the second place, whatever else there is to press: outlined. */
function notMeOf(link: NonNullable<MailContent['ifNotYou']['link']>, { light }: AccentColours): string {
  return `<p style="margin:16px 0 8px"><a class="outline" href="${escaped(link.href)}" style="display:inline-block;padding:8px 24px;border:2px solid ${light.accent};border-radius:4px;color:${light.accent};font-weight:600;text-decoration:none">${escaped(link.label)}</a></p>
<p class="soft" style="margin:0 0 16px;color:#54585f;font-size:16px;line-height:24px">${escaped(link.hint)}</p>`;
}

/** The mail as a page of its own: no picture, no script, nothing fetched from anywhere. */
export function htmlOfMail(mail: MailContent): string {
  const colours = accentColours(mail.office.accent);
  const small = 'font-size:16px;line-height:24px';
  return `<!doctype html>
<html lang="${mail.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(mail.title)}</title>
<style>${styles(colours)}</style>
</head>
<body class="paper" style="margin:0;padding:0;background:#faf8f4;color:#1c1e21">
<div class="paper" role="article" lang="${mail.locale}" style="max-width:544px;margin:0 auto;padding:24px 16px 32px;background:#faf8f4;color:#1c1e21;font-family:${family};font-size:18px;line-height:28px;overflow-wrap:break-word">
<p class="line" style="margin:0 0 24px;padding:0 0 12px;border-bottom:2px solid ${colours.light.accent};font-size:22px;line-height:28px;font-weight:700">${escaped(mail.office.name)}</p>
<h1 style="margin:0 0 16px;font-size:28px;line-height:34px">${escaped(mail.title)}</h1>
<p style="margin:0 0 16px">${escaped(mail.text)}</p>
${rows(mail.facts)}
${(mail.events ?? []).map(eventOf).join('\n')}
${mail.link ? linkOf(mail.link, colours) : ''}
<h2 style="margin:24px 0 8px;font-size:22px;line-height:28px">${escaped(mail.ifNotYou.title)}</h2>
<p style="margin:0 0 8px">${escaped(mail.ifNotYou.text)}</p>
${mail.ifNotYou.link ? notMeOf(mail.ifNotYou.link, colours) : ''}
${rows([mail.serviceDesk])}
<div class="soft hair" style="margin:32px 0 0;padding:16px 0 0;border-top:1px solid #dcd7cc;color:#54585f;${small}">
${mail.footer.map((text) => `<p style="margin:0 0 8px">${escaped(text)}</p>`).join('\n')}
</div>
</div>
</body>
</html>
`;
}
