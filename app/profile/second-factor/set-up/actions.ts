'use server';

import { redirect } from 'next/navigation';
import type { TimeLeft } from '@/lib/session/time-left';
import { profileSetUpPath } from '@/lib/sign-in/from-profile';
import * as requests from '@/lib/web/applicant';
import type { FormResult } from '@/lib/web/form-result';
import * as numbers from '@/lib/web/number-actions';
import * as setUp from '@/lib/web/set-up-actions';
import { giveMoreTime } from '@/lib/web/time-left';

// The door is a constant of each file, never an argument from outside.
const door = 'profile';

export async function begin(): Promise<void> {
  return setUp.beginSetUp(door);
}
export async function choose(_: FormResult, data: FormData): Promise<FormResult> {
  return numbers.chooseMethod(door, data);
}
export async function chooseAgain(): Promise<void> {
  return numbers.chooseMethodAgain(door);
}
export async function beginNumber(): Promise<void> {
  return numbers.openNumber(door);
}
export async function submitNumber(_: FormResult, data: FormData): Promise<FormResult> {
  return numbers.enterNumber(door, data);
}
export async function askNumberAgain(_: FormResult, data: FormData): Promise<FormResult> {
  return numbers.askNumberAgain(door, data);
}
export async function verifyNumber(_: FormResult, data: FormData): Promise<FormResult> {
  return numbers.enterNumberCode(door, data);
}
export async function acceptCall(): Promise<void> {
  return numbers.finishNumberCall(door);
}
export async function confirmApp(_: FormResult): Promise<FormResult> {
  return numbers.sendConfirmation(door);
}
export async function confirmOtherwise(): Promise<void> {
  return numbers.confirmAnotherWay(door);
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

/** Takes back what was applied for. */
export async function withdraw(data: FormData): Promise<void> {
  await requests.withdraw((await requests.applicantInSession(profileSetUpPath)).who, data);
  redirect(profileSetUpPath);
}
/** Reminds those who decide. */
export async function remind(data: FormData): Promise<void> {
  await requests.remind((await requests.applicantInSession(profileSetUpPath)).who, data);
  redirect(profileSetUpPath);
}

/** The same page for longer. */
export async function moreTime(): Promise<TimeLeft | null> {
  return giveMoreTime(door);
}
