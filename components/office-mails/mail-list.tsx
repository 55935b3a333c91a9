import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { ListPages, listPages, withQuery } from '@/components/ui/list-pages';
import { SubmitButton } from '@/components/ui/submit-button';
import { localMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { wordsOf } from '@/lib/notice/words';
import type { OfficeFace } from '@/lib/office/face';
import type { MailOrder, MailPage, OfficeMail } from '@/lib/office/mails/find-mails';
import { pageTitle } from '@/lib/product';

type MailListProps = {
  locale: Locale;
  office: OfficeFace;
  page: MailPage;
  order: MailOrder;
  isFirst: boolean;
  path: string;
  /** Gets `mail`, the id of the one to send. */
  sendAgain: (data: FormData) => Promise<void>;
};

/** The mails of an office that were given up: what, to whom, why, and what can be done. One form; each mail has its button. */
export function MailList({ locale, office, page, order, isFirst, path, sendAgain }: MailListProps) {
  const t = translator(locale, 'officeMails');
  const isEmpty = page.mails.length === 0;
  return (
    <>
      <title>{pageTitle(t('title'), office.name)}</title>
      <Heading>{t('title')}</Heading>
      <p className="max-w-text">{t(!isEmpty ? 'lead' : isFirst ? 'none' : 'noneFurther')}</p>
      {isEmpty ? null : (
        <form action={sendAgain}>
          <Order locale={locale} order={order} path={path} />
          <ul className="border-hairline border-t">
            {page.mails.map((mail) => (
              <Entry key={mail.id} locale={locale} office={office} mail={mail} />
            ))}
          </ul>
        </form>
      )}
      <ListPages locale={locale} {...listPages(path, asked(order), isFirst, page.next)} />
    </>
  );
}

function Entry({ locale, office, mail }: { locale: Locale; office: OfficeFace; mail: OfficeMail }) {
  const t = translator(locale, 'officeMails');
  const { kind, to, name, since, problem, remedy } = mail;
  const title = kind ? wordsOf({ ...mail, kind, locale, office }).title : t('otherMail');
  return (
    <li className="border-hairline border-b py-4 sm:flex sm:items-start sm:justify-between sm:gap-x-6">
      <div className="min-w-0 max-w-text">
        <h2 className="wrap-anywhere font-semibold">{title}</h2>
        <p>
          {t('to')} <span className="wrap-anywhere">{name}</span>, <span className="wrap-anywhere">{to}</span>
        </p>
        <p className="text-small text-soft">
          {t('written')} {localMoment(locale, office.timeZone, since)}
        </p>
        <p className="mt-2">{t(`problems.${problem}`)}</p>
        {remedy === 'ask-anew' ? <p>{t(kind === 'password-link' ? 'askAnewPassword' : 'askAnew')}</p> : null}
      </div>
      {remedy === 'send-again' || remedy === 'renew-invitation' ? (
        <SubmitButton
          variant="secondary"
          name="mail"
          value={mail.id}
          className="mt-3 shrink-0 sm:mt-0 print:hidden"
        >
          {t(remedy === 'send-again' ? 'sendAgain' : 'renew')}
          <span className="sr-only"> {t('whatToWhom', { title, to })}</span>
        </SubmitButton>
      ) : null}
    </li>
  );
}

const orders = ['newest', 'oldest'] as const;

/** The newest ones stand first where the address says nothing. */
const asked = (order: MailOrder) => ({ order: order === 'oldest' && order });

/** Which mails stand first: the other order is a link. */
function Order({ locale, order, path }: { locale: Locale; order: MailOrder; path: string }) {
  const t = translator(locale, 'officeMails');
  return (
    <nav aria-label={t('order')} className="my-4 flex flex-wrap gap-x-6 print:hidden">
      {orders.map((each) =>
        each === order ? (
          <span key={each} aria-current="true" className="inline-flex min-h-11 items-center font-semibold">
            {t(each)}
          </span>
        ) : (
          <Link key={each} standalone href={withQuery(path, asked(each))}>
            {t(each)}
          </Link>
        ),
      )}
    </nav>
  );
}
