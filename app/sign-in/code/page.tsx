import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { KeypadCallScreen } from '@/components/phone/keypad-call-screen';
import { PhoneCodeScreen } from '@/components/phone/phone-code-screen';
import { ClosedScreen } from '@/components/sign-in/closed-screen';
import { CodeScreen } from '@/components/sign-in/code-screen';
import { AttemptLimit } from '@/components/stay/attempt-limit';
import { LeaveForm } from '@/components/ui/leave-form';
import { config } from '@/lib/config';
import { translator } from '@/lib/i18n/translator';
import { requireAttempt } from '@/lib/web/attempt';
import { currentAppName } from '@/lib/web/current-app';
import { currentLocale } from '@/lib/web/locale';
import { otherWays, phoneView, type WayChoice } from '@/lib/web/phone-view';
import { orderedView } from '@/lib/web/stencil/ordered-view';
import { type CodeView, codeView } from '@/lib/web/views/code';
import { Door } from '../door';
import * as actions from './actions';

const path = '/sign-in/code';
const recoveryPath = '/sign-in/recovery-code';
const helpPath = '/sign-in/help';

export default async function CodePage() {
  const ordered = await orderedView<CodeView>();
  if (ordered) return <AppCode {...ordered} ways={[]} />;

  const { attempt } = await requireAttempt('sign-in', path);
  const locale = await currentLocale();
  const { office, way } = attempt;
  if (attempt.shown.state !== 'awaiting-proof') {
    return (
      <Door office={office} path={path}>
        <ClosedScreen
          {...attempt}
          locale={locale}
          waitUntil={attempt.waitUntil[way?.method ?? 'authenticator']}
          isSent={way?.phone !== undefined}
        />
      </Door>
    );
  }
  // Blocked since the page was last shown: the other way is the only one left.
  if (!way) redirect(recoveryPath);
  const waitUntil = attempt.waitUntil[way.method];
  const view = codeView(attempt, locale);
  const ways = otherWays(attempt);
  if (way.method === 'authenticator') {
    const appName = await currentAppName(attempt, locale);
    return <AppCode {...view} {...{ waitUntil, appName, ways }} />;
  }
  const to = { method: way.method, number: way.phone.number };
  const common = {
    locale,
    office,
    phone: phoneView(attempt, 'prove', to, locale, config().secretKeys),
    waitUntil,
    askAgain: actions.askAgain,
    ways,
    takeWay: actions.takeWay,
    recoveryHref: view.shape.hasRecoveryCodes ? recoveryPath : undefined,
    leave: <Leave {...view} />,
    watch: '/api/phone?of=sign-in',
  };
  return (
    <Door office={office} path={path} helpHref={helpPath}>
      {way.method === 'keypad-call' ? (
        <KeypadCallScreen
          {...common}
          finish={actions.finishCall}
          finishLabel={translator(locale, 'phone')('signMeIn')}
        />
      ) : (
        <PhoneCodeScreen {...common} enterCode={actions.submitSentCode} />
      )}
    </Door>
  );
}

/** Of `texts` nothing may be read here but whether they are there (see `View`). */
function AppCode(props: CodeView & { waitUntil?: number; appName?: string; ways: WayChoice[] }): ReactNode {
  const { shape, waitUntil, appName, ways } = props;
  return (
    <Door office={shape.office} path={path} helpHref={helpPath}>
      <CodeScreen
        {...shape}
        waitUntil={waitUntil}
        appName={appName}
        action={actions.submitCode}
        otherWay={recoveryPath}
        ways={ways}
        takeWay={actions.takeWay}
        leave={<Leave {...props} />}
      />
    </Door>
  );
}

function Leave({ shape: { locale }, texts }: CodeView) {
  return (
    <>
      <AttemptLimit
        locale={locale}
        of="sign-in"
        time={{ ...texts.time, what: 'page' }}
        action={actions.moreTime}
      />
      <LeaveForm action={actions.leaveSignIn} label={translator(locale, 'signIn')('cancel')} />
    </>
  );
}
