'use server';

import type { ShownPass } from '@/lib/support/shown-pass';
import type { FormResult } from '@/lib/web/form-result';
import * as reset from '@/lib/web/reset-actions';
import { place } from './place';

export async function confirmByMail(data: FormData): Promise<void> {
  return reset.confirmReset(place, 'mail', data);
}

export async function confirmHandedOver(data: FormData): Promise<void> {
  return reset.confirmReset(place, 'handed-over', data);
}

export async function refuse(_: FormResult, data: FormData): Promise<FormResult> {
  return reset.refuseReset(place, data);
}

export async function show(_: ShownPass, data: FormData): Promise<ShownPass> {
  return reset.showPass(place, data);
}
