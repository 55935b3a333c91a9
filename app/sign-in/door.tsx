import type { ReactNode } from 'react';
import { chooseLanguage } from '@/app/actions';
import { DoorFrame } from '@/components/sign-in/door-frame';
import type { OfficeFace } from '@/lib/office/face';
import { currentLocale } from '@/lib/web/locale';
import { requestNonce } from '@/lib/web/nonce';

/** The frame of a sign-in page, filled with what this request brings. */
export async function Door(props: {
  office: OfficeFace;
  path: string;
  demo?: ReactNode;
  /** Where help with getting in is, for screens that do not say so themselves. */
  helpHref?: string;
  children: ReactNode;
}) {
  const { office, path, demo, helpHref, children } = props;
  return (
    <DoorFrame
      locale={await currentLocale()}
      office={office}
      nonce={await requestNonce()}
      path={path}
      chooseLanguage={chooseLanguage}
      demo={demo}
      helpHref={helpHref}
    >
      {children}
    </DoorFrame>
  );
}
