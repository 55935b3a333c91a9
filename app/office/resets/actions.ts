'use server';

import type { ShownPass } from '@/lib/support/shown-pass';
import type { FormResult } from '@/lib/web/form-result';
import * as reset from '@/lib/web/reset-actions';

// A constant of each file, never an argument from outside.
const base = '/office/resets';

export async function confirmByMail(data: FormData): Promise<void> {
  return reset.confirmReset(base, 'mail', data);
}

export async function confirmHandedOver(data: FormData): Promise<void> {
  return reset.confirmReset(base, 'handed-over', data);
}

export async function refuse(_: FormResult, data: FormData): Promise<FormResult> {
  return reset.refuseReset(base, data);
}

export async function withdraw(data: FormData): Promise<void> {
  return reset.withdrawReset(base, data);
}

export async function show(_: ShownPass, data: FormData): Promise<ShownPass> {
  return reset.showPass(base, data);
}
