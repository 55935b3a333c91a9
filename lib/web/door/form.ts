import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import { Refusal } from './refusal';

/** The most a form may weigh, in bytes; no page takes uploads. */
export const bodyLimit = 64 * 1024;
/** How much more is read, and thrown away, so that the browser gets round to reading the answer. */
const patience = 1024 * 1024;
const mostFields = 200;

export type Field = [name: string, value: string];

/**
 * Reads a body of at most {@link bodyLimit} bytes. The time it may take is the server's `requestTimeout`.
 * @throws Refusal when it is larger, or ends before it is complete
 */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const tooLarge = new Refusal('tooLarge', 'body-size');
  if (Number(request.headers['content-length'] ?? 0) > bodyLimit + patience) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size <= bodyLimit) chunks.push(chunk);
      else if (size > bodyLimit + patience) throw tooLarge;
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('malformed', 'body-cut-off');
  }
  if (size > bodyLimit) throw tooLarge;
  return Buffer.concat(chunks);
}

/**
 * The fields of a multipart form, in their order.
 * @throws Refusal when it is not well-formed, has a file, or holds what no field of a browser holds
 */
export function parseForm(contentType: string | undefined, body: Buffer): Promise<Field[]> {
  if (!/^multipart\/form-data\s*;/i.test(contentType ?? '')) throw new Refusal('notAForm', 'content-type');
  return new Promise((resolve, reject) => {
    const refuse = (reason: string) => reject(new Refusal('malformed', reason));
    const fields: Field[] = [];
    let parser: busboy.Busboy;
    try {
      parser = busboy({
        headers: { 'content-type': contentType },
        defParamCharset: 'utf8',
        limits: { fields: mostFields, parts: mostFields, fieldSize: bodyLimit, fieldNameSize: 200, files: 1 },
      });
    } catch {
      refuse('form-boundary');
      return;
    }
    parser.on('field', (name, value, info) => {
      if (info.nameTruncated || info.valueTruncated || !fieldName.test(name)) refuse('field-name');
      // PostgreSQL takes no NUL in a text; nobody types one.
      if (value.includes('\0')) refuse('field-characters');
      fields.push([name, value]);
    });
    parser.on('file', (_name, stream) => {
      stream.resume();
      refuse('form-file');
    });
    for (const limit of ['fieldsLimit', 'partsLimit', 'filesLimit'] as const) {
      parser.on(limit, () => refuse('form-fields'));
    }
    parser.on('error', () => refuse('form-syntax'));
    parser.on('close', () => resolve(fields));
    parser.end(body);
  });
}

/** Names our forms have: none needs what multipart would have to escape. */
const fieldName = /^[^"\\\p{Cc}]{1,200}$/u;

/** The same fields, written anew: Next's two parsers never see a byte order, quote or ending of another's making. */
export function writeForm(fields: Field[]): { contentType: string; body: Buffer } {
  const boundary = `door-${randomBytes(18).toString('hex')}`;
  const parts = fields.map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.from(`${parts.join('')}--${boundary}--\r\n`),
  };
}
