import { randomBytes } from 'node:crypto';
import { type IncomingHttpHeaders, request } from 'node:http';
import type { Page } from '@playwright/test';

/** Requests as no browser would send them, and what came back. */

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

export type Ask = {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: Buffer;
};

/** Sends exactly this to the portal; nothing is added but `Host`, `Content-Length` and `Connection`. */
export function ask(
  portal: { url: string },
  { method = 'GET', path, headers = {}, body }: Ask,
): Promise<Answer> {
  const { hostname, port } = new URL(portal.url);
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        // Not "localhost", so that nobody looks for another address first.
        host: hostname === 'localhost' ? '127.0.0.1' : hostname,
        port,
        method,
        path,
        headers: {
          host: new URL(portal.url).host,
          // Node leaves it out for some methods, and the body would be taken for a second request.
          ...(body && { 'content-length': String(body.length) }),
          ...headers,
        },
        timeout: 20_000,
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        );
        answer.on('error', reject);
      },
    );
    sent.on('timeout', () => sent.destroy(new Error(`no answer to ${method} ${path}`)));
    sent.on('error', reject);
    sent.end(body);
  });
}

export type Part = [name: string, value: string | Buffer | { file: string }];

/** A form as browsers send it. Values may be bytes that are no text, or files. */
export function multipart(parts: readonly Part[]): { contentType: string; body: Buffer } {
  const boundary = `----test${randomBytes(9).toString('hex')}`;
  const chunks = parts.flatMap(([name, value]) => {
    const isFile = typeof value === 'object' && !Buffer.isBuffer(value);
    const file = isFile ? '; filename="a.txt"\r\ncontent-type: text/plain' : '';
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${file}\r\n\r\n`;
    return [Buffer.from(head), Buffer.from(isFile ? value.file : value), Buffer.from('\r\n')];
  });
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]),
  };
}

/** Posts a form as the portal's own page would, without JavaScript. */
export function post(
  portal: { url: string },
  path: string,
  parts: readonly Part[],
  headers: Record<string, string> = {},
): Promise<Answer> {
  const { contentType, body } = multipart(parts);
  const own = { origin: portal.url, 'content-type': contentType };
  return ask(portal, { method: 'POST', path, headers: { ...own, ...headers }, body });
}

export type Form = {
  /** Names the server action. */
  action: string;
  /** What React put into the form, to be sent back as it is. */
  hidden: Part[];
  /** What a person fills in or presses, by name, with what stands in it. */
  fields: { name: string; value: string }[];
};

/** The forms of a page that post, as the server rendered it, read by the browser's own parser without running anything. */
export async function formsIn(page: Page, html: string): Promise<Form[]> {
  const found = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    return [...parsed.forms]
      .filter((form) => form.getAttribute('method')?.toLowerCase() === 'post')
      .map((form) =>
        [...form.elements]
          .filter((element) => 'name' in element && element.name !== '')
          .map((element) => {
            const { name, value } = element as HTMLInputElement;
            return { name, value };
          }),
      );
  }, html);
  return found.map((fields) => {
    const hidden = fields.filter(({ name }) => name.startsWith('$ACTION'));
    return {
      action: actionOf(hidden),
      hidden: hidden.map(({ name, value }) => [name, value]),
      fields: fields.filter(({ name }) => !name.startsWith('$ACTION')),
    };
  });
}

function actionOf(hidden: { name: string; value: string }[]): string {
  for (const { name, value } of hidden) {
    const id = /^\$ACTION_ID_(.+)$/.exec(name)?.[1] ?? /^\{"id":"(\w+)"/.exec(value)?.[1];
    if (id) return id;
  }
  throw new Error('a form that names no server action');
}

/** A form's parts, filled in with `entries`; what is not named is sent as it stands on the page. */
export function filled(form: Form, entries: Record<string, string> = {}): Part[] {
  const names = [...new Set([...form.fields.map(({ name }) => name), ...Object.keys(entries)])];
  const standing = new Map(form.fields.map(({ name, value }) => [name, value]));
  return [...form.hidden, ...names.map((name): Part => [name, entries[name] ?? standing.get(name) ?? ''])];
}

/** The `Cookie` header of these of the portal's cookies. */
export function cookies(
  values: Partial<Record<'attempt' | 'session' | 'link' | 'forgotten' | 'email' | 'browser', string>>,
) {
  const pairs = Object.entries(values).map(([kind, value]) => `vestibule.${kind}=${value}`);
  return { cookie: pairs.join('; ') };
}

/** The `at`th form in the main part of a page, as the server renders it for these headers. */
export async function formAt(
  page: Page,
  portal: { url: string },
  { path, headers = {}, at = 0 }: { path: string; headers?: Record<string, string>; at?: number },
): Promise<Form> {
  const { body } = await ask(portal, { path, headers });
  const form = (await formsIn(page, mainOf(body)))[at];
  if (!form) throw new Error(`no form at ${path}`);
  return form;
}

/** What stands between the frame's header and footer. */
export function mainOf(html: string): string {
  return /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
}

/** Where a redirect leads. */
export function locationOf(answer: Answer, portal: { url: string }): URL {
  return new URL(answer.headers.location ?? '', portal.url);
}
