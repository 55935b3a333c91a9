import { redirect } from 'next/navigation';
import { AskForm } from '@/components/get-in/ask-form';
import { findOwnCase } from '@/lib/support/request/own-case';
import { currentSignIn } from '@/lib/web/attempt';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { Door } from '../../door';
import { ask } from '../actions';

const back = '/sign-in/help';

/** H4: asks the service desk for help; of a request that stands already, and of a sign-in too old for it, the page before speaks. */
export default async function AskDeskPage() {
  const held = await currentSignIn();
  const own = held && 'token' in held.holder ? await findOwnCase(database(), held.holder) : undefined;
  if (!held || !own || own.request?.state === 'open') redirect(back);
  const { office } = held.attempt;
  return (
    <Door office={office} path={`${back}/ask`}>
      <AskForm locale={await currentLocale()} office={office} action={ask} backHref={back} />
    </Door>
  );
}
