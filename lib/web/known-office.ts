import { findPublicOffice, type PublicOffice } from '@/lib/office/office';
import { readSlug } from '@/lib/office/slug';
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
 * Whose door a visitor stands before: the office a link names (`wish`), else the one this browser came through last
 * (`cookie`), else the operator's.
 */
export async function officeFor(wish: unknown, cookie: string | undefined): Promise<PublicOffice> {
  // The cookie is no secret one: a neighbouring host can plant anything in it.
  const office = await publicOffice(readSlug(wish) ?? readSlug(cookie) ?? '');
  if (!office) throw new Error('this portal has no office yet: run "npm run account:create"');
  return office;
}
