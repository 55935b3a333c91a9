import { NothingYetScreen } from '@/components/method-request/waiting-screens';
import type { MoreTime } from '@/components/stay/time-limit';
import type { Locale } from '@/lib/i18n/locale';
import type { FormAction } from '@/lib/web/form-result';
import type { SetUpView } from '@/lib/web/set-up-view';
import { ChooseScreen } from './choose-screen';
import { CodesScreen } from './codes-screen';
import { ConfirmAppScreen } from './confirm-app-screen';
import { FinishedScreen } from './finished-screen';
import { NumberScreen } from './number-screen';
import { RecoveredScreen } from './recovered-screen';
import { ScanScreen } from './scan-screen';
import { VerifyNumberScreen } from './verify-number-screen';

/** What the person can do; each door brings its own. */
export type SetUpActions = {
  /** One of the methods, from a form's field `method`. */
  choose: FormAction;
  /** Back to where a method is chosen. */
  chooseAgain: () => Promise<void>;
  /** On to a QR code, or a fresh one. */
  begin: () => Promise<void>;
  /** P10: on from the QR code; the text message goes out. Also for another one. */
  confirmApp: FormAction;
  /** P10: another factor instead of the text message. */
  confirmOtherwise: () => Promise<void>;
  /** The app's code (`code`), with the text message's (`sms`) where one was sent. */
  connect: FormAction;
  /** On to the page for a number; also back to it. */
  beginNumber: () => Promise<void>;
  /** Fields `country`, `number`, `method`: checks the number at once. */
  submitNumber: FormAction;
  /** The same number once more, by `method`. */
  askNumberAgain: FormAction;
  /** Field `code`: of the text message or voice call. */
  verifyNumber: FormAction;
  /** The digits were keyed in on the phone. */
  acceptCall: () => Promise<void>;
  /** The address that tells whether the question put to a phone has moved on. */
  watch?: string;
  confirm: FormAction;
  decline: () => Promise<void>;
  keep: () => Promise<void>;
  finish: () => Promise<void>;
  leave: () => Promise<void>;
  moreTime: MoreTime;
  /** This set-up's own page, and where a method is applied for. */
  here: string;
  apply: string;
  /** Fields `request`: takes an application back, or reminds those who decide. */
  withdraw: (data: FormData) => Promise<void>;
  remind: (data: FormData) => Promise<void>;
  /** Where the codes can be downloaded. */
  codesFile: string;
};

/** A screen of one kind: its own part of the view, the language and what can be done. */
export type ScreenProps<State extends SetUpView['state']> = {
  locale: Locale;
  view: Extract<SetUpView, { state: State }>;
  actions: SetUpActions;
};

/** The set-up wizard: the state alone picks the screen. The same components at both doors. */
export function SetUp({ view, ...rest }: { locale: Locale; view: SetUpView; actions: SetUpActions }) {
  switch (view.state) {
    case 'choosing':
      return view.methods.length > 0 ? (
        <ChooseScreen view={view} {...rest} />
      ) : (
        <NothingYetScreen view={view} {...rest} />
      );
    case 'recovered':
      return <RecoveredScreen view={view} {...rest} />;
    case 'proving':
      return <ScanScreen view={view} {...rest} />;
    case 'confirming-app':
      return <ConfirmAppScreen view={view} {...rest} />;
    case 'entering-number':
      return <NumberScreen view={view} {...rest} />;
    case 'verifying-number':
      return <VerifyNumberScreen view={view} {...rest} />;
    case 'showing-codes':
      return <CodesScreen view={view} {...rest} />;
    case 'finished':
      return <FinishedScreen view={view} {...rest} />;
  }
}
