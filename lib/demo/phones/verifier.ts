import { randomInt, randomUUID } from 'node:crypto';
import { readNumber } from '../../factor/phone/number';
import { isLocale, type Locale } from '../../i18n/locale';
import { translator } from '../../i18n/translator';
import type { Call } from './call';
import type { PhoneClock, PhoneNumber } from './clock';
import type { Inbox } from './inbox';
import { ownNumber } from './order';
import type { Rules } from './rules';
import type { Switchboard } from './switchboard';
import {
  begin,
  type Cancelled,
  type Checked,
  cancel,
  check,
  end,
  type Moved,
  nextStep,
  numberOf,
  stepEndsAt,
  stepOf,
  timeUp,
  type Verification,
  type VerificationOrder,
} from './verification';
import type { Deliver } from './webhook';

/** The network takes no messages for this number, or they do not get through. */
export type CodeFate = 'blocked' | 'failed';

export type Started =
  | { kind: 'started'; id: string; begin(): Promise<void> }
  /** Another one to this number. */
  | { kind: 'running'; id: string };

/** All verifications: sends their codes, ends them in time, and reports to the application's status URL. */
export type Verifier = {
  start(order: VerificationOrder, fate?: CodeFate): Started;
  check(id: string, code: string): Checked['answer'];
  cancel(id: string): Cancelled['answer'];
  next(id: string): Moved['answer'];
  find(id: string): Verification | undefined;
};

type Places = {
  clock: PhoneClock;
  inbox: Inbox;
  switchboard: Switchboard;
  deliver: Deliver;
  rules: () => Rules;
  statusUrl: string;
};

/** Older ones are forgotten. */
const mostVerifications = 500;

type Kept = { verification: Verification; disarm: () => void };

export function openVerifier({ clock, inbox, switchboard, deliver, rules, statusUrl }: Places): Verifier {
  const kept = new Map<string, Kept>();

  /** Keeps what a verification has become, waits for its end, and reports when that has come. */
  const become = async (verification: Verification): Promise<void> => {
    const { id, state } = verification;
    const before = kept.get(id);
    before?.disarm();
    const running = state === 'running';
    const number = numberOf(verification);
    const disarm = running
      ? clock.at(number, stepEndsAt(verification), () => stepIsOver(id))
      : () => undefined;
    kept.set(id, { verification, disarm });
    if (running || before?.verification.state !== 'running') return;
    await Promise.all([
      state === 'cancelled' || state === 'expired' ? undefined : report(verification, state),
      send(verification, summaryOf(verification), 'summary'),
    ]);
  };

  const stepIsOver = (id: string) => {
    const verification = kept.get(id)?.verification;
    if (!verification) return;
    const later = timeUp(verification, clock.now(numberOf(verification)));
    void become(later);
    if (later.state === 'running') sendCode(later);
  };

  const sendCode = (verification: Verification) => {
    const { order, code, id } = verification;
    const { channel, to } = stepOf(verification);
    const locale = languageOf(order.locale);
    if (channel === 'sms') {
      // A landline shows no text messages, and nobody switches to a call for it.
      if (!isLandline(to))
        inbox.put(to, { from: senderOf(order.brand, to), text: textOf(verification, locale) });
      return;
    }
    const text = translator(locale, 'phones')('spoken', { brand: order.brand, code: [...code].join(', ') });
    const spoken = { en: 'en-GB', nl: 'nl-NL', de: 'de-DE' }[locale];
    const talk = { action: 'talk' as const, text, language: spoken, bargeIn: false, loop: 1 };
    const plan = { to, from: ownNumber, ncco: [talk, talk], eventUrl: undefined };
    const limits = { ringingTimer: 60, lengthTimer: 300, machineDetection: undefined };
    const onEnd = (call: Call) => callIsOver(id, call);
    void switchboard.place({ ...plan, ...limits }, { onEnd }).begin();
  };

  /** Declined, or nobody there: that is reported, and the request goes on until its time is up. */
  const callIsOver = (id: string, { state }: Call) => {
    const verification = kept.get(id)?.verification;
    if (verification?.state !== 'running' || state.kind !== 'ended' || state.status === 'completed') return;
    void report(verification, state.status === 'unanswered' ? 'user_rejected' : 'failed');
  };

  const report = (verification: Verification, status: string) => {
    const now = clock.now(numberOf(verification));
    return send(verification, eventOf(verification, status, now), 'event');
  };
  const send = async (verification: Verification, body: object, about: 'event' | 'summary') => {
    const number = numberOf(verification);
    await deliver({ url: statusUrl, body, about, number, lane: verification.id });
  };

  const runningTo = (numbers: readonly PhoneNumber[]) =>
    [...kept.values()].find(
      ({ verification: { state, steps } }) =>
        state === 'running' && steps.some(({ to }) => numbers.includes(to)),
    );

  const found = (id: string) => kept.get(id)?.verification;
  return {
    start(order, fate) {
      const numbers = order.workflow.map(({ to }) => to);
      const running = runningTo(numbers);
      if (running) return { kind: 'running', id: running.verification.id };
      const now = clock.now(numbers[0] ?? '');
      const verification = begin(order, randomUUID(), draw(order.codeLength), now);
      void become(verification);
      for (const [id, { disarm }] of kept) {
        if (kept.size <= mostVerifications) break;
        disarm();
        kept.delete(id);
      }
      if (!fate) sendCode(verification);
      const later = async () => {
        if (fate) await become(end(verification, fate));
      };
      return { kind: 'started', id: verification.id, begin: later };
    },
    check(id, code) {
      const verification = found(id);
      if (!verification) return 'gone';
      const checked = check(verification, code, rules());
      void become(checked.verification);
      return checked.answer;
    },
    cancel(id) {
      const verification = found(id);
      if (!verification) return 'gone';
      const cancelled = cancel(verification, clock.now(numberOf(verification)));
      void become(cancelled.verification);
      return cancelled.answer;
    },
    next(id) {
      const verification = found(id);
      if (!verification) return 'gone';
      const moved = nextStep(verification, clock.now(numberOf(verification)));
      void become(moved.verification);
      if (moved.answer === 'moved') sendCode(moved.verification);
      return moved.answer;
    },
    find: found,
  };
}

const draw = (length: number) => String(randomInt(10 ** Math.min(length, 10))).padStart(length, '0');

function isLandline(number: PhoneNumber): boolean {
  const read = readNumber('GB', `+${number}`);
  return read.kind === 'number' && read.phoneKind === 'landline';
}

function languageOf(locale: string): Locale {
  const [language] = locale.split('-');
  return isLocale(language) ? language : 'en';
}

/** At most eleven letters and digits; Belgian networks show a number of their own instead. */
function senderOf(brand: string, to: PhoneNumber): string {
  const belgian = to.startsWith('32');
  return belgian ? '8850' : brand.replace(/[^A-Za-z0-9]/g, '').slice(0, 11) || 'Verify';
}

function textOf({ order, code, steps }: Verification, locale: Locale): string {
  const minutes = Math.max(1, Math.round((steps.length * order.channelTimeout) / 60));
  return translator(locale, 'phones')('sms', { brand: order.brand, code, minutes });
}

const iso = (moment: number) => new Date(moment).toISOString();
const reference = ({ order }: Verification) => order.clientRef && { client_ref: order.clientRef };

function eventOf(verification: Verification, status: string, now: number): object {
  const { channel, initiatedAt } = stepOf(verification);
  return {
    request_id: verification.id,
    triggered_at: iso(initiatedAt ?? verification.startedAt),
    type: 'event',
    channel,
    status,
    finalized_at: iso(now),
    channel_timeout: verification.order.channelTimeout,
    ...reference(verification),
  };
}

function summaryOf(verification: Verification): object {
  const { id, startedAt, state, steps, order } = verification;
  return {
    request_id: id,
    submitted_at: iso(startedAt),
    type: 'summary',
    status: state === 'cancelled' ? 'failed' : state,
    ...(state === 'cancelled' && { reason: 'cancelled' }),
    channel_timeout: order.channelTimeout,
    workflow: steps.map(({ channel, status, initiatedAt }) => ({
      channel,
      status,
      ...(initiatedAt !== undefined && { initiated_at: iso(initiatedAt) }),
    })),
    price: 0,
    ...reference(verification),
  };
}
