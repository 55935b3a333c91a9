import { CheckIcon } from '@/components/ui/icons';
import { Link } from '@/components/ui/link';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { wrongPerCall } from '@/lib/sign-in/challenge';
import type { PhoneView } from '@/lib/web/phone-view';
import { unbroken } from './phone-question';

/** The whole of `wrongPerCall`, whose file knows secrets and stays on the server; its type keeps the two equal. */
const allGoes: typeof wrongPerCall = 3;

/** The digits, large, and what the call is at. They are keyed in, never spoken or told. */
export function CallUnderWay(props: {
  locale: Locale;
  number: string;
  call: NonNullable<PhoneView['call']>;
}) {
  const { locale, call } = props;
  const t = translator(locale, 'phone');
  const number = unbroken(props.number);
  return (
    <>
      <p className="my-6 font-mono text-[2.75rem] leading-none tracking-wide">
        <span aria-hidden="true">{unbroken(call.digits)}</span>
        {/* One by one: nobody keys in four hundred and eighty-two. */}
        <span className="sr-only">{t('digitsName', { digits: [...call.digits].join(' ') })}</span>
      </p>
      <div role="status" className="border-accent border-l-4 py-1 pl-4">
        <p className="font-semibold">
          {call.goesLeft < allGoes
            ? t('stages.wrong', { goes: call.goesLeft })
            : t(`stages.${call.stage}`, { number })}
        </p>
        <p className="text-small text-soft">{t('checkNowText')}</p>
      </div>
      <p className="mt-2">
        <Link standalone href="">
          {t('checkNow')}
        </Link>
      </p>
      <p className="mt-4">{t('neverTell')}</p>
    </>
  );
}

/** C6: the green check beside the number. */
export function ConfirmedNumber({ locale, number }: { locale: Locale; number: string }) {
  const t = translator(locale, 'phone');
  return (
    <p
      role="status"
      className="my-6 flex items-start gap-2 border border-hairline border-l-4 border-l-green p-4"
    >
      <CheckIcon className="mt-0.5 text-green" />
      <span>
        <span className="font-bold text-green">{t('rightWord')}</span> {unbroken(number)}
      </span>
    </p>
  );
}
