import { groups } from './grouped-key';

/** Recovery codes to keep: numbered, in groups, two columns where there is room, large and unbroken on paper. */
export function CodeList({ codes, label }: { codes: readonly string[]; label: string }) {
  return (
    <ol
      aria-label={label}
      className="my-6 border-hairline border-y py-4 columns-[14.75rem] gap-8 print:border-ink"
    >
      {codes.map((code, index) => (
        <li key={code} className="flex break-inside-avoid items-baseline gap-2 py-1">
          <span
            aria-hidden="true"
            className="w-6 shrink-0 whitespace-nowrap text-right text-small text-soft tabular-nums"
          >
            {index + 1}
          </span>
          <code className="font-mono text-[1.0625rem]">{groups(code).join('-')}</code>
        </li>
      ))}
    </ol>
  );
}
