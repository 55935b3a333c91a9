/** The parts of a code: at its own separators, else in fours. */
export function groups(code: string): string[] {
  const parts = code.split(/[\s-]+/).filter(Boolean);
  return parts.length > 1 ? parts : (code.match(/.{1,4}/gu) ?? []);
}

/** A key to type over, in fours; sixteen characters a line, wrapping between groups. `id` lets a text or button refer to it. */
export function GroupedKey({ value, id }: { value: string; id?: string }) {
  return (
    <code id={id} className="block max-w-[21ch] font-mono text-h2 tracking-wide">
      {groups(value).join(' ')}
    </code>
  );
}
