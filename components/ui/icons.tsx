import type { ReactNode } from 'react';

type IconProps = { className?: string };

/** All icons stand beside a word, so none has a name of its own. They take the colour of the text. */
function Icon({ className = '', children }: IconProps & { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 24 24"
      className={`size-[1.25em] shrink-0 ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

/** The one thing in the portal that moves. */
export function CheckIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <path
        d="M4.5 12.5 10 18 19.5 7"
        strokeWidth="2.75"
        strokeDasharray="24"
        className="motion-safe:animate-tick"
      />
    </Icon>
  );
}

export function InfoIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <circle cx="12" cy="12" r="9.5" />
      <path d="M12 11v6M12 7.2v.1" />
    </Icon>
  );
}

export function WarningIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <path d="M12 3.5 22 20.5H2z" />
      <path d="M12 10v5M12 17.6v.1" />
    </Icon>
  );
}

export function ErrorIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <circle cx="12" cy="12" r="9.5" />
      <path d="M12 7v6M12 16.7v.1" />
    </Icon>
  );
}

export function DownloadIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <path d="M12 4v11M7.5 11 12 15.5 16.5 11M4.5 20h15" />
    </Icon>
  );
}

export function PrintIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <path d="M7 8.5V3.5h10v5M7 17H4V9.5a1 1 0 0 1 1-1h14a1 1 0 0 1 1 1V17h-3" />
      <path d="M7 14h10v6.5H7z" />
    </Icon>
  );
}

export function CopyIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <path d="M9 8.5h10.5V20.5H9z" />
      <path d="M15 8.5v-5H4.5v12H9" />
    </Icon>
  );
}

export function ChevronIcon({ className }: IconProps) {
  return (
    <Icon className={className}>
      <path d="m9 5.5 6.5 6.5L9 18.5" />
    </Icon>
  );
}
