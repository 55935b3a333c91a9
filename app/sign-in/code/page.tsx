import { redirect } from 'next/navigation';
import { ClosedScreen } from '@/components/sign-in/closed-screen';
import { CodeScreen } from '@/components/sign-in/code-screen';
import { AttemptLimit } from '@/components/stay/attempt-limit';
import { LeaveForm } from '@/components/ui/leave-form';
import { translator } from '@/lib/i18n/translator';
import { requireAttempt } from '@/lib/web/attempt';
import { currentAppName } from '@/lib/web/current-app';
import { currentLocale } from '@/lib/web/locale';
import { orderedView } from '@/lib/web/stencil/ordered-view';
import { type CodeView, codeView } from '@/lib/web/views/code';
import { Door } from '../door';
import { leaveSignIn, moreTime, submitCode } from './actions';

const path = '/sign-in/code';

export default async function CodePage() {
  const ordered = await orderedView<CodeView>();
  if (ordered) return <Code {...ordered} />;

  const { attempt } = await requireAttempt('sign-in', path);
  const locale = await currentLocale();
  const waitUntil = attempt.waitUntil.authenticator;
  if (attempt.shown.state !== 'awaiting-proof') {
    return (
      <Door office={attempt.office} path={path}>
        <ClosedScreen {...attempt} locale={locale} waitUntil={waitUntil} />
      </Door>
    );
  }
  // Blocked since the page was last shown: the other way is the only one left.
  if (attempt.appDisabled) redirect('/sign-in/recovery-code');
  const appName = await currentAppName(attempt, locale);
  return <Code {...codeView(attempt, locale)} {...{ waitUntil, appName }} />;
}

/** Of `texts` nothing may be read here but whether they are there (see `View`). */
function Code({ shape, texts, ...more }: CodeView & { waitUntil?: number; appName?: string }) {
  const { locale, office } = shape;
  return (
    <Door office={office} path={path}>
      <CodeScreen
        {...shape}
        waitUntil={more.waitUntil}
        appName={more.appName}
        action={submitCode}
        otherWay="/sign-in/recovery-code"
        leave={
          <>
            <AttemptLimit
              locale={locale}
              of="sign-in"
              time={{ ...texts.time, what: 'page' }}
              action={moreTime}
            />
            <LeaveForm action={leaveSignIn} label={translator(locale, 'signIn')('cancel')} />
          </>
        }
      />
    </Door>
  );
}
