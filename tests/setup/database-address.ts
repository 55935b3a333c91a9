/** The migrated database that every test file gets a copy of. */
export const templateName = 'vestibule_template';

/** The same server, another database. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
