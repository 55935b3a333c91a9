import type { ReactNode } from 'react';
import { formTexts } from '@/components/form-texts';
import { WayForm } from '@/components/phone/way-form';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { CodeField } from '@/components/ui/field';
import { ActionForm } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { NoticeBox } from '@/components/ui/notice-box';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import type { Method } from '@/lib/policy/decide';
import type { FormAction } from '@/lib/web/form-result';
import type { WayChoice } from '@/lib/web/phone-view';
import { Waiting } from './waiting';

export type CodeScreenProps = {
  locale: Locale;
  office: OfficeFace;
  action: FormAction;
  /** Why it is asked, where that is not plain. */
  lead?: string;
  /** Further ways of the same proof, by phone; `takeWay` gets the key of one as `way`. */
  ways?: WayChoice[];
  takeWay?: (data: FormData) => Promise<void>;
  /** Until when nothing is compared, after many wrong codes. */
  waitUntil: number | undefined;
  /** Until when the page works, and the ways on that prove nothing: more time, leaving. */
  leave: ReactNode;
};

/** The app's code: one field, and behind "No code?" every other way in. */
export function CodeScreen(
  props: CodeScreenProps & {
    /** Where a recovery code is entered. */
    otherWay: string;
    hasRecoveryCodes: boolean;
    /** The current app's name, for a person with several. */
    appName: string | undefined;
  },
) {
  const { locale, office, action, otherWay, waitUntil, appName } = props;
  const t = translator(locale, 'signIn');
  const from = appName && translator(locale, 'factors')('codeFrom', { app: appName });
  return (
    <>
      <ActionForm action={action} {...formTexts(locale, t('codeTitle'), office)}>
        <Heading id="question">{t('codeTitle')}</Heading>
        {props.lead ? <p className="mb-4">{props.lead}</p> : null}
        <Waiting locale={locale} office={office} text="codeWait" until={waitUntil} />
        <CodeField
          name="code"
          labelledBy="question"
          hint={[from, t('codeHint')].filter(Boolean).join(' ')}
          autoFocus
        />
        <ButtonRow>
          <SubmitButton>{translator(locale, 'common')('continue')}</SubmitButton>
        </ButtonRow>
      </ActionForm>
      <Details summary={t('noCode')} open={waitUntil !== undefined}>
        <p>{t('noCodeClock')}</p>
        <Ways {...props} />
        {props.hasRecoveryCodes ? (
          <p>
            <Link standalone href={otherWay}>
              {t('noCodeRecovery')}
            </Link>
          </p>
        ) : null}
        <p>{t('noCodeDesk')}</p>
      </Details>
      <div className="mt-4">{props.leave}</div>
    </>
  );
}

/** One of the ten codes, in any case, with or without dashes. */
export function RecoveryCodeScreen(
  props: CodeScreenProps & {
    appDisabled: boolean;
    recoveryCodesLeft: number;
    /** Back to the page of the way that was on the screen before. */
    otherWay: { href: string; method: Method } | undefined;
  },
) {
  const { locale, office, action, otherWay, waitUntil, recoveryCodesLeft } = props;
  const [t, common] = [translator(locale, 'signIn'), translator(locale, 'common')];
  const ui = translator(locale, 'ui');
  return (
    <>
      <ActionForm action={action} {...formTexts(locale, t('recoveryTitle'), office)}>
        <Heading id="question">{t('recoveryTitle')}</Heading>
        {props.lead ? <p className="mb-4">{props.lead}</p> : null}
        {props.appDisabled ? (
          <NoticeBox kind="warning" word={ui('important')}>
            {t('codeDisabled')}
          </NoticeBox>
        ) : null}
        <Waiting locale={locale} office={office} text="recoveryWait" until={waitUntil} />
        {recoveryCodesLeft > 0 ? (
          <>
            <CodeField
              name="code"
              labelledBy="question"
              hint={t('recoveryHint')}
              inputMode="text"
              autoComplete="off"
              autoFocus
            />
            <p className="mt-2 text-small text-soft">{t('recoveryLeft', { count: recoveryCodesLeft })}</p>
            <ButtonRow>
              <SubmitButton>{common('continue')}</SubmitButton>
              {otherWay ? (
                <Link standalone href={otherWay.href}>
                  {otherWay.method === 'authenticator'
                    ? t('useApp')
                    : translator(locale, 'phone')('backTo', { method: otherWay.method })}
                </Link>
              ) : null}
            </ButtonRow>
          </>
        ) : (
          <p>{t('recoveryNone')}</p>
        )}
      </ActionForm>
      <Ways {...props} />
      <div className="mt-4">{props.leave}</div>
    </>
  );
}

function Ways({ locale, ways, takeWay }: Pick<CodeScreenProps, 'locale' | 'ways' | 'takeWay'>) {
  return ways && takeWay ? <WayForm locale={locale} ways={ways} takeWay={takeWay} /> : null;
}
