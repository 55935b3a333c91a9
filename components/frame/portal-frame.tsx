import type { ReactNode } from 'react';
import type { TabItem } from '@/components/ui/tabs';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import { Footer } from './footer';
import { ServiceDeskAddress } from './service-desk';
import { SkipLink } from './skip-link';

export type PortalFrameProps = {
  locale: Locale;
  office: OfficeFace;
  /** Who is signed in. */
  person: ReactNode;
  /** A form with one button. */
  signOut: ReactNode;
  /** The parts of the portal this person may enter. */
  areas: readonly TabItem[];
  /** The pages of the part they are in. */
  navigation?: readonly TabItem[];
  /** The client they work for, and a form to change that. */
  clientChoice?: ReactNode;
  languageForm?: ReactNode;
  legalQuery?: string;
  /** `text` for reading and forms, `list` for tables. */
  width?: 'text' | 'list';
  children: ReactNode;
};

/** The page around everything behind the sign-in. */
export function PortalFrame(props: PortalFrameProps) {
  const { locale, office, person, signOut, areas, navigation, languageForm, children } = props;
  const ui = translator(locale, 'ui');
  return (
    <div className="mx-auto flex min-h-dvh max-w-[68rem] flex-col px-4 sm:px-8">
      <SkipLink locale={locale} />
      <header className="flex flex-wrap items-end justify-between gap-x-8 border-accent border-b-2 pt-6">
        <p className="min-w-0 hyphens-auto pb-3 font-bold text-h2">{office.name}</p>
        <div className="flex flex-wrap items-center gap-x-6 pb-1 text-small print:hidden">
          <p className="py-2">{person}</p>
          {signOut}
        </div>
        <div className="flex w-full flex-wrap items-center justify-between gap-x-8 print:hidden">
          <PageLinks label={ui('areas')} items={areas} current="true" />
          {props.clientChoice}
        </div>
      </header>
      {navigation?.length ? <PageLinks label={ui('sections')} items={navigation} current="page" /> : null}
      <main
        id="content"
        tabIndex={-1}
        className={`w-full flex-1 pt-8 pb-12 outline-none ${props.width === 'list' ? 'max-w-list' : 'max-w-text'}`}
      >
        {children}
      </main>
      <ServiceDeskAddress
        locale={locale}
        serviceDesk={office.serviceDesk}
        className="w-full max-w-text border-hairline border-t pt-4 pb-12"
      />
      <Footer
        locale={locale}
        owner={office.legalName}
        legalQuery={props.legalQuery ?? `?office=${encodeURIComponent(office.slug)}`}
        languageForm={languageForm}
      />
    </div>
  );
}

/** `current`: an area is not the page itself, but where it is. */
function PageLinks(props: { label: string; items: readonly TabItem[]; current: 'page' | 'true' }) {
  const { label, items, current } = props;
  return (
    <nav aria-label={label} className="text-small print:hidden">
      <ul className="flex flex-wrap gap-x-6 pt-1">
        {items.map((item) => (
          <li key={item.href}>
            <a
              href={item.href}
              aria-current={item.current ? current : undefined}
              className={`inline-flex min-h-11 items-center rounded-small decoration-1 underline-offset-4 ${
                item.current ? 'font-bold' : 'text-accent underline hover:decoration-3'
              }`}
            >
              {item.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
