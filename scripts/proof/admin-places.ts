import { readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

const placesOf = (name: string) =>
  readdirSync(path.join(root, 'app/office'), { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === name)
    .map((file) => `/office/${path.dirname(file)}`);

/** Every page of those in charge: as the folders say, so that a new one is looked at as well. */
export const adminScreens = placesOf('page.tsx')
  // The announcements are an admin's, though they stand beside the help.
  .concat('/help/announcements', '/help/announcements/[announcement]', '/help/[article]/announce')
  .sort();

/** … and every file to be had. */
export const adminPlaces = [...adminScreens, ...placesOf('route.ts')].sort();
