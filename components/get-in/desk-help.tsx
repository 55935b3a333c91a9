import { ButtonLink, ButtonRow, SubmitButton } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { localMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import type { OwnCase } from '@/lib/support/request/own-case';

/** H4: the service desk is asked for help; where that stands, and the way back in once it is done. */
export function DeskHelp(props: {
  locale: Locale;
  office: OfficeFace;
  own: OwnCase;
  /** True where there is nothing they can do by themselves. */
  isOnlyWay: boolean;
  askHref: string;
  /** Where a pass is entered; undefined where this sign-in is not (or not any more) at the place for it. */
  passHref: string | undefined;
  withdraw: () => Promise<void>;
}) {
  const { locale, office, own, isOnlyWay, askHref, passHref, withdraw } = props;
  const t = translator(locale, 'getIn');
  const isOpen = own.request?.state === 'open';
  const hasPass = own.reset?.state === 'mailed' || own.reset?.state === 'handed';
  return (
    <section>
      <Heading level={2}>{t('deskTitle')}</Heading>
      <p>{t('deskLead', { office: office.name })}</p>
      {standing(locale, office.timeZone, own).map((line) => (
        <p key={line} className="mt-4 font-semibold">
          {line}
        </p>
      ))}
      <ButtonRow className="mt-4">
        {passHref && hasPass ? <ButtonLink href={passHref}>{t('enterPass')}</ButtonLink> : null}
        {isOpen ? null : (
          <ButtonLink href={askHref} variant={hasPass || !isOnlyWay ? 'secondary' : 'primary'}>
            {t('ask')}
          </ButtonLink>
        )}
        {passHref && !hasPass ? (
          <ButtonLink href={passHref} variant="secondary">
            {t('havePass')}
          </ButtonLink>
        ) : null}
        {isOpen ? (
          <form action={withdraw} className="w-full sm:w-auto">
            <SubmitButton variant="link">{t('withdraw')}</SubmitButton>
          </form>
        ) : null}
      </ButtonRow>
    </section>
  );
}

/** What became of the request, and of the reset that came of it, in words. */
function standing(locale: Locale, timeZone: string, { request, reset }: OwnCase): string[] {
  const t = translator(locale, 'getIn');
  const lines: string[] = [];
  // Of a reset that is used, or ended with the account, there is nothing more to say here.
  if (reset && reset.state !== 'used' && reset.state !== 'void') {
    const moment = reset.takesEffectAt === null ? '' : localMoment(locale, timeZone, reset.takesEffectAt);
    lines.push(t(`reset.${reset.state}`, { moment }));
  }
  if (request?.state === 'open') {
    lines.push(t('askedOn', { moment: localMoment(locale, timeZone, request.since) }));
  }
  const isFollowed = request && reset && reset.since >= request.since;
  if (request?.state === 'answered' && !isFollowed) {
    lines.push(t('answeredOn', { moment: localMoment(locale, timeZone, request.endedAt ?? request.since) }));
  }
  return lines;
}
