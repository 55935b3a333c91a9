/**
 * The portal's one picture: a vestibule seen from the threshold. One fine line goes up, over and down again in the
 * office's colour; behind it, fainter, the next doorway.
 */
export function Arch({ className = '' }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 400 560"
      preserveAspectRatio="xMidYMin meet"
      className={`text-accent ${className}`}
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M8 560V200a192 192 0 0 1 384 0v360" strokeWidth="2" />
      <path d="M40 560V200a160 160 0 0 1 320 0v360" strokeWidth="1" opacity=".45" />
    </svg>
  );
}
