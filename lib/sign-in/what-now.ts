import type { Method } from '@/lib/policy/decide';
import type { Attempt } from './attempt';

/** What somebody whose password was right can do by themselves now ("I can't get in"). */
export type WhatNow = {
  /** What the way on is; undefined where there is none. */
  next: 'enter-code' | 'set-up' | 'see-application' | 'go-on' | 'again' | undefined;
  /** Recovery codes that can be used in this sign-in. */
  recoveryCodes: number;
  /** Until when codes of a method are not compared, in milliseconds since 1970. */
  waits: { method: Method; until: number }[];
  /** True where there is nothing they can do by themselves. */
  isStuck: boolean;
  /** True while a sign-in is where a pass of the service desk may be entered. */
  mayEnterPass: boolean;
  /** True where the service desk alone may be able to help. */
  mayNeedDesk: boolean;
};

type Seen = Pick<
  Attempt,
  'shown' | 'methods' | 'way' | 'recoveryCodesLeft' | 'waitUntil' | 'available' | 'request'
>;

export function whatNow(attempt: Seen): WhatNow {
  const { shown, methods, way, recoveryCodesLeft, available, request } = attempt;
  const { state } = shown;
  const isAsked = state === 'awaiting-proof';
  const asked = Object.entries(attempt.waitUntil).map(([method, until]) => ({
    method: method as Method,
    until,
  }));
  const mayChoose = state === 'choosing' && available.length > 0;
  const next = nextOf();
  const recoveryCodes = isAsked && methods.includes('recovery-code') ? recoveryCodesLeft : 0;
  return {
    next,
    recoveryCodes,
    isStuck: next === undefined && recoveryCodes === 0,
    // Of what is not asked for, a wait stands in nobody's way.
    waits: asked.filter(({ method }) => !isAsked || methods.includes(method)),
    mayEnterPass: isAsked || state === 'refused',
    mayNeedDesk: isAsked || state === 'refused' || state === 'closed' || (state === 'choosing' && !mayChoose),
  };

  function nextOf(): WhatNow['next'] {
    switch (state) {
      case 'awaiting-proof':
        return way ? 'enter-code' : undefined;
      case 'choosing':
        return mayChoose || request?.state !== 'pending' ? 'set-up' : 'see-application';
      case 'closed':
      case 'ready':
        return 'again';
      case 'refused':
        return undefined;
      default:
        return 'go-on';
    }
  }
}
