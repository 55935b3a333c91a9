import type { PhoneNumber } from './clock';

/** A call of the Voice API as a state machine. Pure: every moment is an argument, effects are answers. */
export type Talk = { action: 'talk'; text: string; language: string; bargeIn: boolean; loop: number };
export type Input = {
  action: 'input';
  /** Seconds after the last thing that happened. */
  timeOut: number;
  maxDigits: number;
  submitOnHash: boolean;
  eventUrl: string | undefined;
};
export type Action = Talk | Input;

export type CallPlan = {
  to: PhoneNumber;
  from: PhoneNumber;
  ncco: readonly Action[];
  eventUrl: string | undefined;
  /** Seconds. */
  ringingTimer: number;
  lengthTimer: number;
  machineDetection: 'continue' | 'hangup' | undefined;
};

export type EndOfCall = 'busy' | 'timeout' | 'unanswered' | 'rejected' | 'failed' | 'cancelled' | 'completed';
export type CallStatus = EndOfCall | 'started' | 'ringing' | 'answered' | 'human' | 'machine';

/** What goes on after somebody, or a machine, picked up. */
type Doing =
  | { kind: 'speaking'; until: number }
  | { kind: 'listening'; input: Input; keyed: string; until: number }
  /** The keys were reported; the portal says what comes next. */
  | { kind: 'asking' };

export type Answerer = 'person' | 'machine';

type CallState =
  | { kind: 'started' }
  | { kind: 'ringing'; since: number }
  | { kind: 'answered'; by: Answerer; at: number; doing: Doing; next: readonly Action[] }
  | { kind: 'ended'; status: EndOfCall; at: number; answeredAt: number | undefined };

export type Call = {
  id: string;
  conversation: string;
  plan: CallPlan;
  startedAt: number;
  state: CallState;
  /** All that was spoken so far. */
  heard: readonly { text: string; language: string; at: number }[];
};

export type CallInput =
  | { kind: 'ring' }
  | { kind: 'pick-up'; by: Answerer }
  | { kind: 'end'; status: EndOfCall }
  | { kind: 'keys'; keys: string }
  /** What `waitOf` waited for. */
  | { kind: 'time-up' }
  /** What the portal said when it got the keys: other actions, or none of its own. */
  | { kind: 'told'; ncco: readonly Action[] | undefined }
  /** Either side ends the call. */
  | { kind: 'hang-up'; by: Answerer | 'portal' };

export type CallEffect =
  | { kind: 'event'; status: CallStatus }
  | { kind: 'report'; url: string | undefined; digits: string; timedOut: boolean };

export type Advanced = { call: Call; effects: readonly CallEffect[] };

/** Unhurried speech (ms per character), and the shortest utterance. */
const speaks = 65;
const shortest = 1_000;

export const newCall = (plan: CallPlan, id: string, conversation: string, now: number): Call => ({
  id,
  conversation,
  plan,
  startedAt: now,
  state: { kind: 'started' },
  heard: [],
});

/** What the call will do by itself, and when. */
export function waitOf({ state, plan }: Call): number | undefined {
  switch (state.kind) {
    case 'ringing':
      return state.since + plan.ringingTimer * 1000;
    case 'answered': {
      const latest = state.at + plan.lengthTimer * 1000;
      return state.doing.kind === 'asking' ? latest : Math.min(latest, state.doing.until);
    }
    default:
      return undefined;
  }
}

/** Inputs that do not fit what is going on, such as a key after the end, change nothing. */
export function advance(call: Call, input: CallInput, now: number): Advanced {
  const { state } = call;
  switch (state.kind) {
    case 'started':
      if (input.kind === 'ring') {
        return { call: { ...call, state: { kind: 'ringing', since: now } }, effects: [said('ringing')] };
      }
      return input.kind === 'end' ? ended(call, input.status, now) : unchanged(call);
    case 'ringing':
      return whileRinging(call, input, now);
    case 'answered':
      return whileAnswered(call, state, input, now);
    case 'ended':
      return unchanged(call);
  }
}

const said = (status: CallStatus): CallEffect => ({ kind: 'event', status });
const unchanged = (call: Call): Advanced => ({ call, effects: [] });

function ended(call: Call, status: EndOfCall, now: number): Advanced {
  const answeredAt = call.state.kind === 'answered' ? call.state.at : undefined;
  return {
    call: { ...call, state: { kind: 'ended', status, at: now, answeredAt } },
    effects: [said(status)],
  };
}

function whileRinging(call: Call, input: CallInput, now: number): Advanced {
  switch (input.kind) {
    case 'end':
      return ended(call, input.status, now);
    case 'time-up':
      return ended(call, 'timeout', now);
    case 'hang-up':
      return ended(call, input.by === 'portal' ? 'cancelled' : 'unanswered', now);
    case 'pick-up': {
      const detect = call.plan.machineDetection;
      const effects = [
        said('answered'),
        ...(detect ? [said(input.by === 'machine' ? 'machine' : 'human')] : []),
      ];
      const doing: Doing = { kind: 'asking' };
      const state = { kind: 'answered' as const, by: input.by, at: now, doing, next: call.plan.ncco };
      const answered: Call = { ...call, state };
      const then =
        detect === 'hangup' && input.by === 'machine'
          ? ended(answered, 'completed', now)
          : perform(answered, now);
      return { call: then.call, effects: [...effects, ...then.effects] };
    }
    default:
      return unchanged(call);
  }
}

type Answered = Extract<CallState, { kind: 'answered' }>;

function whileAnswered(call: Call, state: Answered, input: CallInput, now: number): Advanced {
  const { doing } = state;
  switch (input.kind) {
    case 'hang-up':
    case 'end':
      return ended(call, 'completed', now);
    case 'keys':
      return doing.kind === 'listening' ? press(call, state, doing, input.keys, now) : unchanged(call);
    case 'told':
      if (doing.kind !== 'asking') return unchanged(call);
      return perform(input.ncco ? withNext(call, state, input.ncco) : call, now);
    case 'time-up':
      if (now >= state.at + call.plan.lengthTimer * 1000) return ended(call, 'completed', now);
      if (doing.kind === 'speaking') return perform(call, now);
      return doing.kind === 'listening'
        ? report(call, state, doing.input, doing.keyed, true)
        : unchanged(call);
    default:
      return unchanged(call);
  }
}

const withNext = (call: Call, state: Answered, next: readonly Action[]): Call => ({
  ...call,
  state: { ...state, next },
});

/** Does the next action; after the last one the call ends. */
function perform(call: Call, now: number, speaking = 0): Advanced {
  const { state } = call;
  if (state.kind !== 'answered') return unchanged(call);
  const [action, ...next] = state.next;
  if (!action) return ended(call, 'completed', now);
  if (action.action === 'input') {
    const until = now + speaking + action.timeOut * 1000;
    const doing = { kind: 'listening' as const, input: action, keyed: '', until };
    return unchanged({ ...call, state: { ...state, doing, next } });
  }
  const heard = [...call.heard, { text: action.text, language: action.language, at: now }];
  const lasts = Math.max(shortest, action.text.length * speaks) * (action.loop || Number.POSITIVE_INFINITY);
  const doing = { kind: 'speaking' as const, until: now + lasts };
  const after: Call = { ...call, heard, state: { ...state, doing, next } };
  // Keys count while it still speaks; how long it waits for them is counted from when it has finished.
  return action.bargeIn && next[0]?.action === 'input' ? perform(after, now, lasts) : unchanged(after);
}

type Listening = Extract<Doing, { kind: 'listening' }>;

function press(call: Call, state: Answered, doing: Listening, keys: string, now: number): Advanced {
  const { input } = doing;
  let { keyed } = doing;
  for (const key of keys) {
    if (key === '#' && input.submitOnHash) return report(call, state, input, keyed, false);
    keyed += key;
    if (keyed.length >= input.maxDigits) return report(call, state, input, keyed, false);
  }
  const until = now + input.timeOut * 1000;
  return unchanged({ ...call, state: { ...state, doing: { ...doing, keyed, until } } });
}

function report(call: Call, state: Answered, input: Input, digits: string, timedOut: boolean): Advanced {
  const asking: Call = { ...call, state: { ...state, doing: { kind: 'asking' } } };
  return { call: asking, effects: [{ kind: 'report', url: input.eventUrl, digits, timedOut }] };
}
