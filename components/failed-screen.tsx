'use client';

import { errors as de } from '@/lib/i18n/de/errors';
import { errors as en } from '@/lib/i18n/en/errors';
import { errors as nl } from '@/lib/i18n/nl/errors';
import { productName } from '@/lib/product';
import { Button, ButtonLink, ButtonRow } from './ui/button';
import { Heading } from './ui/heading';

const texts: Record<string, typeof en> = { en, nl, de };

/** Our side failed while a page was made. It stands alone, so it brings its few texts along. */
export function FailedScreen({ retry }: { retry: () => void }) {
  const language = typeof document === 'undefined' ? 'en' : document.documentElement.lang;
  const t = texts[language] ?? en;
  return (
    <main className="mx-auto max-w-text px-4 pt-6 pb-12">
      <title>{`${t.errorTitle} – ${productName}`}</title>
      <p className="mb-8 border-accent border-b-2 pb-3 font-bold text-h2">{productName}</p>
      <Heading>{t.errorTitle}</Heading>
      <p>{t.errorText}</p>
      <ButtonRow>
        <Button type="button" onClick={retry}>
          {t.again}
        </Button>
        <ButtonLink variant="secondary" href="/">
          {t.home}
        </ButtonLink>
      </ButtonRow>
    </main>
  );
}
