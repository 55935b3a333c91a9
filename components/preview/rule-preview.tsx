import type { ReactNode } from 'react';
import { DownloadLink } from '@/components/ui/download-link';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { NoticeBox } from '@/components/ui/notice-box';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Preview } from '@/lib/policy/preview';
import type { PreviewPerson } from '@/lib/policy/preview-people';
import { DayChart } from './day-chart';
import { inFigures } from './figures';
import { outcomeWords } from './outcome-words';
import { StateChart } from './state-chart';

type RulePreviewProps = {
  locale: Locale;
  timeZone: string;
  preview: Preview;
  /** Where everybody affected can be downloaded. */
  csvHref: string;
  /** What the draft changes: it stands below the sentence. */
  children?: ReactNode;
};

/** X2: who is hit by a rule, before it is saved: in a sentence, in pictures, by name. Stands under the page's `h1`. */
export function RulePreview(props: RulePreviewProps) {
  const { locale, timeZone, preview, csvHref, children } = props;
  const t = translator(locale, 'preview');
  if (preview.people === 0) {
    return (
      <>
        <p>{t('noEffect')}</p>
        {children}
      </>
    );
  }
  const isMoved = preview.stricterFor + preview.looserFor > 0;
  const counted = (key: PreviewClassKey) => preview.classes.find((each) => each.key === key)?.people ?? 0;
  const lockedAdmins = counted('locked-admins');
  const lockedLater = counted('locked-later');
  return (
    <>
      <p className="mb-2 font-semibold">
        {t('sentence', {
          asked: preview.asked,
          noFactor: counted('no-factor'),
          lockedOut: counted('locked-out'),
        })}{' '}
        <Link href="#who">{t('seeWho')}</Link>.
      </p>
      <ul className="mb-4 list-disc pl-6">
        {isMoved ? (
          <li>
            {preview.stricterFor > 0 ? t('stricter', { count: preview.stricterFor }) : t('nothingStricter')}
          </li>
        ) : (
          <li>{t('noEffect')}</li>
        )}
        {preview.looserFor > 0 ? <li>{t('looser', { count: preview.looserFor })}</li> : null}
        {preview.newlyAsked > 0 ? <li>{t('newlyAsked', { count: preview.newlyAsked })}</li> : null}
        {preview.elsewhere > 0 ? <li>{t('elsewhere', { count: preview.elsewhere })}</li> : null}
        {preview.causes.map(({ cause, people }) => (
          <li key={cause}>{t('lockedOut', { count: people, cause: t(`causes.${cause}`) })}</li>
        ))}
        {lockedLater > 0 ? <li>{t('lockedLater', { count: lockedLater })}</li> : null}
        {preview.lockedAlready > 0 ? <li>{t('lockedAlready', { count: preview.lockedAlready })}</li> : null}
      </ul>
      {lockedAdmins > 0 ? (
        <NoticeBox kind="warning" word={t('adminsWord')}>
          <p>{t('adminsText')}</p>
        </NoticeBox>
      ) : null}
      {children}
      <StateChart locale={locale} states={preview.states} />
      {preview.atNextSignIn > 0 || preview.days.length > 0 ? (
        <p className="mt-8">
          {t('atNextSignInText', { count: preview.atNextSignIn })}{' '}
          {preview.days.length > 0 ? t('canPutOff', { count: sum(preview.days) }) : null}
        </p>
      ) : null}
      <DayChart locale={locale} timeZone={timeZone} now={preview.now} days={preview.days} />
      <Heading level={2} id="who">
        {t('whoTitle')}
      </Heading>
      {preview.classes.length === 0 ? <p>{t('noEffect')}</p> : null}
      {preview.classes.map((each) => (
        <PeopleOfClass key={each.key} group={each} locale={locale} timeZone={timeZone} />
      ))}
      <p className="mt-6">
        <DownloadLink href={csvHref}>{t('csv')}</DownloadLink>
      </p>
    </>
  );
}

type PreviewClassKey = Preview['classes'][number]['key'];

const sum = (days: Preview['days']) => days.reduce((all, { people }) => all + people, 0);

function PeopleOfClass(props: { group: Preview['classes'][number]; locale: Locale; timeZone: string }) {
  const { group, locale, timeZone } = props;
  const { key, people, first } = group;
  const t = translator(locale, 'preview');
  const format = inFigures(locale);
  return (
    <section>
      <Heading level={3}>{t('classCount', { name: t(`classes.${key}`), count: format(people) })}</Heading>
      <ul className="border-hairline border-t">
        {first.map((person) => (
          <li key={person.id} className="border-hairline border-b py-2">
            <span className="wrap-anywhere font-semibold">{person.name}</span>{' '}
            <span className="text-small text-soft">{personWords(locale, timeZone, person)}</span>
          </li>
        ))}
      </ul>
      {people > first.length ? <p className="mt-2">{t('more', { count: people - first.length })}</p> : null}
    </section>
  );
}

/** What becomes of somebody, and why they are locked out, if they are. */
function personWords(locale: Locale, timeZone: string, { after, isElsewhere }: PreviewPerson): string {
  const t = translator(locale, 'preview');
  // Their days of grace are counted from a day that nobody knows.
  const words = isElsewhere ? t(`onSwitch.${after.state}`) : outcomeWords(locale, timeZone, after);
  return after.locked ? `${words}: ${t(`causes.${after.locked}`)}` : words;
}
