import { createHash, createHmac, hkdfSync } from 'node:crypto';
import type { BoxKey } from '@/lib/crypto/secret-box';

/** An event as the chain takes it in, everything as PostgreSQL writes it. `at` in microseconds since 1970. */
export type SealedEvent = {
  id: string;
  at: string;
  kind: string;
  officeId: string | null;
  accountId: string | null;
  actorId: string | null;
  tx: string;
  /** The personal part. `data`: the text of the jsonb. */
  address: string | null;
  data: string;
};

/** What a link says of its event, beside the digests. */
export type Link = {
  seq: number;
  eventId: string;
  at: string;
  kind: string;
  accountId: string | null;
  digest: Buffer;
  personalDigest: Buffer;
  keyId: string;
};

/** What the first link holds on to. */
export const beginning = Buffer.alloc(0);

/** The keys of the chain: each drawn from one of `SECRET_KEYS`, and of no use for anything else. */
export const sealKeys = (keys: readonly BoxKey[]): BoxKey[] =>
  keys.map(({ id, key }) => ({ id, key: Buffer.from(hkdfSync('sha256', key, '', 'audit seal', 32)) }));

/**
 * HMAC-SHA-256 of what of an event is about a person, the one part that may be erased: the address and the data, each by itself,
 * since of what somebody did to others only the address goes. With the key, and the event's number: else whoever reads a seal
 * tries all addresses there are, or finds the same one at another event.
 */
export const personalDigestOf = (key: Buffer, { id, address, data }: SealedEvent): Buffer =>
  Buffer.concat([keyed(key, ['address', id, address]), keyed(key, ['data', id, data])]);

/** Where the digest of the data begins in it. */
export const personalHalf = 32;

/** SHA-256 of an event, its personal part by its digest. */
export const digestOf = (event: SealedEvent, personalDigest: Buffer): Buffer =>
  sha256([
    event.id,
    event.at,
    event.kind,
    event.officeId,
    event.accountId,
    event.actorId,
    event.tx,
    personalDigest,
  ]);

/** HMAC-SHA-256 over a link and the one before. */
export const macOf = (key: Buffer, previous: Buffer, link: Link): Buffer =>
  keyed(key, [
    previous,
    String(link.seq),
    link.eventId,
    link.at,
    link.kind,
    link.accountId,
    link.digest,
    link.personalDigest,
    link.keyId,
  ]);

type Part = string | Buffer | null;

const keyed = (key: Buffer, parts: readonly Part[]) =>
  createHmac('sha256', key).update(encoded(parts)).digest();

const sha256 = (parts: readonly Part[]) => createHash('sha256').update(encoded(parts)).digest();

/** Every part after its length, so that no two lists look the same; nothing is told from an empty text by a length of its own. */
function encoded(parts: readonly Part[]): Buffer {
  return Buffer.concat(
    parts.flatMap((part) => {
      const bytes = part === null ? Buffer.alloc(0) : Buffer.from(part);
      const length = Buffer.alloc(4);
      length.writeInt32BE(part === null ? -1 : bytes.length);
      return [length, bytes];
    }),
  );
}
