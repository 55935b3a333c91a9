import type { ReactNode } from 'react';

export type SummaryItem = { term: ReactNode; detail: ReactNode; action?: ReactNode };

/** What is the case, line by line: term, detail, and perhaps a link to change it. Stacked where it is narrow. */
export function SummaryList({
  items,
  className = '',
}: {
  items: readonly SummaryItem[];
  className?: string;
}) {
  return (
    <dl
      className={`my-6 border-hairline border-t sm:grid sm:grid-cols-[fit-content(13rem)_minmax(0,1fr)_auto] sm:gap-x-6 ${className}`}
    >
      {items.map((item, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is rendered once and never reordered.
          key={index}
          className="border-hairline border-b py-3 sm:col-span-3 sm:grid sm:grid-cols-subgrid"
        >
          <dt className="font-semibold sm:py-1">{item.term}</dt>
          <dd className="min-w-0 sm:py-1">{item.detail}</dd>
          {item.action ? (
            <dd className="-my-1 sm:my-0 sm:-mt-1 sm:text-right print:hidden">{item.action}</dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
