import {
  createServer,
  type IncomingMessage,
  request as passOn,
  type Server,
  type ServerResponse,
} from 'node:http';
import { buffer } from 'node:stream/consumers';

/** A portal process behind the proxy. `kill` ends it as `kill -9` does, and returns when it is gone. */
export type Back = { port: number; kill(): Promise<void> };

/**
 * When the process that has a request is killed: as soon as it has the whole of it, when it is done and its answer (which nobody
 * ever gets) has arrived at the proxy, or, having the request, when this promise is fulfilled.
 */
export type Moment = 'asked' | 'answered' | (() => Promise<void>);

type Strike = { path: string | RegExp; moment: Moment; done: () => void };

type Asked = { request: IncomingMessage; body: Buffer };

/**
 * One address before two portal processes, as nginx is: every request goes to the one that is in front, with the headers that say
 * for whom. When that one breaks off, the other one takes its place: it gets what only reads; whatever may have changed something
 * is not sent twice, but answered with 502.
 */
export class ReverseProxy {
  #strike: Strike | undefined;

  private constructor(
    private readonly server: Server,
    readonly port: number,
    private readonly backs: [Back, Back],
  ) {}

  static async open(port: number, backs: [Back, Back]): Promise<ReverseProxy> {
    const server = createServer((request, response) => {
      proxy.#take(request, response).catch(() => response.destroy());
    });
    const proxy = new ReverseProxy(server, port, backs);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return proxy;
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** The next POST to this path is the last that the process in front of it gets. Fulfilled when it is gone. */
  strike(path: string | RegExp, moment: Moment): Promise<void> {
    return new Promise((done) => {
      this.#strike = { path, moment, done };
    });
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = { request, body: await buffer(request) };
    const [front] = this.backs;
    const strike = request.method === 'POST' ? this.#struckBy(request) : undefined;
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    try {
      const answer = await this.#ask(front, asked, strike);
      await pipe(answer, response);
    } catch {
      if (response.headersSent) return void response.destroy();
      // Whoever notices first that it is gone puts the other one in front.
      this.#failOver(front);
      if (!isReading) return void badGateway(response);
      await pipe(await this.#ask(this.backs[0], asked, undefined), response);
    }
  }

  #struckBy({ url = '' }: IncomingMessage): Strike | undefined {
    const strike = this.#strike;
    const { pathname } = new URL(url, this.url);
    const isIt = typeof strike?.path === 'string' ? strike.path === pathname : strike?.path.test(pathname);
    if (!isIt) return undefined;
    this.#strike = undefined;
    return strike;
  }

  #failOver(broken: Back): void {
    if (this.backs[0] === broken) this.backs.reverse();
  }

  /** @throws Error when the process breaks off before it has answered */
  #ask(back: Back, { request, body }: Asked, strike: Strike | undefined): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const kill = async () => {
        this.#failOver(back);
        await back.kill();
        strike?.done();
        // Also where it was quicker with its answer: nobody gets that.
        throw new Error('it was killed');
      };
      const forwarded = passOn(
        {
          host: '127.0.0.1',
          port: back.port,
          method: request.method,
          path: request.url,
          headers: { ...request.headers, ...forwardedFor(request), connection: 'close' },
          agent: false,
        },
        (answer) => {
          if (!strike) return resolve(answer);
          const whole = buffer(answer);
          if (strike.moment === 'answered') whole.then(kill).catch(reject);
          else whole.catch(() => undefined);
        },
      );
      forwarded.on('error', strike ? () => undefined : reject);
      forwarded.end(body, () => {
        if (!strike || strike.moment === 'answered') return;
        const when = strike.moment === 'asked' ? Promise.resolve() : strike.moment();
        when.then(kill).catch(reject);
      });
    });
  }
}

const forwardedFor = ({ socket, headers }: IncomingMessage) => ({
  'x-forwarded-for': [headers['x-forwarded-for'], socket.remoteAddress].filter(Boolean).join(', '),
  'x-forwarded-proto': 'http',
  'x-forwarded-host': headers.host ?? '',
});

function pipe(answer: IncomingMessage, response: ServerResponse): Promise<void> {
  response.writeHead(answer.statusCode ?? 502, answer.headers);
  answer.pipe(response);
  return new Promise((resolve, reject) => {
    answer.on('error', reject);
    answer.on('close', () => (answer.complete ? resolve() : reject(new Error('broken off'))));
  });
}

function badGateway(response: ServerResponse): void {
  response
    .writeHead(502, { 'content-type': 'text/html' })
    .end('<!doctype html><html lang="en"><title>502 Bad Gateway</title><h1>502 Bad Gateway</h1></html>');
}
