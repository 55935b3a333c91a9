import { NoticeBox } from '@/components/ui/notice-box';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Problem } from '@/lib/sign-in/challenge';
import type { PhoneView } from '@/lib/web/phone-view';

/** What to point to when the phone does not serve: text keys. */
export type NextStep = 'app' | 'way' | 'recovery' | 'number' | 'desk';

/** Asking once more does nothing about these. */
const deadEnds: ReadonlySet<Problem> = new Set(['limit-attempt', 'country-off', 'number-refused']);

/** The person knows from the words alone how to go on with the same phone. */
const plain: ReadonlySet<Problem> = new Set([
  'too-soon',
  'busy',
  'declined',
  'unanswered',
  'machine',
  'hung-up',
  'wrong-digits',
  'tries',
  'expired',
  'replaced',
]);

/** Whether the same phone may be asked: as the page's own next step, among the others, or not at all. */
export function askingAgain({ problem, until, sentAt }: PhoneView): 'first' | 'aside' | 'none' {
  if (!problem) return sentAt ? 'aside' : 'first';
  if (deadEnds.has(problem)) return 'none';
  return until || sentAt ? 'aside' : 'first';
}

/** Why no code comes or counts: what happened, from when it works again, and what works now. */
export function PhoneProblem(props: {
  locale: Locale;
  office: { name: string };
  phone: PhoneView;
  next: NextStep;
}) {
  const { locale, office, phone, next } = props;
  const t = translator(locale, 'phone');
  const { problem, until, method } = phone;
  if (!problem) return null;
  return (
    <NoticeBox kind="warning" word={translator(locale, 'ui')('important')}>
      <p>{t(`problems.${problem}`, { method, office: office.name })}</p>
      {until ? <p className="mt-2">{t('until', { time: until })}</p> : null}
      {plain.has(problem) ? null : <p className="mt-2">{t(`next.${next}`)}</p>}
    </NoticeBox>
  );
}
