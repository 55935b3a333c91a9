import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { NoticeBox } from '@/components/ui/notice-box';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';

/** In a preview's place, while too many are asked for. `again`: the same address. */
export function PreviewBusy(props: {
  locale: Locale;
  office: { name: string };
  title: string;
  again: string;
}) {
  const { locale, office, title, again } = props;
  const t = translator(locale, 'preview');
  return (
    <>
      <title>{pageTitle(title, office.name)}</title>
      <Heading className="wrap-anywhere">{title}</Heading>
      <NoticeBox kind="warning" word={t('busyWord')}>
        <p>{t('busy')}</p>
      </NoticeBox>
      <Link standalone href={again}>
        {translator(locale, 'errors')('again')}
      </Link>
    </>
  );
}
