import type { Database } from '@/db/connection';
import type { ResetState } from '../reset-state';
import { mayAskDesk } from './may-ask';

/** How long after it was asked for what came of a reset is told at the door, in days. */
const daysTold = 14;

/** Where somebody's request for help stands, and what became of it. Times in milliseconds since 1970. */
export type OwnCase = {
  /** The newest request; null where there is none. How to reach them is not shown to whoever has the password. */
  request: { state: 'open' | 'withdrawn' | 'answered'; since: number; endedAt: number | null } | null;
  /** The newest reset of late. `takesEffectAt`: of one by mail. */
  reset: { state: ResetState; since: number; takesEffectAt: number | null } | null;
};

/** As whoever holds this sign-in may know it; undefined where they may not ask (any more). One statement. */
export async function findOwnCase(db: Database, holder: { token: string }): Promise<OwnCase | undefined> {
  const sql = db.$client;
  const [found] = await sql<OwnCase[]>`
    select (select jsonb_build_object('state', r.state, 'since', (extract(epoch from r.created_at) * 1000)::float8,
                     'endedAt', (extract(epoch from r.ended_at) * 1000)::float8)
              from support_request r where r.account_id = attempt.account_id order by r.created_at desc limit 1) as request,
           (select jsonb_build_object('state', t.state, 'since', (extract(epoch from t.asked_at) * 1000)::float8,
                     'takesEffectAt', (extract(epoch from t.takes_effect_at) * 1000)::float8)
              from reset t where t.account_id = attempt.account_id
               and t.asked_at > now() - interval '1 day' * ${daysTold}::int
             order by t.asked_at desc limit 1) as reset
      from attempt where ${mayAskDesk(sql, holder)}`;
  return found;
}
