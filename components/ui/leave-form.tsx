import { linkButtonLook } from './button-look';

/** A way out that does something: a form with one button that reads as a link. */
export function LeaveForm({ action, label }: { action: () => Promise<void>; label: string }) {
  return (
    <form action={action}>
      <button type="submit" className={linkButtonLook}>
        {label}
      </button>
    </form>
  );
}
