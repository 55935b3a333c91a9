/** `primary`: once a page. `danger`: something is taken away; outlined, because red never shouts first. */
export type ButtonVariant = 'primary' | 'secondary' | 'danger';

const shape =
  'inline-flex min-h-11 w-full items-center justify-center gap-2 border-2 px-6 py-2 text-center font-semibold ' +
  'text-body rounded-small no-underline sm:w-auto aria-busy:cursor-progress print:hidden';

const colours: Record<ButtonVariant, string> = {
  primary:
    'border-accent bg-accent text-accent-ink hover:border-ink aria-busy:border-border forced-colors:border-[ButtonText]',
  secondary: 'border-border bg-transparent text-ink hover:border-ink',
  danger: 'border-red bg-transparent text-red hover:border-ink',
};

/** The classes of a button, shared by buttons, links that look like one, and the client buttons. */
export function buttonLook(variant: ButtonVariant, className = ''): string {
  return `${shape} ${colours[variant]} ${className}`;
}

/** A button that reads as a link: for small actions beside a text. */
export const linkButtonLook =
  'inline-flex min-h-11 items-center gap-2 rounded-small px-1 -mx-1 text-accent underline underline-offset-4 ' +
  'decoration-1 wrap-anywhere hover:decoration-3 print:hidden';
