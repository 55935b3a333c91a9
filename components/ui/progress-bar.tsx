/** How much of something is done; say it in words beside it as well. In the office's colour, with a border for those who see none. */
export function ProgressBar({ label, max, value }: { label: string; max: number; value: number }) {
  return (
    <progress
      aria-label={label}
      max={Math.max(max, 1)}
      value={value}
      className={
        'my-2 block h-4 w-full appearance-none overflow-hidden rounded-small border-2 border-border bg-field ' +
        '[&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-field [&::-webkit-progress-value]:bg-accent'
      }
    />
  );
}
