import { groups } from './grouped-key';

/** Recovery codes to keep: numbered, in groups, two columns where there is room, large and unbroken on paper. */
export function CodeList({ codes, label }: { codes: readonly string[]; label: string }) {
  return (
    <ol
      aria-label={label}
      className="my-6 border-hairline border-y py-4 sm:columns-2 sm:gap-12 print:columns-2 print:border-ink"
    >
      {codes.map((code, index) => (
        <li key={code} className="flex break-inside-avoid items-baseline gap-3 py-1">
          <span aria-hidden="true" className="w-6 shrink-0 text-right text-small text-soft tabular-nums">
            {index + 1}
          </span>
          <code className="whitespace-nowrap font-mono text-body tracking-wide">
            {groups(code).join('-')}
          </code>
        </li>
      ))}
    </ol>
  );
}
