import type { ComponentProps } from 'react';

/** A link in a text, always underlined. `standalone`: on a line of its own, then as high as a finger. */
export function Link({
  standalone,
  className = '',
  children,
  ...rest
}: ComponentProps<'a'> & { href: string; standalone?: boolean }) {
  return (
    <a
      {...rest}
      className={
        'rounded-small text-accent underline decoration-1 underline-offset-4 hover:decoration-3 ' +
        `${standalone ? 'inline-flex min-h-11 items-center' : ''} ${className}`
      }
    >
      {children}
    </a>
  );
}
