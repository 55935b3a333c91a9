import { Vonage as Sdk } from '@vonage/server-sdk';
import { type Answer, ask, uuid } from './answer';
import { callRequest } from './call';
import { cancelProblem, checkProblem, notSent, startProblem } from './outcome';
import { bareNumber, codeRequest } from './verify';
import * as contract from './vonage';

/** One line for the log; nothing in it tells a number, a code or a token. */
export type Report = { call: string; outcome: string; status?: number; title?: string };

export type VonageOptions = {
  report: (event: Report) => void;
  /** See `patience` in vonage.ts, in milliseconds. */
  patience?: number;
};

type CodeParameters = Parameters<Sdk['verify2']['newRequest']>[0];
type CallParameters = Parameters<Sdk['voice']['createOutboundCall']>[0];

/**
 * The way to Vonage through its SDK. Nothing is asked twice: after a failure nobody knows whether a message went out.
 * `portalUrl` is where Vonage reports to.
 */
export function createVonage(
  settings: contract.VonageSettings,
  portalUrl: URL,
  { report, patience = contract.patience }: VonageOptions,
): contract.Vonage {
  const { applicationId, privateKey, apiHost } = settings;
  const { verify2, voice } = new Sdk(
    { applicationId, privateKey },
    { apiHost, restHost: apiHost, timeout: patience },
  );

  /** Asks, makes an outcome of the answer, and reports it. */
  async function outcomeOf<T, O>(
    call: string,
    work: () => Promise<T>,
    read: (answer: Answer<T>) => O,
    name: (outcome: O) => string,
  ): Promise<O> {
    const answer = await ask(work, patience);
    const outcome = read(answer);
    const { status, title } = answer.ok ? {} : answer.problem;
    report({
      call,
      outcome: name(outcome),
      ...(status !== undefined && { status }),
      ...(title !== undefined && { title }),
    });
    return outcome;
  }
  const kindOf = ({ kind }: { kind: string }) => kind;

  return {
    async startCode(order) {
      const to = bareNumber(order.number);
      if (!to) return { kind: 'number-refused' };
      return outcomeOf(
        'start-code',
        // The SDK's types want members of an enum for the channels, whose values these are.
        () => verify2.newRequest(codeRequest(order, to, settings) as CodeParameters),
        (answer): contract.StartOutcome => {
          if (!answer.ok) return startProblem(answer.problem);
          const { success, data: requestId } = uuid.safeParse(answer.value.requestId);
          return success ? { kind: 'sent', requestId } : { kind: 'unknown' };
        },
        kindOf,
      );
    },

    async checkCode(requestId, code) {
      // The SDK puts the id into the address as it is.
      if (!uuid.safeParse(requestId).success) return { kind: 'gone' };
      return outcomeOf(
        'check-code',
        () => verify2.checkCode(requestId, code),
        (answer): contract.CheckOutcome => {
          if (!answer.ok) return checkProblem(answer.problem);
          // Any other 2xx makes the SDK return undefined, or something odd.
          return { kind: answer.value === 'completed' ? 'right' : 'unavailable' };
        },
        kindOf,
      );
    },

    async cancelCode(requestId) {
      if (!uuid.safeParse(requestId).success) return 'gone';
      return outcomeOf(
        'cancel-code',
        // `verify2.cancel` makes `false` of every error.
        () => verify2.sendDeleteRequest(`${apiHost}/v2/verify/${requestId}`),
        (answer): contract.CancelOutcome => {
          if (!answer.ok) return cancelProblem(answer.problem);
          return answer.value.status === 204 ? 'cancelled' : 'unavailable';
        },
        String,
      );
    },

    async startCall(order) {
      const to = bareNumber(order.number);
      if (!to) return { kind: 'number-refused' };
      return outcomeOf(
        'start-call',
        // The SDK's types do not know `randomFromNumber`.
        () =>
          voice.createOutboundCall(
            callRequest(order, to, { ...settings, portalUrl }) as unknown as CallParameters,
          ),
        (answer): contract.CallOutcome => {
          if (!answer.ok) return notSent(answer.problem);
          const { success, data: callId } = uuid.safeParse(answer.value.uuid);
          return success ? { kind: 'calling', callId } : { kind: 'unknown' };
        },
        kindOf,
      );
    },

    async hangUp(callId) {
      if (!uuid.safeParse(callId).success) return;
      await outcomeOf(
        'hang-up',
        () => voice.hangupCall(callId),
        ({ ok }) => (ok ? 'done' : 'failed'),
        String,
      );
    },
  };
}
