import { readSlug } from '@/lib/office/slug';
import { ownPath } from '@/lib/sign-in/destination';

/** What an address of the door may bring along: whose door it is, and where the person was going. Only wishes. */
export type DoorQuery = { office?: string | string[]; to?: string | string[] };

/** The same wishes for the next address of the door, as far as they are sound; starts with `?` or is empty. */
export function doorQuery({ office, to }: DoorQuery): string {
  const query = new URLSearchParams();
  const [slug, path] = [readSlug(office), ownPath(to)];
  if (slug) query.set('office', slug);
  if (path) query.set('to', path);
  return query.size > 0 ? `?${query}` : '';
}
