import { randomBytes } from 'node:crypto';
import { type IncomingHttpHeaders, request } from 'node:http';

/** The answer did not come, or only to say that something is broken: whether the request did anything is not known. */
export class Cut extends Error {
  override name = 'Cut';
}

export type Page = { path: string; status: number; html: string; location: string | undefined };
type Fields = Record<string, string>;

const answersWithin = 20_000;

/** What a browser without JavaScript can do: ask for pages, keep cookies, and send the forms it finds. */
export class PlainBrowser {
  #cookies = new Map<string, string>();

  constructor(
    private readonly portal: { port: number; host: string },
    /** Where it says it comes from; nobody else's failures count for it. */
    private readonly address: string,
  ) {}

  /** As a browser that was never here. */
  forget(): void {
    this.#cookies.clear();
  }

  /** The page at `path`, a redirect not followed. @throws Cut */
  async get(path: string): Promise<Page> {
    return this.#send('GET', path);
  }

  /**
   * Fills in a form of the page and sends it; a redirect is not followed.
   * `which` is a field's name, or the form's place among those of the main part.
   * @throws Cut, and Error when there is no such form
   */
  async submit(page: Page, which: string | number, fields: Fields = {}): Promise<Page> {
    const forms = formsIn(page.html);
    const form =
      typeof which === 'number' ? forms[which] : forms.find((each) => each.includes(` name="${which}"`));
    if (!form) throw new Error(`no form "${which}" at ${page.path} (${page.status})`);
    return this.#send('POST', page.path, multipart({ ...hiddenIn(form), ...fields }));
  }

  #send(method: string, path: string, form?: { type: string; body: Buffer }): Promise<Page> {
    const { port, host } = this.portal;
    const headers = {
      host,
      connection: 'close',
      'x-forwarded-for': this.address,
      'user-agent': 'Proof/1 (no scripts)',
      accept: 'text/html',
      'accept-language': 'en',
      ...(this.#cookies.size > 0 && { cookie: [...this.#cookies].map((pair) => pair.join('=')).join('; ') }),
      ...(form && {
        origin: `http://${host}`,
        'content-type': form.type,
        'content-length': form.body.length,
      }),
    };
    return new Promise((resolve, reject) => {
      const cut = (error: Error) => reject(new Cut(`${method} ${path}: ${error.message}`));
      const sent = request(
        { host: '127.0.0.1', port, method, path, headers, agent: false, timeout: answersWithin },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('error', cut);
          answer.on('aborted', () => cut(new Error('broken off')));
          answer.on('end', () => {
            const status = answer.statusCode ?? 0;
            if (status >= 500 || !answer.complete) return cut(new Error(`answered ${status}`));
            this.#keep(answer.headers);
            const { location } = answer.headers;
            resolve({
              path,
              status,
              html: Buffer.concat(chunks).toString(),
              location: location && pathOf(location, host),
            });
          });
        },
      );
      sent.on('timeout', () => sent.destroy(new Error('no answer')));
      sent.on('error', cut);
      sent.end(form?.body);
    });
  }

  #keep(headers: IncomingHttpHeaders): void {
    for (const line of headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
      if (value) this.#cookies.set(name, value);
      else this.#cookies.delete(name);
    }
  }
}

const pathOf = (location: string, host: string) => new URL(location, `http://${host}`).pathname;

/** What stands between the frame's header and footer, and only what the person can fill in there. */
function formsIn(html: string): string[] {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  return main.match(/<form[\s\S]*?<\/form>/g) ?? [];
}

function hiddenIn(form: string): Fields {
  const attribute = (tag: string, name: string) =>
    (new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
  const tags = form.match(/<input [^>]*type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(tags.map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')]));
}

function multipart(fields: Fields): { type: string; body: Buffer } {
  const boundary = `----proof${randomBytes(9).toString('hex')}`;
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.from(`${parts.join('')}--${boundary}--\r\n`),
  };
}
