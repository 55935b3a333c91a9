import type { ReactNode } from 'react';
import { CheckIcon, ErrorIcon, InfoIcon, WarningIcon } from './icons';

export type NoticeKind = 'info' | 'success' | 'warning' | 'error';

const looks = {
  info: { Icon: InfoIcon, bar: 'border-l-accent', text: 'text-accent' },
  success: { Icon: CheckIcon, bar: 'border-l-green', text: 'text-green' },
  warning: { Icon: WarningIcon, bar: 'border-l-amber', text: 'text-amber' },
  error: { Icon: ErrorIcon, bar: 'border-l-red', text: 'text-red' },
} as const;

/**
 * Something to know. Colour, icon and `word` say the same thing, so that none of them is needed.
 * `live`: the text comes or changes while the page is open and is read out.
 */
export function NoticeBox({
  kind = 'info',
  word,
  live,
  children,
}: {
  kind?: NoticeKind;
  word: string;
  live?: boolean;
  children: ReactNode;
}) {
  const { Icon, bar, text } = looks[kind];
  return (
    <div
      role={live ? 'status' : undefined}
      className={`my-6 border border-hairline border-l-4 py-3 pr-4 pl-4 ${bar} print:border-ink`}
    >
      <p className={`flex items-start gap-2 font-bold ${text}`}>
        <Icon className="mt-0.5" />
        {word}
      </p>
      <div className="mt-1">{children}</div>
    </div>
  );
}
