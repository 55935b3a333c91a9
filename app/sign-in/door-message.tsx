import type { ReactNode } from 'react';
import { ButtonLink, ButtonRow } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import type { OfficeFace } from '@/lib/office/face';
import { pageTitle } from '@/lib/product';
import { Door } from './door';

/** A page before the sign-in that only says something, and where one can go from there. */
export async function DoorMessage(props: {
  office: OfficeFace;
  path: string;
  title: string;
  text: string;
  /** Where to go; `isNext` where that is what nearly everybody does. */
  to?: { href: string; label: string; isNext?: boolean };
  children?: ReactNode;
}) {
  const { office, path, title, text, to, children } = props;
  return (
    <Door office={office} path={path}>
      <title>{pageTitle(title, office.name)}</title>
      <Heading>{title}</Heading>
      <p>{text}</p>
      {children}
      {to ? (
        <ButtonRow>
          <ButtonLink variant={to.isNext ? 'primary' : 'secondary'} href={to.href}>
            {to.label}
          </ButtonLink>
        </ButtonRow>
      ) : null}
    </Door>
  );
}
