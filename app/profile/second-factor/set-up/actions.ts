'use server';

import type { TimeLeft } from '@/lib/session/time-left';
import type { FormResult } from '@/lib/web/form-result';
import * as setUp from '@/lib/web/set-up-actions';
import { giveMoreTime } from '@/lib/web/time-left';

// The door is a constant of each file, never an argument from outside.
const door = 'profile';

export async function begin(): Promise<void> {
  return setUp.beginSetUp(door);
}
export async function connect(_: FormResult, data: FormData): Promise<FormResult> {
  return setUp.connectApp(door, data);
}
export async function confirm(_: FormResult, data: FormData): Promise<FormResult> {
  return setUp.confirmReceipt(door, data);
}
export async function decline(): Promise<void> {
  return setUp.declineOffer(door);
}
export async function keep(): Promise<void> {
  return setUp.keepPresentApp(door);
}
export async function finish(): Promise<void> {
  return setUp.finishSetUp(door);
}
export async function leave(): Promise<void> {
  return setUp.leaveSetUp(door);
}

/** The same page for longer. */
export async function moreTime(): Promise<TimeLeft | null> {
  return giveMoreTime(door);
}
