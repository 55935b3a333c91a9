import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isLocale, type Locale, preferredLocale } from '../i18n/locale';
import { translator } from '../i18n/translator';
import { DemoError, errorCode } from './demo-error';
import { type Mailbox, openMailbox } from './mailbox';
import { mailboxSection } from './mailbox-section';
import { assets } from './page-assets';
import { authenticatorSection } from './page-authenticator';
import type { AppKey } from './page-key';
import { type Frame, messagePage } from './page-layout';
import { openPhone } from './page-phone';
import { type Answer, bodyOf, isOwnOrigin, RequestError, type Section, send } from './page-request';
import { isApiPath } from './phones/api';
import { apiServer } from './phones/api-server';
import type { SimulatedPhones } from './phones/phones';
import { phonesSection } from './phones/section';

export type DemoPage = { url: string; close(): Promise<void> };

export type DemoPageOptions = {
  port: number;
  portalUrl: URL;
  dataDir: string;
  /** Keys the phone holds when it is new. */
  firstKeys?: readonly AppKey[];
  /** Whose mails are shown; that of the data folder unless given. */
  mailbox?: Mailbox;
  /** The simulated phones, and Vonage's service before them; without, there are neither. */
  phones?: SimulatedPhones;
  now?: () => number;
};

/**
 * Serves, on loopback only, what a person needs beside the portal to try it out.
 * @throws DemoError when the port is taken, the phone's file is damaged or the mailbox cannot be read
 */
export async function startDemoPage(options: DemoPageOptions): Promise<DemoPage> {
  const { port, portalUrl, dataDir, firstKeys, phones, now = Date.now } = options;
  const phone = await openPhone(dataDir, firstKeys);
  // Whatever else stands in for the outer world gets a section of its own here.
  const mailbox = options.mailbox ?? (await openMailbox(dataDir));
  const sections: readonly Section[] = [
    authenticatorSection(phone, now),
    mailboxSection(mailbox),
    ...(phones ? [phonesSection(phones)] : []),
  ];
  const api = phones && apiServer(phones);

  let hosts: readonly string[] = [];
  const server = createServer({ maxHeaderSize: 16_384 }, (request, response) => {
    const given =
      api && isApiPath(request.url ?? '') && isOwnHost(request)
        ? api(request, response)
        : answer(request).then((page) => send(response, request, page));
    given.catch(() => fail(response));
  });

  // DNS rebinding: a foreign page whose name points to loopback comes with that name.
  const isOwnHost = ({ headers }: IncomingMessage) => hosts.includes(headers.host ?? '');

  const answer = async (request: IncomingMessage): Promise<Answer> => {
    if (!isOwnHost(request)) return { status: 421, text: '' };
    const url = new URL(`http://${hosts[0]}${request.url?.startsWith('/') ? request.url : '/'}`);
    const asset = assets.get(url.pathname);
    if (asset && isReading(request)) return asset();

    const [, first = '', ...rest] = url.pathname.split('/');
    const wished = preferredLocale(request.headers['accept-language']) ?? 'en';
    if (url.pathname === '/' && isReading(request)) return { status: 302, location: `/${wished}` };
    const locale: Locale = isLocale(first) ? first : wished;
    const path = rest.join('/');
    const frame: Frame = { locale, portalUrl, path: isLocale(first) ? path + url.search : '' };
    try {
      if (!isOwnOrigin(request, hosts)) throw new RequestError(403);
      if (!isLocale(first)) throw new RequestError(404);
      const form = request.method === 'POST' ? await bodyOf(request) : undefined;
      if (!form && !isReading(request)) throw new RequestError(405);
      for (const section of sections) {
        const given = await section({ path, url, form, frame });
        if (given) return given;
      }
      throw new RequestError(404);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      return refusal(error.status, frame, `http://${hosts[0]}`);
    }
  };

  await listen(server, port);
  const bound = (server.address() as AddressInfo).port;
  hosts = [`localhost:${bound}`, `127.0.0.1:${bound}`];
  return {
    url: `http://localhost:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const isReading = ({ method }: IncomingMessage) => method === 'GET' || method === 'HEAD';

function refusal(status: number, frame: Frame, address: string): Answer {
  const t = translator(frame.locale, 'demo');
  const title = status === 404 ? t('notFoundTitle') : t('refusedTitle');
  const text = status === 404 ? t('notFoundText') : t('refusedText', { address });
  return { status, page: messagePage(frame, title, text) };
}

function fail(response: ServerResponse) {
  if (!response.headersSent) response.writeHead(500, { 'Cache-Control': 'no-store' });
  response.end();
}

function listen(server: ReturnType<typeof createServer>, port: number) {
  return new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      const taken = errorCode(error) === 'EADDRINUSE';
      reject(
        taken
          ? new DemoError(
              `Port ${port}, which the demo needs for its second page, is in use. Stop what uses it, or set PORT ` +
                'to another one: the demo takes that port and the next.',
            )
          : error,
      );
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}
