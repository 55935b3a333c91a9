import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { LeaveForm } from '@/components/ui/leave-form';
import { ProgressSteps } from '@/components/ui/progress-steps';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import type { ScreenProps } from './set-up';
import { SetUpLimit } from './set-up-limit';

/** What it is for, who demands it, and what one needs at hand; the app is the only method, so there is no choice of one. */
export function ChooseScreen({ locale, view, actions }: ScreenProps<'choosing'>) {
  const [t, factors] = [translator(locale, 'setUp'), translator(locale, 'factors')];
  const { office, purpose, mayPutOff } = view;
  const atSignIn = purpose === 'sign-in';
  const inProfile = view.adds ? factors('addTitle') : t('profileTitle');
  const title = atSignIn ? t(mayPutOff ? 'offerTitle' : 'demandTitle') : inProfile;
  const lead = atSignIn
    ? view.demandedBy
      ? t(view.demandedBy === 'role' ? 'roleLead' : 'demandLead', { office: office.name })
      : t('offerLead')
    : view.adds
      ? factors('addLead', { count: view.apps })
      : view.replaces
        ? t('replaceLead')
        : view.notAsked
          ? factors('notAsked', { office: office.name })
          : t('profileLead');
  return (
    <>
      <title>{pageTitle(title, office.name)}</title>
      <ProgressSteps locale={locale} step={1} of={view.steps} />
      <Heading>{title}</Heading>
      <p>{lead}</p>
      <Heading level={2}>{t('appRecommended')}</Heading>
      <p>{t('appWhy')}</p>
      <Heading level={2}>{t('needTitle')}</Heading>
      <ul className="list-disc pl-6">
        <li className="py-1">{t('needPhone')}</li>
        <li className="py-1">{t('needClock')}</li>
        {view.steps === 3 ? <li className="py-1">{t('needPrinter')}</li> : null}
      </ul>
      <ButtonRow>
        <form action={actions.begin} className="w-full sm:w-auto">
          <SubmitButton>{t('start')}</SubmitButton>
        </form>
        {mayPutOff ? (
          <form action={actions.decline} className="w-full sm:w-auto">
            <SubmitButton variant="secondary">{t('notNow')}</SubmitButton>
          </form>
        ) : null}
      </ButtonRow>
      <div className="mt-4">
        <SetUpLimit locale={locale} view={view} actions={actions} />
      </div>
      {/* Who may put it off needs no third way out. */}
      {mayPutOff ? (
        <p className="mt-2 text-small text-soft">{t('notNowText')}</p>
      ) : (
        <LeaveForm action={actions.leave} label={t('cancel')} />
      )}
    </>
  );
}
