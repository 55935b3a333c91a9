import { translator } from '@/lib/i18n/translator';
import { CallQuestion } from './call-question';
import { nextStep, OtherWays } from './other-ways';
import type { PhoneScreenProps } from './phone-code-screen';

/** C9: the call that takes digits, at the sign-in or before a change. */
export function KeypadCallScreen(
  props: PhoneScreenProps & { finish: () => Promise<void>; finishLabel: string },
) {
  return (
    <CallQuestion
      {...props}
      rightTitle={translator(props.locale, 'phone')('callRightTitle')}
      ask={props.askAgain}
      next={nextStep(props)}
      others={<OtherWays {...props} />}
      below={props.leave}
    />
  );
}
