import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace, PortalFace } from '@/lib/office/face';
import { Arch } from './arch';
import { Footer } from './footer';
import { ServiceDeskAddress } from './service-desk';
import { SkipLink } from './skip-link';

export type SignInFrameProps = {
  locale: Locale;
  office: OfficeFace | null;
  /** Stands in while no office is known. */
  portal?: PortalFace;
  /** The application one is on the way to. */
  destination?: string;
  languageForm: ReactNode;
  /** The demo's accounts, under everything else. */
  demo?: ReactNode;
  legalQuery?: string;
  children: ReactNode;
};

/**
 * The page around every screen before one is signed in. Narrow: one column, no card. Wide: the same column left of
 * the centre, and to its right, under the arch, where one is going.
 */
export function SignInFrame(props: SignInFrameProps) {
  const { locale, office, portal, destination, languageForm, demo, children } = props;
  const face = office ?? portal;
  const legalQuery = props.legalQuery ?? (office ? `?office=${encodeURIComponent(office.slug)}` : '');
  return (
    <div className="mx-auto flex min-h-dvh max-w-[76rem] flex-col px-4 sm:px-8">
      <SkipLink locale={locale} />
      <div className="grid flex-1 lg:grid-cols-[minmax(0,32rem)_minmax(0,1fr)] lg:grid-rows-[auto_1fr] lg:gap-x-24">
        <header className="mx-auto w-full max-w-text pt-6 lg:mx-0 lg:pt-12">
          <p className="border-accent border-b-2 pb-3 font-bold text-h2">{face?.name}</p>
        </header>
        <div className="mx-auto w-full max-w-text pt-1 lg:mx-0 lg:flex lg:max-w-none lg:justify-end lg:pt-12">
          {languageForm}
        </div>
        <div className="mx-auto flex w-full max-w-text flex-col pt-6 pb-12 lg:mx-0 lg:pt-12">
          <main id="content" tabIndex={-1} className="outline-none">
            {children}
          </main>
          {face?.serviceDesk ? (
            <ServiceDeskAddress
              locale={locale}
              serviceDesk={face.serviceDesk}
              className="mt-12 border-hairline border-t pt-4"
            />
          ) : null}
          {demo ? <div className="mt-8">{demo}</div> : null}
        </div>
        <Way locale={locale} place={face?.name} destination={destination} />
      </div>
      <Footer locale={locale} owner={face?.legalName} legalQuery={legalQuery} />
    </div>
  );
}

/** Where one is going, under the arch. The sign-in page says it in words too, so narrow screens lose nothing. */
function Way({ locale, place, destination }: { locale: Locale; place?: string; destination?: string }) {
  if (!place) return null;
  return (
    <div className="relative hidden lg:block print:hidden">
      <div className="sticky top-0 flex justify-end pt-8">
        <div className="relative w-full max-w-[26rem]">
          <Arch className="block w-full" />
          <div className="absolute inset-x-20 top-[38%] text-center">
            <p className="text-small text-soft">{translator(locale, 'ui')('goingTo')}</p>
            <p className="mt-2 hyphens-auto font-bold text-h2">{destination ?? place}</p>
            {destination ? <p className="mt-1 text-small text-soft">{place}</p> : null}
          </div>
        </div>
      </div>
    </div>
  );
}
