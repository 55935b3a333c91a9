import { SubmitButton } from '@/components/ui/button';
import { translator } from '@/lib/i18n/translator';
import type { ScreenProps } from './set-up';

type Props = ScreenProps<'choosing'>;

const label = ({ locale, view }: Pick<Props, 'locale' | 'view'>) =>
  view.grace ? translator(locale, 'demand')('skip') : translator(locale, 'setUp')('notNow');

/** Beside the page's first button: in a form of its own, or (`within`) of the form around it. Nothing where it cannot be. */
export function PutOff({ within = false, ...props }: Props & { within?: boolean }) {
  const { view, actions } = props;
  if (!view.mayPutOff) return null;
  if (within) {
    return (
      <SubmitButton variant="secondary" formAction={actions.decline}>
        {label(props)}
      </SubmitButton>
    );
  }
  return (
    <form action={actions.decline} className="w-full sm:w-auto">
      <SubmitButton variant="secondary">{label(props)}</SubmitButton>
    </form>
  );
}

/** Where it can be set up meanwhile; of an offer, when it comes again. */
export function PutOffText({ locale, view }: Pick<Props, 'locale' | 'view'>) {
  const text = view.grace
    ? translator(locale, 'demand')('skipText')
    : translator(locale, 'setUp')('notNowText');
  return <p className="mt-2 text-small text-soft">{text}</p>;
}
