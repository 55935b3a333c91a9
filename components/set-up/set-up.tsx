import type { MoreTime } from '@/components/stay/time-limit';
import type { Locale } from '@/lib/i18n/locale';
import type { FormAction } from '@/lib/web/form-result';
import type { SetUpView } from '@/lib/web/set-up-view';
import { ChooseScreen } from './choose-screen';
import { CodesScreen } from './codes-screen';
import { FinishedScreen } from './finished-screen';
import { RecoveredScreen } from './recovered-screen';
import { ScanScreen } from './scan-screen';

/** What the person can do; each door brings its own. */
export type SetUpActions = {
  begin: () => Promise<void>;
  connect: FormAction;
  confirm: FormAction;
  decline: () => Promise<void>;
  keep: () => Promise<void>;
  finish: () => Promise<void>;
  leave: () => Promise<void>;
  moreTime: MoreTime;
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
      return <ChooseScreen view={view} {...rest} />;
    case 'recovered':
      return <RecoveredScreen view={view} {...rest} />;
    case 'proving':
      return <ScanScreen view={view} {...rest} />;
    case 'showing-codes':
      return <CodesScreen view={view} {...rest} />;
    case 'finished':
      return <FinishedScreen view={view} {...rest} />;
  }
}
