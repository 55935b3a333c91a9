import { addressOf, codeOf, password, userNameOf } from './people';
import { type Answer, cookiesOf, headerOf, type Wire } from './wire';

/**
 * What a browser without JavaScript sends to sign somebody in. `form` is asked before the clock starts; the four
 * others are one complete sign-in.
 */
export const steps = {
  form: 'GET  /sign-in (not counted)',
  password: 'POST /sign-in',
  codePage: 'GET  /sign-in/code',
  code: 'POST /sign-in/code',
  firstPage: 'GET  /profile/info',
} as const;

export type Step = keyof typeof steps;
export const countedSteps = ['password', 'codePage', 'code', 'firstPage'] as const satisfies Step[];

/** A form of the portal: the fields it brings along, ready to be sent but for what the person types. */
export type Form = [name: string, value: string][];
export type Forms = { password: Form; code: Form };

/** Fields of the form that holds an entry of this name. */
export function readForm(page: string, entry: string): Form {
  const form = page.split('<form').find((part) => part.includes(`name="${entry}"`)) ?? '';
  const [inside = ''] = form.split('</form>', 1);
  const attribute = (tag: string, name: string) =>
    (new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&amp;', '&');
  const hidden = (inside.match(/<input [^>]*type="hidden"[^>]*>/g) ?? []).map((tag): [string, string] => [
    attribute(tag, 'name'),
    attribute(tag, 'value'),
  ]);
  if (!hidden.some(([name]) => name.startsWith('$ACTION_'))) throw new Error(`no form with "${entry}"`);
  return hidden;
}

const boundary = '----bench-boundary-7MA4YWxkTrZu0gW';

function multipart(fields: Form): Buffer {
  const parts = fields.map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return Buffer.from(`${parts.join('')}--${boundary}--\r\n`);
}

/** One person with a fresh browser of their own, on a connection that others have used before. */
export class Visit {
  #cookies = new Map<string, string>();

  constructor(
    private readonly wire: Wire,
    private readonly host: string,
    private readonly person: number,
    private readonly forms: Forms,
    /** The code the person has at hand now. */
    private readonly codeNow: (person: number) => string = codeOf,
  ) {}

  /**
   * Takes one step. Steps are taken in their order.
   * @throws Error when the portal answers anything but what leads into it
   */
  async take(step: Step): Promise<Answer> {
    switch (step) {
      case 'form':
        return this.#expect(step, await this.#get('/sign-in'), 200);
      case 'password': {
        const fields: Form = [
          ...this.forms.password,
          ['identifier', userNameOf(this.person)],
          ['password', password],
        ];
        return this.#expect(step, await this.#post('/sign-in', fields), 303, '/sign-in/code');
      }
      case 'codePage':
        return this.#expect(step, await this.#get('/sign-in/code', '/sign-in'), 200);
      case 'code': {
        const fields: Form = [...this.forms.code, ['code', this.codeNow(this.person)]];
        return this.#expect(step, await this.#post('/sign-in/code', fields), 303, '/profile/info');
      }
      case 'firstPage':
        return this.#expect(step, await this.#get('/profile/info', '/sign-in/code'), 200);
    }
  }

  /** Any other page, once signed in. */
  look(path: string): Promise<Answer> {
    return this.#get(path, '/profile/info');
  }

  #expect(step: Step, answer: Answer, status: number, location?: string): Answer {
    if (answer.status !== status || (location !== undefined && headerOf(answer, 'location') !== location)) {
      throw new Error(`${steps[step]} was answered ${answer.status} ${headerOf(answer, 'location') ?? ''}`);
    }
    for (const [name, value] of cookiesOf(answer)) {
      if (value) this.#cookies.set(name, value);
      else this.#cookies.delete(name);
    }
    return answer;
  }

  #get(path: string, referer?: string): Promise<Answer> {
    return this.wire.send(this.#head('GET', path, referer));
  }

  #post(path: string, fields: Form): Promise<Answer> {
    const body = multipart(fields);
    const own =
      `Origin: http://${this.host}\r\nContent-Type: multipart/form-data; boundary=${boundary}\r\n` +
      `Content-Length: ${body.length}\r\n`;
    return this.wire.send(this.#head('POST', path, path) + own, body);
  }

  /** The headers Chromium sends. */
  #head(method: string, path: string, referer: string | undefined): string {
    const cookies = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return (
      `${method} ${path} HTTP/1.1\r\nHost: ${this.host}\r\nConnection: keep-alive\r\n${browserHeaders}` +
      `X-Forwarded-For: ${addressOf(this.person)}\r\n` +
      (referer === undefined ? '' : `Referer: http://${this.host}${referer}\r\n`) +
      (cookies ? `Cookie: ${cookies}\r\n` : '')
    );
  }
}

const browserHeaders = [
  'sec-ch-ua: "Chromium";v="142", "Not_A Brand";v="99"',
  'sec-ch-ua-mobile: ?0',
  'sec-ch-ua-platform: "Linux"',
  'Upgrade-Insecure-Requests: 1',
  'User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8',
  'Sec-Fetch-Site: same-origin',
  'Sec-Fetch-Mode: navigate',
  'Sec-Fetch-User: ?1',
  'Sec-Fetch-Dest: document',
  'Accept-Encoding: gzip, deflate, br, zstd',
  'Accept-Language: en-GB,en;q=0.9',
]
  .map((line) => `${line}\r\n`)
  .join('');
