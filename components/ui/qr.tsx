import { QRCodeSVG } from 'qrcode.react';

/**
 * A QR code, drawn on the server: black on white with the four modules of quiet around it that ISO/IEC 18004 asks
 * for, in dark mode too, since many readers cannot do it inverted. `label` says what it is for; the value itself
 * (a secret) is in no text.
 */
export function Qr({ value, label }: { value: string; label: string }) {
  return (
    <div className="my-6 w-fit max-w-full border border-hairline bg-white forced-color-adjust-none">
      <QRCodeSVG
        value={value}
        level="M"
        marginSize={4}
        size={264}
        aria-label={label}
        className="block h-auto max-w-full"
      />
    </div>
  );
}
