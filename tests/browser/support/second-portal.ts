import { config } from '@/lib/config';

/** The variables of a second portal, run for real on the shared portal's database. */
export function secondPortal(databaseUrl: string, portalUrl?: string) {
  const { authSecrets, secretKeys } = config();
  return (port: number) => ({
    DATABASE_URL: databaseUrl,
    PORTAL_URL: portalUrl ?? `http://localhost:${port}`,
    AUTH_SECRET: authSecrets.join(','),
    SECRET_KEYS: secretKeys.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(','),
    SMTP_URL: 'smtp://127.0.0.1:1',
    HOST: '127.0.0.1',
  });
}
