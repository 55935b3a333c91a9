import type { ReactNode } from 'react';
import { formTexts } from '@/components/form-texts';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { ActionForm } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { SummaryList } from '@/components/ui/summary-list';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Client, ClientRule } from '@/lib/office/clients/client';
import type { OfficeFace } from '@/lib/office/face';
import type { FormAction } from '@/lib/web/form-result';
import { ruleWords } from './rule-words';

/** X2: a rule before it is saved. */
export function RuleDecision(props: {
  locale: Locale;
  office: OfficeFace;
  client: Client;
  rule: ClientRule;
  question: string;
  /** How many people would be asked. */
  asked: number;
  action: FormAction;
  /** Back to the form. */
  back: string;
  /** Whom it would meet. */
  children: ReactNode;
}) {
  const { locale, office, client, rule, question, asked, action, back, children } = props;
  const t = translator(locale, 'clients');
  return (
    <ActionForm action={action} {...formTexts(locale, question, office)}>
      <Heading className="wrap-anywhere">{question}</Heading>
      <RuleAndDraft {...{ locale, client, rule }} />
      {children}
      <input type="hidden" name="client" value={client.id} />
      <input type="hidden" name="version" value={client.version} />
      <input type="hidden" name="requirement" value={rule.requirement} />
      <input type="hidden" name="graceDays" value={rule.graceDays} />
      <ButtonRow>
        <SubmitButton>{t('saveFor', { count: asked })}</SubmitButton>
        <Link standalone href={back}>
          {t('changeEntry')}
        </Link>
      </ButtonRow>
    </ActionForm>
  );
}

/** What a client asks now, and what it would ask. */
export function RuleAndDraft(props: { locale: Locale; client: ClientRule; rule: ClientRule }) {
  const { locale, client, rule } = props;
  const t = translator(locale, 'clients');
  return (
    <SummaryList
      className="max-w-text"
      items={[
        { term: t('previewNow'), detail: ruleWords(locale, client) },
        { term: t('previewRule'), detail: ruleWords(locale, rule) },
      ]}
    />
  );
}
