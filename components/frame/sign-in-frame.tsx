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
  /** Where help with getting in is; with the service desk's address. */
  helpHref?: string | undefined;
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
    <div className="@container mx-auto flex min-h-dvh max-w-[76rem] flex-col px-4 sm:px-8">
      <SkipLink locale={locale} />
      {/* Container widths, unlike media queries, follow the reader's own text size: large text gets the one column. */}
      <div className="@min-[60rem]:mx-0 mx-auto grid w-full max-w-text flex-1 grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr] @min-[60rem]:max-w-none @min-[60rem]:grid-cols-[minmax(0,32rem)_minmax(0,1fr)] @min-[60rem]:gap-x-24">
        <header className="@min-[60rem]:contents">
          <div className="@min-[60rem]:pt-12 pt-6">
            <p className="hyphens-auto border-accent border-b-2 pb-3 font-bold text-h2">{face?.name}</p>
          </div>
          <div className="@min-[60rem]:flex @min-[60rem]:items-end @min-[60rem]:justify-end @min-[60rem]:pt-8 @min-[60rem]:pb-2 pt-1">
            {languageForm}
          </div>
        </header>
        <div className="@min-[60rem]:pt-12 pt-6 pb-12">
          <main id="content" tabIndex={-1} className="outline-none">
            {children}
          </main>
          {face?.serviceDesk ? (
            <ServiceDeskAddress
              locale={locale}
              serviceDesk={face.serviceDesk}
              helpHref={props.helpHref}
              className="mt-12 border-hairline border-t pt-4"
            />
          ) : null}
          {demo ? <div className="mt-8 print:hidden">{demo}</div> : null}
        </div>
        {face ? <Way locale={locale} place={face.name} destination={destination} /> : null}
      </div>
      <div className="@min-[60rem]:max-w-none mx-auto w-full max-w-text">
        <Footer locale={locale} owner={face?.legalName} legalQuery={legalQuery} />
      </div>
    </div>
  );
}

/** Where one is going, under the arch. The sign-in page says it in words too, so narrow screens lose nothing. */
function Way({ locale, place, destination }: { locale: Locale; place: string; destination?: string }) {
  return (
    <aside
      aria-labelledby="way"
      className="@min-[60rem]:flex hidden min-h-[34rem] justify-end pt-10 print:hidden"
    >
      <div className="relative w-full max-w-[26rem]">
        <Arch />
        <div className="sticky top-0 px-16 pt-44 pb-24 text-center">
          <p id="way" className="text-small text-soft">
            {translator(locale, 'ui')('goingTo')}
          </p>
          <p className="mt-2 text-balance hyphens-auto font-bold text-h2">{destination ?? place}</p>
          {destination ? <p className="mt-2 text-balance text-small text-soft">{place}</p> : null}
        </div>
      </div>
    </aside>
  );
}
