import { createPrivateKey } from 'node:crypto';
import type { Locale } from '@/lib/i18n/locale';
import { isLoopback } from '@/lib/loopback';
import type { VonageSettings } from './vonage';

/** The variables, and which part of the settings each becomes. */
const names = {
  applicationId: 'VONAGE_APPLICATION_ID',
  privateKey: 'VONAGE_PRIVATE_KEY',
  signatureSecret: 'VONAGE_SIGNATURE_SECRET',
  apiHost: 'VONAGE_API_HOST',
  fromNumber: 'VONAGE_FROM_NUMBER',
} as const;
const templateNames: Record<Locale, string> = {
  en: 'VONAGE_TEMPLATE_ID_EN',
  nl: 'VONAGE_TEMPLATE_ID_NL',
  de: 'VONAGE_TEMPLATE_ID_DE',
};

/** All variables of Vonage's: without any of them there are no codes by phone. */
export const vonageVariables: readonly string[] = [...Object.values(names), ...Object.values(templateNames)];

/** How config.ts reads a variable; both note what is wrong with it. `hint` follows "is missing:". */
export type VariableReader = {
  required: <T>(name: string, hint: string, parse: (text: string) => T | undefined) => T | undefined;
  optional: <T>(name: string, fallback: T, hint: string, parse: (text: string) => T | undefined) => T;
};

/** The settings; undefined when something was wrong, which the reader has noted. */
export function readVonageSettings({ required, optional }: VariableReader): VonageSettings | undefined {
  const applicationId = required(
    names.applicationId,
    'the id of the application in the Vonage dashboard, a UUID',
    uuidOf,
  );
  const privateKey = required(
    names.privateKey,
    "the application's RSA private key of at least 2048 bits as PEM; line breaks may be written as \\n",
    rsaPrivateKey,
  );
  const signatureSecret = required(
    names.signatureSecret,
    `the account's signature secret, at least ${shortestSecret} characters (neither the API secret nor the private key)`,
    (text) => (text.length >= shortestSecret && !text.includes('PRIVATE KEY') ? text : undefined),
  );
  const apiHost = optional(
    names.apiHost,
    'https://api.nexmo.com',
    'an address like https://api.nexmo.com without a path; http on loopback only',
    originOf,
  );
  const fromNumber = optional(
    names.fromNumber,
    undefined,
    'a number of the application, like +32470123456',
    e164,
  );
  const templateIds = Object.fromEntries(
    Object.entries(templateNames).flatMap(([locale, name]) => {
      const id = optional(name, undefined, 'the id of a template, a UUID', uuidOf);
      return id ? [[locale, id]] : [];
    }),
  );
  if (!applicationId || !privateKey || !signatureSecret) return undefined;
  return { applicationId, privateKey, signatureSecret, apiHost, fromNumber, templateIds };
}

/** Older accounts have secrets of this length. */
const shortestSecret = 16;

const uuidOf = (text: string) =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? text.toLowerCase() : undefined;

function e164(text: string): string | undefined {
  const digits = /^\+?([1-9]\d{6,14})$/.exec(text)?.[1];
  return digits && `+${digits}`;
}

/** RS256 takes no shorter key; the SDK would say so only when the first code is due. */
function rsaPrivateKey(text: string): string | undefined {
  const pem = text.replaceAll('\\n', '\n');
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = createPrivateKey(pem);
    const isLongEnough = (asymmetricKeyDetails?.modulusLength ?? 0) >= 2048;
    return asymmetricKeyType === 'rsa' && isLongEnough ? pem : undefined;
  } catch {
    return undefined;
  }
}

/** Without the slash at the end, which the SDK would double. */
function originOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, pathname, search, hash, username, password, origin } = new URL(text);
  const isBare = pathname === '/' && !search && !hash && !username && !password;
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
  return isBare && isSafe ? origin : undefined;
}
