import type { ComponentProps } from 'react';
import { type ButtonVariant, buttonLook, linkButtonLook } from './button-look';

export { SubmitButton } from './submit-button';

/** A plain button of a form; `SubmitButton` also shows that it is busy. Full width where the screen is narrow. */
export function Button({
  variant = 'primary',
  type = 'submit',
  className,
  ...rest
}: ComponentProps<'button'> & { variant?: ButtonVariant }) {
  return <button {...rest} type={type} className={buttonLook(variant, className)} />;
}

/** A link that looks like a button, for going somewhere; doing something takes a form. */
export function ButtonLink({
  variant = 'primary',
  className,
  children,
  ...rest
}: ComponentProps<'a'> & { href: string; variant?: ButtonVariant }) {
  return (
    <a {...rest} className={buttonLook(variant, className)}>
      {children}
    </a>
  );
}

/** A button that does something small and reads as a link: signing out, say, or sending a new code. */
export function LinkButton({ type = 'submit', className = '', ...rest }: ComponentProps<'button'>) {
  return <button {...rest} type={type} className={`${linkButtonLook} ${className}`} />;
}

/** The row of actions under a form: the primary button first (left), one under the other where it is narrow. */
export function ButtonRow({ className = '', ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={`mt-8 flex flex-wrap items-center gap-x-6 gap-y-4 ${className}`} />;
}
