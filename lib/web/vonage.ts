import { config } from '@/lib/config';
import { createVonage, type Report } from '@/lib/vonage/client';
import type { Vonage } from '@/lib/vonage/vonage';
import { log } from './log';

// Next bundles this module once per route; the process has one way to Vonage.
const shared = globalThis as typeof globalThis & { __vestibuleVonage?: Vonage };

/** The portal's way to Vonage; undefined when it has none, and codes by phone are offered nowhere. */
export function vonage(): Vonage | undefined {
  const { vonage: settings, portalUrl } = config();
  if (!settings) return undefined;
  shared.__vestibuleVonage ??= createVonage(settings, portalUrl, { report });
  return shared.__vestibuleVonage;
}

/** Outcomes the operator has to know of: nobody gets codes while they last. */
const troubles = new Set(['unavailable', 'unknown', 'low-balance', 'rate']);

function report({ call, outcome, status, title }: Report): void {
  const level = troubles.has(outcome) ? 'warn' : 'info';
  log[level]('vonage', { name: call, state: outcome, status, text: title });
}
