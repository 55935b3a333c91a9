import { cache } from 'react';
import { findPublicOffice, type PublicOffice } from '@/lib/office/office';
import { readSlug } from '@/lib/office/slug';
import { readCookie } from './cookies';
import { database } from './database';

// Names and colours change once in years: each process looks them up at most once a minute.
const keepMs = 60_000;
const mostKept = 500;
const kept = new Map<string, { office: PublicOffice | undefined; until: number }>();

async function publicOffice(slug: string): Promise<PublicOffice | undefined> {
  const now = Date.now();
  const known = kept.get(slug);
  if (known && known.until > now) return known.office;
  const office = await findPublicOffice(database(), slug);
  if (kept.size >= mostKept) kept.clear();
  kept.set(slug, { office, until: now + keepMs });
  return office;
}

/**
 * Whose door a visitor stands before: the office a link names (`?office=`), else the one this browser came
 * through last, else the operator's.
 */
export const officeAtTheDoor = cache(async (wish: unknown): Promise<PublicOffice> => {
  // The cookie is no secret one: a neighbouring host can plant anything in it.
  const office = await publicOffice(readSlug(wish) ?? readSlug(await readCookie('office')) ?? '');
  if (!office) throw new Error('this portal has no office yet: run "npm run account:create"');
  return office;
});
