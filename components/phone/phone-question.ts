import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locale';
import type { OfficeFace } from '@/lib/office/face';
import type { FormAction } from '@/lib/web/form-result';
import type { PhoneView } from '@/lib/web/phone-view';
import type { NextStep } from './phone-problem';

/** What every page that waits for a phone has, at the sign-in and in the set-up. */
export type PhoneQuestionProps = {
  locale: Locale;
  office: OfficeFace;
  phone: PhoneView;
  /** Above the `h1`: where one is in a wizard. */
  above?: ReactNode;
  /** The question; left out: that of the sign-in. */
  title?: string;
  /** Why it is asked, where that is not plain. */
  lead?: string;
  /** Until when nothing is compared, after many wrong codes. */
  waitUntil?: number;
  /** Sends the code or calls, for the first time and again. */
  ask: FormAction;
  /** Hidden fields that `ask` wants. */
  askFields?: ReactNode;
  /** What else works, when no code comes. */
  next: NextStep;
  /** Every other way, for those whom no code reaches. */
  others: ReactNode;
  /** Until when the page works, and the ways on that prove nothing. */
  below: ReactNode;
  /** The address that tells the question's version; undefined: the page does not look by itself. */
  watch: string | undefined;
};

/** Masked numbers have blanks in them; a line does not end there. */
export const unbroken = (number: string) => number.replaceAll(' ', '\u00A0');

/** `87`: enough to tell one's own phones apart. */
export const endOf = (number: string) => number.slice(-2);
