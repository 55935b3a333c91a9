import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { currentLocale } from '@/lib/web/locale';
import './globals.css';

export const documentMetadata: Metadata = {
  robots: { index: false, follow: false },
  // Phones must not turn codes and dates into links to call.
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const documentViewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf8f4' },
    { media: '(prefers-color-scheme: dark)', color: '#15171b' },
  ],
};

/** The document around every page. */
export async function Document({ children }: { children: ReactNode }) {
  return (
    <html lang={await currentLocale()}>
      <body>{children}</body>
    </html>
  );
}
