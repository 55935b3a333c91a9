/** An email address: where it does not fit on a line, it breaks behind the @ before it breaks anywhere else. */
export function EmailAddress({ address, className = '' }: { address: string; className?: string }) {
  const at = address.lastIndexOf('@') + 1;
  return (
    <span className={`wrap-anywhere ${className}`}>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </span>
  );
}
