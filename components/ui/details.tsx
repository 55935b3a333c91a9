import type { ReactNode } from 'react';
import { ChevronIcon } from './icons';

/** Further help that opens in place; the browser's own element, so it needs no JavaScript. */
export function Details({
  summary,
  open,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={open} className="group mt-6">
      <summary className="inline-flex min-h-11 list-none items-start gap-1 py-2 rounded-small pr-1 text-accent [&::-webkit-details-marker]:hidden">
        <ChevronIcon className="mt-0.5 -ml-1 group-open:rotate-90" />
        <span className="underline decoration-1 underline-offset-4 group-hover:decoration-3">{summary}</span>
      </summary>
      <div className="mt-2 ml-2 space-y-2 border-hairline border-l-4 pl-4">{children}</div>
    </details>
  );
}
