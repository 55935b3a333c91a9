import { AttemptLimit } from '@/components/stay/attempt-limit';
import type { SetUpView } from '@/lib/web/set-up-view';
import type { ScreenProps } from './set-up';

/** Until when a screen of the set-up, or the QR code on it, works. */
export function SetUpLimit({ locale, view, actions }: ScreenProps<SetUpView['state']>) {
  const of = view.purpose === 'sign-in' ? 'sign-in' : 'profile';
  return <AttemptLimit locale={locale} of={of} time={view.time} action={actions.moreTime} />;
}
