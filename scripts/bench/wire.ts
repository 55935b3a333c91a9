import { connect, type Socket } from 'node:net';

/** An answer as far as the bench looks at it. `head` is the status line and the headers, as they came. */
export type Answer = { status: number; head: string; body: Buffer };

type Waiting = { resolve: (answer: Answer) => void; reject: (error: Error) => void };

/**
 * One kept-alive HTTP/1.1 connection with one request at a time. The bench shares its processor with what it
 * measures, and Node's own client takes several times as much of it as this, which reads no more of an answer
 * than is needed to find its end.
 */
export class Wire {
  #socket: Socket | undefined;
  #received: Buffer[] = [];
  #size = 0;
  #waiting: Waiting | undefined;

  constructor(private readonly port = 0) {}

  /** Sends the request (its head without the last empty line) and returns the whole answer. */
  send(head: string, body?: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket ??= this.#open();
      const start = Buffer.from(`${head}\r\n`, 'latin1');
      this.#socket.write(body ? Buffer.concat([start, body]) : start);
    });
  }

  close(): void {
    this.#socket?.destroy();
    this.#socket = undefined;
  }

  #open(): Socket {
    const socket = connect(this.port, '127.0.0.1').setNoDelay(true);
    const lost = (error: Error) => {
      if (this.#socket !== socket) return;
      this.#socket = undefined;
      this.#received = [];
      this.#size = 0;
      this.#waiting?.reject(error);
    };
    socket.on('data', (chunk) => this.#take(chunk));
    socket.on('error', lost);
    socket.on('close', () => lost(new Error('the portal closed the connection')));
    return socket;
  }

  #take(chunk: Buffer): void {
    this.#received.push(chunk);
    this.#size += chunk.length;
    // Most answers come in two or three parts, the last of which ends a chunked body: nothing is put together before.
    const all = this.#received.length === 1 ? chunk : Buffer.concat(this.#received, this.#size);
    this.#received = [all];
    const answer = readAnswer(all);
    if (!answer) return;
    this.#received = [];
    this.#size = 0;
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (/\r\nconnection: close/i.test(answer.head)) this.close();
    waiting?.resolve(answer);
  }
}

/** The answer, once all of it is there (RFC 9112, 6.3 and 7.1). */
export function readAnswer(bytes: Buffer): Answer | undefined {
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd < 0) return undefined;
  const head = bytes.toString('latin1', 0, headEnd);
  const status = Number(head.slice(9, 12));
  const start = headEnd + 4;
  if (status === 204 || status === 304) return { status, head, body: bytes.subarray(0, 0) };
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length !== undefined) {
    const end = start + Number(length);
    return bytes.length < end ? undefined : { status, head, body: bytes.subarray(start, end) };
  }
  const parts: Buffer[] = [];
  for (let at = start; ; ) {
    const lineEnd = bytes.indexOf('\r\n', at);
    if (lineEnd < 0) return undefined;
    const size = Number.parseInt(bytes.toString('latin1', at, lineEnd), 16);
    const next = lineEnd + 2 + size + 2;
    if (bytes.length < next) return undefined;
    if (size === 0) return { status, head, body: Buffer.concat(parts) };
    parts.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = next;
  }
}

/** The value of the header, when there is one; of `set-cookie` there may be several (`cookiesOf`). */
export function headerOf({ head }: Answer, name: string): string | undefined {
  return new RegExp(`\\r\\n${name}: *([^\\r\\n]*)`, 'i').exec(head)?.[1];
}

/** Name and value of each cookie that the answer sets or, with an empty value, takes away. */
export function cookiesOf({ head }: Answer): [name: string, value: string][] {
  return [...head.matchAll(/\r\nset-cookie: *([^=;\r\n]+)=([^;\r\n]*)/gi)].map(
    ([, name = '', value = '']) => [name, value],
  );
}
