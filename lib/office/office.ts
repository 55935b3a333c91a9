import type { Database } from '@/db/connection';
import type { OfficeFace } from './face';
import { officeColumns } from './face-columns';

/** What a person may know of an office before signing in: its face and its imprint. */
export type PublicOffice = OfficeFace & { legalAddress: string };

/** The office with this slug, else the portal's operator; undefined only on a portal without any office. */
export async function findPublicOffice(db: Database, slug: string): Promise<PublicOffice | undefined> {
  const sql = db.$client;
  const [found] = await sql<{ face: OfficeFace; legalAddress: string }[]>`
    select ${officeColumns(sql)} as face, o.legal_address as "legalAddress" from office o
     where o.slug = ${slug} or o.is_operator order by o.slug = ${slug} desc limit 1`;
  return found && { ...found.face, legalAddress: found.legalAddress };
}
