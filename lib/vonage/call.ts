import { askForDigits } from './ncco';
import { bareNumber } from './verify';
import type { CallOrder, VonageSettings } from './vonage';

/** In seconds; what answers later is mostly a mailbox. */
const ringingSeconds = 45;
/** From the answer on: three times the text and the digits. */
const callSeconds = 120;

/**
 * The request for a call that takes digits, as the SDK takes it.
 *
 * Of an answering machine Vonage reports `machine` for sure only with `continue`; with `hangup` the call would end
 * without a word to the screen, also for a person taken for a machine. A mailbox hears nothing secret meanwhile.
 */
export function callRequest(
  { locale, office, reference }: CallOrder,
  to: string,
  { fromNumber, portalUrl }: Pick<VonageSettings, 'fromNumber'> & { portalUrl: URL },
) {
  const from = fromNumber && bareNumber(fromNumber);
  return {
    to: [{ type: 'phone', number: to }],
    ...(from ? { from: { type: 'phone', number: from } } : { randomFromNumber: true }),
    ncco: askForDigits({ locale, portalUrl, reference }, office),
    eventUrl: [new URL(`/api/vonage/call/${reference}`, portalUrl).href],
    ringingTimer: ringingSeconds,
    lengthTimer: callSeconds,
    machineDetection: 'continue',
  };
}
