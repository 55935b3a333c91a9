import { Link } from '@/components/ui/link';
import { translator } from '@/lib/i18n/translator';
import type { PhoneScreenProps } from './phone-code-screen';
import type { NextStep } from './phone-problem';
import { WayForm } from './way-form';

type Ways = Pick<PhoneScreenProps, 'locale' | 'ways' | 'takeWay' | 'recoveryHref'>;

/** Every other way of the same proof, a recovery code last. */
export function OtherWays({ locale, ways, takeWay, recoveryHref }: Ways) {
  return (
    <>
      <WayForm locale={locale} ways={ways} takeWay={takeWay} />
      {recoveryHref ? (
        <p>
          <Link standalone href={recoveryHref}>
            {translator(locale, 'phone')('ways.recovery-code')}
          </Link>
        </p>
      ) : null}
    </>
  );
}

/** What to point to when this phone does not serve: the app works without any network, so it comes first. */
export function nextStep({ ways, recoveryHref }: Pick<Ways, 'ways' | 'recoveryHref'>): NextStep {
  if (ways.some(({ method }) => method === 'authenticator')) return 'app';
  if (ways.length > 0) return 'way';
  return recoveryHref ? 'recovery' : 'desk';
}
