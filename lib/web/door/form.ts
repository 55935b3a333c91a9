import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import { mostBytes } from '@/lib/office/invitation/import/limits';
import { Refusal, type RefusalKind } from './refusal';

/** The most a form may weigh, in bytes, but for that of an upload. */
export const bodyLimit = 64 * 1024;
/** The most a file may weigh that one page takes, in bytes. */
export const uploadLimit = mostBytes;

/** The page that takes a file, and the name of the one field it may come in. */
const upload = { path: '/office/people/import', field: 'file' };
export const takesUpload = (path: string): boolean => path === upload.path;

/** How much is read, in bytes, and what is said of more. */
export type Limit = { bytes: number; refusal: RefusalKind };
const formLimit: Limit = { bytes: bodyLimit, refusal: 'tooLarge' };
/**
 * A page that takes a file reads so much more only of a browser with a session cookie of ours: until it is rendered there are
 * several copies of a body, which nobody should get for an address alone. Whether the session still counts, the page asks.
 */
export const limitOfUpload = (isSignedIn: boolean): Limit =>
  isSignedIn
    ? { bytes: bodyLimit + uploadLimit, refusal: 'fileTooLarge' }
    : { bytes: bodyLimit, refusal: 'signedOut' };

/** How much more is read, and thrown away, so that the browser gets round to reading the answer. */
const patience = 1024 * 1024;
/** An office that sends codes everywhere ticks some 250 countries in one form. */
export const mostFields = 400;

export type Field = [name: string, value: string];

/**
 * Reads a body of at most so many bytes. The time it may take is the server's `requestTimeout`.
 * @throws Refusal when it is larger, or ends before it is complete
 */
export async function readBody(
  request: IncomingMessage,
  { bytes: limit, refusal } = formLimit,
): Promise<Buffer> {
  const tooLarge = new Refusal(refusal, 'body-size');
  if (Number(request.headers['content-length'] ?? 0) > limit + patience) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else if (size > limit + patience) throw tooLarge;
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('malformed', 'body-cut-off');
  }
  if (size > limit) throw tooLarge;
  return Buffer.concat(chunks);
}

/**
 * The fields of a multipart form, in their order. A file is taken where `hasUpload`, one in its own field, and becomes a text:
 * what is behind the door never sees a file.
 * @throws Refusal when it is not well-formed, has another file, or holds what no field of a browser holds
 */
export function parseForm(
  contentType: string | undefined,
  body: Buffer,
  hasUpload = false,
): Promise<Field[]> {
  if (!/^multipart\/form-data\s*;/i.test(contentType ?? '')) throw new Refusal('notAForm', 'content-type');
  return new Promise((resolve, reject) => {
    const refuse = (reason: string) => reject(new Refusal('malformed', reason));
    const fields: Field[] = [];
    let parser: busboy.Busboy;
    try {
      parser = busboy({
        headers: { 'content-type': contentType },
        defParamCharset: 'utf8',
        limits: {
          fields: mostFields,
          parts: mostFields,
          fieldSize: bodyLimit,
          fieldNameSize: 200,
          files: 1,
          // What is exactly so large counts as cut off.
          fileSize: uploadLimit + 1,
        },
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
    parser.on('file', (name, stream, { filename }) => {
      // A form that breaks off within its file is an error of both; one that nobody hears would end the process.
      stream.on('error', () => refuse('form-syntax'));
      if (!hasUpload || !isUploadField(name)) {
        stream.resume();
        refuse('form-file');
        return;
      }
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('limit', () => reject(new Refusal('fileTooLarge', 'file-size')));
      stream.on('end', () => fields.push(...textOfFile(name, filename, Buffer.concat(chunks))));
    });
    for (const limit of ['fieldsLimit', 'partsLimit', 'filesLimit'] as const) {
      parser.on(limit, () => refuse('form-fields'));
    }
    parser.on('error', () => refuse('form-syntax'));
    parser.on('close', () => resolve(fields));
    parser.end(body);
  });
}

/** As a browser names the field, or React's script, which puts `_1_` before it. */
const isUploadField = (name: string) => name.replace(/^_[0-9a-f]{1,4}_/, '') === upload.field;

/**
 * A file as fields: its text, its name as `<field>Name`, and where it is no text in UTF-8 an empty text and a word on that as
 * `<field>Problem`. A field that was left empty comes as a file without name and content.
 */
function textOfFile(field: string, fileName: string | undefined, bytes: Buffer): Field[] {
  const named: Field[] = fileName ? [[`${field}Name`, fileName.replace(/\p{C}/gu, '').slice(0, 200)]] : [];
  try {
    // Takes a mark of byte order away; half a character, or what is of another encoding, is an error.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return [[field, text], ...named];
  } catch {}
  return [[field, ''], ...named, [`${field}Problem`, 'not-text']];
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
