import { readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** What stands in the folders of an area under such a name, as addresses. */
const placesOf = (area: 'office' | 'support', name: string) =>
  readdirSync(path.join(root, 'app', area), { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === name)
    .map((file) => path.posix.join('/', area, path.dirname(file)));

/** Every page of those in charge: as the folders say, so that a new one is looked at as well. */
export const adminScreens = placesOf('office', 'page.tsx')
  // The announcements are an admin's, though they stand beside the help.
  .concat('/help/announcements', '/help/announcements/[announcement]', '/help/[article]/announce')
  .sort();

/** … and every file to be had. */
export const adminPlaces = [...adminScreens, ...placesOf('office', 'route.ts')].sort();

/** Every page of the service desk, and every file to be had there. */
export const deskPlaces = [...placesOf('support', 'page.tsx'), ...placesOf('support', 'route.ts')].sort();
