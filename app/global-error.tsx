'use client';

import { FailedScreen } from '@/components/failed-screen';
import './globals.css';

/** When even the frame could not be made: the language is what the document had. */
export default function GlobalErrorPage({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <FailedScreen retry={reset} />
      </body>
    </html>
  );
}
