import { readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** Every page, and every file to be had, of those in charge: as the folders say, so that a new one is looked at as well. */
export const adminPlaces = readdirSync(path.join(root, 'app/office'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
  .map((file) => `/office/${path.dirname(file)}`)
  // The announcements are an admin's, though they stand beside the help.
  .concat('/help/announcements', '/help/announcements/[announcement]', '/help/[article]/announce')
  .sort();
