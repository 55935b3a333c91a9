/** One line goes up, over and down again; the legs are cut off where the box ends. */
function Line({ width, className }: { width: number; className: string }) {
  return (
    <svg
      viewBox="0 0 400 3000"
      preserveAspectRatio="xMidYMin slice"
      className={`absolute ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth={width}
      aria-hidden="true"
      focusable="false"
    >
      <path d="M2 3000V200a198 198 0 0 1 396 0v2800" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

/**
 * The portal's one picture: a vestibule seen from its threshold. The near arch stands on the page's own ground line
 * in the office's colour; behind it, finer, the far arch one is on the way to, and the edges of the floor between.
 * Fills its positioned parent.
 */
export function Arch() {
  return (
    <div className="absolute inset-0 text-accent">
      <Line width={2} className="inset-0 size-full" />
      <Line width={1} className="inset-x-[9%] top-14 bottom-12 h-[calc(100%-6.5rem)] w-[82%] opacity-55" />
      <svg
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        className="absolute inset-x-0 bottom-0 h-12 w-full opacity-55"
        fill="none"
        stroke="currentColor"
        aria-hidden="true"
        focusable="false"
      >
        <path d="M0.5 100 9.4 0.5H90.6L99.5 100" vectorEffect="non-scaling-stroke" />
      </svg>
    </div>
  );
}
