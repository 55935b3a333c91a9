import type { ReactNode } from 'react';
import { linkButtonLook } from './button-look';
import { DownloadIcon } from './icons';

/** A file of the portal's own; the route names it (Content-Disposition), so it works without JavaScript. */
export function DownloadLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} download className={linkButtonLook}>
      <DownloadIcon />
      {children}
    </a>
  );
}
