import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { createDoor, type DoorOptions } from '@/lib/web/door/door';

export const portal = 'http://portal.example:3000';
/** Ids of server actions, as Next makes them: the first byte tells whether previous state is an argument. */
export const plainAction = `40${'a'.repeat(40)}`;
export const stateAction = `60${'b'.repeat(40)}`;

/** What came through the door, as the stand-in for Next saw it. */
export type Seen = { method: string; url: string; headers: IncomingMessage['headers']; body: string };

/** A door on a free port with a stand-in for Next behind it that answers with what it saw. */
export async function openDoor(
  inner: DoorOptions['inner'] = tellBack,
  config: Partial<DoorOptions['config']> = {},
  draw?: DoorOptions['draw'],
): Promise<{ server: Server; port: number; url: string }> {
  const server = createDoor({
    config: { portalUrl: new URL(portal), trustedProxies: [], ...config },
    inner,
    knowsAction: (id) => id === plainAction || id === stateAction,
    isPublicFile: (path) => path === '/logo.svg',
    ...(draw && { draw }),
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { server, port, url: `http://127.0.0.1:${port}` };
}

async function tellBack(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { method = '', url = '', headers } = request;
  response.setHeader('content-type', 'application/json');
  response.end(
    JSON.stringify({ method, url, headers, body: Buffer.concat(chunks).toString() } satisfies Seen),
  );
}

/** `head` in small letters, `text` all of it as it came. */
export type Answer = { status: number; head: string; body: string; text: string; seen: () => Seen };

/** Sends bytes as they are and returns what comes back until the door closes the connection. */
export function sendRaw(port: number, text: string | Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let received = '';
    // Well below the door's own times: a connection that only these end was not closed by its answer.
    socket.setTimeout(5_000, () => socket.destroy(new Error(`no end after: ${received}`)));
    socket.on('data', (chunk) => {
      received += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(parseAnswer(received)));
    socket.write(text);
  });
}

function parseAnswer(text: string): Answer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n').replace(/^[0-9a-f]+\r\n([\s\S]*)\r\n0(\r\n)*$/, '$1');
  return {
    status: Number(head.split(' ')[1]),
    head: head.toLowerCase(),
    body,
    text,
    seen: () => JSON.parse(body),
  };
}

/** A request as a browser would send it; given headers replace its own, an empty one leaves it out. */
export function request(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body: string | Buffer = '',
): Buffer {
  const all: Record<string, string> = {
    host: new URL(portal).host,
    connection: 'close',
    ...(method === 'POST' && { origin: portal, 'content-length': String(Buffer.byteLength(body)) }),
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) =>
    value === '' ? [] : [`${name}: ${value}\r\n`],
  );
  return Buffer.concat([
    Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`),
    Buffer.from(body),
  ]);
}

export const multipart = 'multipart/form-data; boundary=B';

export function formBody(fields: [string, string][]): string {
  const parts = fields.map(
    ([name, value]) => `--B\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join('')}--B--\r\n`;
}

/** A form for the plain action, as a browser without script sends it. */
export const postForm = (fields: [string, string][], headers: Record<string, string> = {}) =>
  request(
    'POST',
    '/sign-in',
    { 'content-type': multipart, ...headers },
    formBody([[`$ACTION_ID_${plainAction}`, ''], ...fields]),
  );
