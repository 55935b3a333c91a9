import type { PhoneNumber } from './clock';

/** What can go wrong between the portal and Vonage, to be tried out. */
export const requestFaults = [
  'slow',
  'no-answer',
  'lost',
  'stalled-body',
  'empty',
  'error',
  'rate',
  'unauthorized',
  'low-balance',
  'number-refused',
  'cancel-refused',
  'blocked',
  'unreachable',
  'webhook-first',
] as const;

export const webhookFaults = [
  'webhook-lost',
  'webhook-twice',
  'webhook-replayed',
  'webhook-late',
  'webhook-old',
  'wrong-signature',
  'wrong-body',
  'other-application',
] as const;

export const faultKinds = [...requestFaults, ...webhookFaults];

export type RequestFault = (typeof requestFaults)[number];
export type WebhookFault = (typeof webhookFaults)[number];
export type FaultKind = RequestFault | WebhookFault;

export const requestPlaces = ['start', 'check', 'cancel', 'next', 'call', 'hang-up'] as const;
export const webhookPlaces = ['event', 'summary', 'call-event', 'input'] as const;
export const faultPlaces = [...requestPlaces, ...webhookPlaces];

export type RequestPlace = (typeof requestPlaces)[number];
export type WebhookPlace = (typeof webhookPlaces)[number];
export type FaultPlace = RequestPlace | WebhookPlace;

export type FaultOrder = {
  kind: FaultKind;
  /** Undefined: wherever such a thing can happen. */
  on?: FaultPlace;
  /** How many times; undefined: until it is taken back. */
  times?: number;
  /** Undefined: all numbers. */
  number?: PhoneNumber;
  /** How slow or late, where that matters. */
  milliseconds: number;
};

export type Fault = FaultOrder & { id: number };

const sending: readonly FaultPlace[] = ['start', 'call'];

/** Where a fault can happen at all. */
export function placesOf(kind: FaultKind): readonly FaultPlace[] {
  switch (kind) {
    case 'cancel-refused':
      return ['cancel'];
    case 'webhook-first':
      return ['call'];
    case 'number-refused':
    case 'blocked':
    case 'unreachable':
      return sending;
    default:
      return (webhookFaults as readonly FaultKind[]).includes(kind) ? webhookPlaces : requestPlaces;
  }
}

/** The faults that are still to come. */
export type Faults = {
  list(): readonly Fault[];
  add(order: FaultOrder): void;
  remove(id: number): void;
  reset(): void;
  /** What goes wrong with one request, or with one webhook; it counts as having happened. */
  takeForRequest(on: RequestPlace, number: PhoneNumber | undefined): Taken<RequestFault>;
  takeForWebhook(on: WebhookPlace, number: PhoneNumber): Taken<WebhookFault>;
};

export type Taken<Kind extends FaultKind> = { kind: Kind; milliseconds: number } | undefined;

export function openFaults(): Faults {
  let faults: readonly Fault[] = [];
  let last = 0;

  const take = (on: FaultPlace, number: PhoneNumber | undefined): Fault | undefined => {
    const found = faults.find(
      (fault) =>
        placesOf(fault.kind).includes(on) &&
        (fault.on === undefined || fault.on === on) &&
        (fault.number === undefined || fault.number === number),
    );
    if (found?.times !== undefined) {
      const left = { ...found, times: found.times - 1 };
      faults = faults.flatMap((each) => (each.id !== found.id ? [each] : left.times > 0 ? [left] : []));
    }
    return found;
  };
  return {
    list: () => faults,
    add(order) {
      last += 1;
      faults = [...faults, { ...order, id: last }];
    },
    remove(id) {
      faults = faults.filter((fault) => fault.id !== id);
    },
    reset() {
      faults = [];
    },
    takeForRequest: (on, number) => take(on, number) as Taken<RequestFault>,
    takeForWebhook: (on, number) => take(on, number) as Taken<WebhookFault>,
  };
}
