import { parseArgs } from 'node:util';
import { z } from 'zod';
import { openDatabase } from '@/db/connection';
import { ensureAccount } from '@/lib/account/create';
import { makeWelcomeLink } from '@/lib/account/link';
import { config } from '@/lib/config';
import { locales } from '@/lib/i18n/locale';
import { slugPattern } from '@/lib/office/slug';
import { roles } from '@/lib/policy/decide';
import { checkDatabase } from '@/lib/web/start-check';
import { runCommand, UsageError } from './command';

const usage = `Creates an account (and its office, the first time) and prints a link to choose the password, which works once.
For an address that already has an account, it prints a new link: the way back in for the last administrator.

  npm run account:create -- --email ADDRESS [--remove-second-factor]
  npm run account:create -- --email ADDRESS --name "FULL NAME" --role ROLE [--role ROLE]
      [--user-name NAME] [--language ${locales.join('|')}] --office SLUG
      [--office-name NAME --service-desk-email ADDRESS [--service-desk-phone NUMBER] [--legal-name NAME]
       [--legal-address "LINE\\nLINE"] [--accent #rrggbb] [--country NL] [--time-zone Europe/Amsterdam]]

Roles: ${roles.join(', ')}`;

const text = { type: 'string' } as const;
const options = {
  email: text,
  name: text,
  role: { type: 'string', multiple: true },
  'user-name': text,
  language: text,
  office: text,
  'office-name': text,
  'service-desk-email': text,
  'service-desk-phone': text,
  'legal-name': text,
  'legal-address': text,
  accent: text,
  country: text,
  'time-zone': text,
  'remove-second-factor': { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const timeZone = z
  .string()
  .refine(
    (zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC',
    'not a known time zone',
  );

const schema = z.object({
  email: z.email('an email address is needed'),
  name: z.string().min(1).max(120).optional(),
  role: z.array(z.enum(roles, `one of ${roles.join(', ')}`)).optional(),
  'user-name': z
    .string()
    .regex(/^[^\s@]{2,64}$/, '2 to 64 characters without @ or spaces')
    .optional(),
  language: z.enum(locales).default('en'),
  office: z.string().regex(slugPattern, 'lower-case letters, digits and hyphens').optional(),
  'office-name': z.string().min(1).max(80).optional(),
  'service-desk-email': z.email('an email address').optional(),
  'service-desk-phone': z.string().max(40).optional(),
  'legal-name': z.string().max(120).optional(),
  'legal-address': z.string().max(400).default(''),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'a colour like #0f5a4a')
    .default('#0f5a4a'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'a country code like NL')
    .default('NL'),
  'time-zone': timeZone.default('Europe/Amsterdam'),
  'remove-second-factor': z.boolean().default(false),
});

function readArguments() {
  let values: Record<string, unknown>;
  try {
    values = parseArgs({ options, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${usage}`);
  }
  if (values.help) throw new UsageError(usage);
  const read = schema.safeParse(values);
  if (!read.success) {
    const problems = read.error.issues.map((issue) => `  --${issue.path[0]?.toString()}: ${issue.message}`);
    throw new UsageError(`${problems.join('\n')}\n\n${usage}`);
  }
  return read.data;
}

await runCommand(async () => {
  const given = readArguments();
  const { databaseUrl, portalUrl } = config();
  await checkDatabase({ databaseUrl });
  const db = openDatabase(databaseUrl, { pool: 1 });
  const person =
    given.name && given.role
      ? {
          displayName: given.name,
          email: given.email,
          userName: given['user-name'] ?? null,
          roles: given.role,
          locale: given.language,
        }
      : { email: given.email };
  const officeName = given['office-name'];
  const desk = given['service-desk-email'];
  const newOffice =
    given.office && officeName && desk
      ? {
          slug: given.office,
          name: officeName,
          legalName: given['legal-name'] ?? officeName,
          legalAddress: given['legal-address'].replaceAll('\\n', '\n'),
          accent: given.accent,
          locale: given.language,
          country: given.country,
          timeZone: given['time-zone'],
          serviceDeskEmail: desk,
          serviceDeskPhone: given['service-desk-phone'] ?? null,
        }
      : undefined;
  const made = await ensureAccount(
    db,
    given.office ?? '',
    newOffice,
    person,
    given['remove-second-factor'],
  ).catch((error: Error) => {
    const reasons: Partial<Record<string, string>> = {
      'no-office': `There is no office "${given.office ?? ''}". Give --office, --office-name and --service-desk-email to create it.`,
      'no-account': 'There is no account with that address. Give --name, --role and --office to create it.',
      taken: 'That user name belongs to another account.',
      'address-taken': 'That address is the second address of an account. It must be removed there first.',
    };
    const reason = reasons[error.message];
    throw reason ? new UsageError(reason) : error;
  });
  const link = new URL('/welcome/open', portalUrl);
  link.searchParams.set('token', await makeWelcomeLink(db, made.accountId));
  console.log(
    made.created
      ? `Made an account for ${given.email} at ${made.officeName}.`
      : `${given.email} has an account at ${made.officeName}${given['remove-second-factor'] ? '; its second factor has been removed, and its password with it' : ''}.`,
  );
  console.log(
    `\nUse this link to choose the password. It works once, within 7 days, and replaces any older link:\n\n  ${link.href}\n`,
  );
  await db.close();
});
