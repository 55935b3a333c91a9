import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import type { FormAction } from '@/lib/web/form-result';
import type { PhoneView, WayChoice } from '@/lib/web/phone-view';
import { CodeQuestion } from './code-question';
import { nextStep, OtherWays } from './other-ways';

export type PhoneScreenProps = {
  locale: Locale;
  office: OfficeFace;
  phone: PhoneView;
  /** Why it is asked, where that is not plain. */
  lead?: string;
  /** Until when nothing is compared, after many wrong codes. */
  waitUntil?: number;
  /** Sends a code or calls, for the first time and again. */
  askAgain: FormAction;
  /** Further ways of the same proof; `takeWay` gets the key of one as `way`. */
  ways: WayChoice[];
  takeWay: (data: FormData) => Promise<void>;
  /** Undefined when there is no recovery code left. */
  recoveryHref: string | undefined;
  /** Until when the page works, and the ways on that prove nothing: more time, leaving. */
  leave: ReactNode;
  /** The address that tells the question's version. */
  watch: string | undefined;
};

/** W2, W11: the code of a text message or a voice call, at the sign-in or before a change. */
export function PhoneCodeScreen(props: PhoneScreenProps & { enterCode: FormAction }) {
  return (
    <CodeQuestion
      {...props}
      enter={props.enterCode}
      submit={translator(props.locale, 'common')('continue')}
      ask={props.askAgain}
      next={nextStep(props)}
      others={<OtherWays {...props} />}
      below={props.leave}
    />
  );
}
