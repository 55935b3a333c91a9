import type { Answerer, Call } from './call';
import { openClock, type PhoneClock, type PhoneNumber } from './clock';
import { type Faults, openFaults } from './faults';
import { openInbox, type TextMessage } from './inbox';
import { firstRules, isAnswerTo, type OpenQuestion, type Rules } from './rules';
import { openSwitchboard, type Switchboard } from './switchboard';
import type { Application } from './token';
import { openVerifier, type Verifier } from './verifier';
import { webhookDelivery } from './webhook';

export type PhonesOptions = {
  /** Where the portal takes reports of verifications, at `statusPath`. */
  portalUrl: URL;
  /** Whose requests are taken. */
  application: Application;
  rules?: Partial<Rules>;
  now?: () => number;
};

/** What was set as the application's status URL at Vonage. */
export const statusPath = '/api/vonage/status';

export type Phone = { number: PhoneNumber; messages: readonly TextMessage[]; calls: readonly Call[] };

/** What a phone's owner can do with the call that rings or runs. */
export type OwnerAction =
  | { kind: 'pick-up'; by: Answerer }
  | { kind: 'decline' }
  | { kind: 'engaged' }
  | { kind: 'keys'; keys: string }
  | { kind: 'hang-up' };

/** The outer world behind Vonage: the service itself, and the phones that it reaches. In memory only. */
export type SimulatedPhones = {
  application: Application;
  clock: PhoneClock;
  faults: Faults;
  verifier: Verifier;
  switchboard: Switchboard;
  rules(): Rules;
  setRule(question: OpenQuestion, answer: string): void;
  /** All that ever got something, the latest first. */
  numbers(): readonly PhoneNumber[];
  phone(number: PhoneNumber): Phone;
  act(number: PhoneNumber, callId: string, action: OwnerAction): void;
  close(): void;
};

export function openPhones({ portalUrl, application, rules, now }: PhonesOptions): SimulatedPhones {
  let currentRules: Rules = { ...firstRules, ...rules };
  const clock = openClock(now);
  const faults = openFaults();
  const inbox = openInbox(clock);
  const deliver = webhookDelivery(application, clock, faults);
  const getRules = () => currentRules;
  const switchboard = openSwitchboard(clock, deliver, getRules);
  const statusUrl = `${portalUrl.origin}${statusPath}`;
  const verifier = openVerifier({ clock, inbox, switchboard, deliver, rules: getRules, statusUrl });

  const phone = (number: PhoneNumber): Phone => ({
    number,
    messages: inbox.messagesOf(number),
    calls: switchboard.callsOf(number),
  });
  const latest = ({ messages, calls }: Phone) => Math.max(messages[0]?.at ?? 0, calls[0]?.startedAt ?? 0);
  return {
    application,
    clock,
    faults,
    verifier,
    switchboard,
    rules: getRules,
    setRule(question, answer) {
      if (isAnswerTo(question, answer)) currentRules = { ...currentRules, [question]: answer };
    },
    numbers: () =>
      [...new Set([...inbox.numbers(), ...switchboard.numbers()])]
        .map(phone)
        .sort((a, b) => latest(b) - latest(a))
        .map(({ number }) => number),
    phone,
    act(number, callId, action) {
      if (switchboard.find(callId)?.plan.to !== number) return;
      void switchboard.act(callId, inputOf(action));
    },
    close: () => clock.stop(),
  };
}

function inputOf(action: OwnerAction) {
  switch (action.kind) {
    case 'decline':
      return { kind: 'hang-up', by: 'person' } as const;
    case 'engaged':
      return { kind: 'end', status: 'busy' } as const;
    case 'hang-up':
      return { kind: 'hang-up', by: 'person' } as const;
    default:
      return action;
  }
}
