import { randomBytes } from 'node:crypto';
import { installConfig, parseConfig } from '@/lib/config';

// Verbs that seal secrets or sign tokens read the configuration; each run has keys of its own.
installConfig(
  parseConfig({
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/opened-by-testDatabase',
    PORTAL_URL: 'http://localhost:3000',
    AUTH_SECRET: randomBytes(32).toString('base64'),
    SECRET_KEYS: `test:${randomBytes(32).toString('base64')}`,
    SMTP_URL: 'smtp://127.0.0.1:1',
    LOG_LEVEL: 'silent',
  }),
);
