import { Heading } from '@/components/ui/heading';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { MailWords } from '@/lib/notice/words';
import type { OfficeFace } from '@/lib/office/face';

/** A mail's subject and what it says, before it is sent. */
export function MailPreview(props: { locale: Locale; office: OfficeFace; words: MailWords }) {
  const { locale, office, words } = props;
  const t = translator(locale, 'help');
  const subject = translator(locale, 'mail')('subject', { title: words.title, office: office.name });
  return (
    <section className="mt-6">
      <Heading level={2}>{t('announce.preview')}</Heading>
      <div className="space-y-2 border-2 border-hairline bg-field px-4 py-4">
        <p>
          <span className="text-small text-soft">{t('announce.subject')}</span>
          <br />
          <strong className="font-semibold">{subject}</strong>
        </p>
        <p className="whitespace-pre-line">{words.text}</p>
        {words.button ? <p className="text-accent">{words.button.label}</p> : null}
      </div>
    </section>
  );
}
