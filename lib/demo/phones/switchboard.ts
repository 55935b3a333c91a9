import { randomUUID } from 'node:crypto';
import {
  advance,
  type Call,
  type CallEffect,
  type CallInput,
  type CallPlan,
  type CallStatus,
  newCall,
  waitOf,
} from './call';
import type { PhoneClock, PhoneNumber } from './clock';
import { readNextActions } from './order';
import type { Rules } from './rules';
import type { Deliver } from './webhook';

/** What the network does with a call instead of letting it ring. */
export type CallFate = 'rejected' | 'failed';

export type Placing = {
  fate?: CallFate;
  /** Told when the call is over. */
  onEnd?: (call: Call) => void;
};

export type Placed = {
  call: Call;
  /** Lets it ring, and reports that; resolves when the portal has the first reports, or could not be reached. */
  begin(): Promise<void>;
};

/** All calls: runs their machines, waits for them, and reports. */
export type Switchboard = {
  place(plan: CallPlan, placing?: Placing): Placed;
  /** Something happens to a call; what does not fit changes nothing. */
  act(id: string, input: CallInput): Promise<void>;
  find(id: string): Call | undefined;
  /** The newest first. */
  callsOf(number: PhoneNumber): readonly Call[];
  numbers(): readonly PhoneNumber[];
};

/** Older ones are forgotten; nobody looks back that far. */
const mostCalls = 500;

type Kept = { call: Call; onEnd: Placing['onEnd']; disarm: () => void };

export function openSwitchboard(clock: PhoneClock, deliver: Deliver, rules: () => Rules): Switchboard {
  const kept = new Map<string, Kept>();

  const act = async (id: string, input: CallInput): Promise<void> => {
    const entry = kept.get(id);
    if (!entry) return;
    const before = entry.call;
    const { call, effects } = advance(before, input, clock.now(before.plan.to));
    entry.call = call;
    entry.disarm();
    const due = waitOf(call);
    if (due !== undefined) {
      entry.disarm = clock.at(call.plan.to, due, () => void act(id, { kind: 'time-up' }));
    }
    if (call.state.kind === 'ended' && before.state.kind !== 'ended') entry.onEnd?.(call);
    await Promise.all(effects.map((effect) => run(call, effect)));
  };

  const run = async (call: Call, effect: CallEffect): Promise<void> => {
    const { id, plan } = call;
    const at = clock.now(plan.to);
    if (effect.kind === 'event') {
      await report(call, effect.status, at);
      return;
    }
    const url = effect.url ?? plan.eventUrl;
    if (!url) return act(id, { kind: 'told', ncco: undefined });
    const digits = effect.digits === '' && rules().nothingPressed === 'null' ? null : effect.digits;
    const dtmf = { digits, timed_out: effect.timedOut };
    const body = { speech: { results: [] }, dtmf, ...ends(call), uuid: id, timestamp: iso(at) };
    const answer = await deliver({ url, body, about: 'input', number: plan.to, lane: id });
    const next = answer === undefined ? undefined : readNextActions(answer);
    // What the portal does not say, or says in a way nobody can perform, ends the call.
    if (next?.kind === 'read') await act(id, { kind: 'told', ncco: next.order });
    else await act(id, { kind: 'hang-up', by: 'portal' });
  };

  const report = async (call: Call, status: CallStatus, at: number) => {
    const { eventUrl: url, to } = call.plan;
    if (!url) return;
    await deliver({ url, body: eventBody(call, status, at), about: 'call-event', number: to, lane: call.id });
  };

  const newestFirst = () => [...kept.values()].map(({ call }) => call).reverse();
  return {
    place(plan, { fate, onEnd } = {}) {
      const call = newCall(plan, randomUUID(), `CON-${randomUUID()}`, clock.now(plan.to));
      kept.set(call.id, { call, onEnd, disarm: () => undefined });
      for (const [id, { disarm }] of kept) {
        if (kept.size <= mostCalls) break;
        disarm();
        kept.delete(id);
      }
      const begin = async () => {
        const started = report(call, 'started', call.startedAt);
        await Promise.all([started, act(call.id, fate ? { kind: 'end', status: fate } : { kind: 'ring' })]);
      };
      return { call, begin };
    },
    act,
    find: (id) => kept.get(id)?.call,
    callsOf: (number) => newestFirst().filter(({ plan }) => plan.to === number),
    numbers: () => newestFirst().map(({ plan }) => plan.to),
  };
}

const iso = (moment: number) => new Date(moment).toISOString();
const ends = ({ plan, conversation }: Call) => ({
  from: plan.from,
  to: plan.to,
  conversation_uuid: conversation,
});

function eventBody(call: Call, status: CallStatus, at: number): object {
  const detected = status === 'human' || status === 'machine';
  const id = detected ? { call_uuid: call.id } : { uuid: call.id };
  const body = { ...ends(call), ...id, status, direction: 'outbound', timestamp: iso(at) };
  if (status !== 'completed' || call.state.kind !== 'ended') return body;
  const start = call.state.answeredAt ?? call.state.at;
  const duration = String(Math.round((call.state.at - start) / 1000));
  const price = { rate: '0.01270000', price: '0.00000000', network: '00000' };
  return { ...body, start_time: iso(start), end_time: iso(call.state.at), duration, ...price };
}
