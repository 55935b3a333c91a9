'use client';

import { type ComponentProps, useContext } from 'react';
import { useFormStatus } from 'react-dom';
import { type ButtonVariant, buttonLook, linkButtonLook } from './button-look';
import { FormContext } from './form-context';

type SubmitButtonProps = Omit<ComponentProps<'button'>, 'type'> & {
  /** `link`: reads as a link, for what is done beside the page's question. */
  variant?: ButtonVariant | 'link';
};

/**
 * Sends the form around it. While the answer is under way it keeps its words, says that it is busy, and ignores
 * further presses (of the Enter key in a field too, since browsers turn that into a press of this button).
 * `name` and `value` reach the action, so that a form can have two of them.
 */
export function SubmitButton({ variant = 'primary', className = '', onClick, ...rest }: SubmitButtonProps) {
  const status = useFormStatus();
  const form = useContext(FormContext);
  const busy = status.pending || form.pending;
  return (
    <button
      {...rest}
      type="submit"
      aria-busy={busy || undefined}
      className={variant === 'link' ? `${linkButtonLook} ${className}` : buttonLook(variant, className)}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}
