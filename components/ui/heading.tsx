import type { ReactNode } from 'react';

const looks = {
  1: 'mb-4 font-bold text-h1 lg:text-h1-wide tracking-tight',
  2: 'mt-8 mb-2 font-bold text-h2',
  3: 'mt-6 mb-1 font-bold text-body',
} as const;

/** A heading. The one `h1` of a page asks its question. */
export function Heading({
  level = 1,
  id,
  className = '',
  children,
}: {
  level?: 1 | 2 | 3;
  id?: string;
  className?: string;
  children: ReactNode;
}) {
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} className={`${looks[level]} ${className}`}>
      {children}
    </Tag>
  );
}
