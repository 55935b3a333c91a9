import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { VonageSettings } from '@/lib/vonage/vonage';

export const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

export const settings: VonageSettings = {
  applicationId: '11111111-2222-4333-8444-555555555555',
  privateKey,
  signatureSecret: 'the-signature-secret-of-the-account',
  apiHost: 'http://127.0.0.1:1',
  fromNumber: '+32470123456',
  templateIds: {},
};

/** A request as it arrived. */
export type Asked = { method: string; url: string; headers: IncomingMessage['headers']; body: unknown };

/** How the server behaves: an answer, or any mischief with the connection. */
export type Behaviour = (response: ServerResponse, socket: Socket) => void;

export const answers =
  (status: number, body?: unknown, type = 'application/json'): Behaviour =>
  (response) => {
    const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
    response.writeHead(status, body === undefined ? {} : { 'content-type': type }).end(text);
  };

export const problem = (status: number, more: Record<string, unknown> = {}) =>
  answers(
    status,
    { type: 'https://developer.vonage.com/x', title: `Title of it`, detail: 'd', ...more },
    'application/problem+json',
  );

/** A head, half a body, and then nothing. */
export const stalledBody =
  (status: number, length?: number): Behaviour =>
  (response) => {
    response.writeHead(status, {
      'content-type': 'application/json',
      ...(length && { 'content-length': length }),
    });
    response.write('{"request_id":"');
  };

/** A server on loopback that keeps what it was asked and answers as told. */
export async function openVonageServer() {
  const asked: Asked[] = [];
  let behave: Behaviour = answers(500);
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
    } catch {
      // Whoever asked has given up.
      return;
    }
    const text = Buffer.concat(chunks).toString();
    const { method = '', url = '', headers } = request;
    asked.push({ method, url, headers, body: text === '' ? undefined : JSON.parse(text) });
    behave(response, request.socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    apiHost: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    behave: (next: Behaviour) => {
      asked.length = 0;
      behave = next;
    },
    /** Connections that are still open. */
    connections: () => new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count))),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
