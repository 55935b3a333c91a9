import { SubmitButton } from '@/components/ui/button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OwnRequest } from '@/lib/method-request/open';

export type RequestActions = {
  /** Field `request`: the id. */
  withdraw: (data: FormData) => Promise<void>;
  remind: (data: FormData) => Promise<void>;
};

/** What its applicant can do about a request that is open. */
export function RequestButtons(props: { locale: Locale; request: OwnRequest; actions: RequestActions }) {
  const { locale, request, actions } = props;
  const t = translator(locale, 'requests');
  return (
    <>
      {request.mayRemind ? (
        <form action={actions.remind} className="w-full sm:w-auto">
          <input type="hidden" name="request" value={request.id} />
          <SubmitButton variant="secondary">{t('remind')}</SubmitButton>
        </form>
      ) : null}
      <form action={actions.withdraw} className="w-full sm:w-auto">
        <input type="hidden" name="request" value={request.id} />
        <SubmitButton variant="danger">{t('withdrawName')}</SubmitButton>
      </form>
    </>
  );
}
