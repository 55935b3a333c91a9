import { randomBytes } from 'node:crypto';
import { afterEach } from 'vitest';
import { installConfig, parseConfig } from '@/lib/config';
import { letThrough } from '../db/hashing';

// Verbs that seal secrets or sign tokens read the configuration; each file has keys of its own.
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

// Here, and not beside them: files of one process share their modules, which are loaded by the first of them only.
afterEach(letThrough);
