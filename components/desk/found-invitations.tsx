import { SubmitButton } from '@/components/ui/button';
import { EmailAddress } from '@/components/ui/email-address';
import { Heading } from '@/components/ui/heading';
import { localDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import type { FoundInvitation } from '@/lib/support/desk/search';

/** Who is invited and has no account yet: all that the desk can do is send the link once more. */
export function FoundInvitations(props: {
  locale: Locale;
  office: OfficeFace;
  invitations: readonly FoundInvitation[];
  resend: (data: FormData) => Promise<void>;
}) {
  const { locale, office, invitations, resend } = props;
  const t = translator(locale, 'desk');
  if (invitations.length === 0) return null;
  const date = (at: number) => localDate(locale, office.timeZone, at);
  return (
    <section aria-labelledby="invitations">
      <Heading level={2} id="invitations">
        {t('invitations')}
      </Heading>
      <ul className="border-hairline border-t">
        {invitations.map((each) => (
          <li
            key={each.id}
            className="flex flex-wrap items-start justify-between gap-x-6 border-hairline border-b py-3"
          >
            <div className="min-w-0">
              <p className="wrap-anywhere font-semibold">{each.displayName}</p>
              <EmailAddress address={each.email} className="block text-small text-soft" />
              <p className="wrap-anywhere text-small text-soft">
                {t(each.isExpired ? 'invitationOver' : 'invitationOf', {
                  office: each.office,
                  date: date(each.invitedAt),
                  until: date(each.until),
                })}
              </p>
            </div>
            <form action={resend}>
              <input type="hidden" name="invitation" value={each.id} />
              <SubmitButton variant="link">
                {t('resend')}
                <span className="sr-only"> {each.displayName}</span>
              </SubmitButton>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
