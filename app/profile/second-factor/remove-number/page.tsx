import { redirect } from 'next/navigation';
import { NumberRemoval } from '@/components/profile/number-removal';
import { currentWithout, type FactorWay, verifiedNumbers } from '@/lib/factor/overview';
import { currentLocale } from '@/lib/web/locale';
import { requireSession } from '@/lib/web/session';
import { Profile } from '../../profile';
import { type NumberQuery, requireOwnNumber } from '../own-factor';
import { factorPath, removeNumberPath, switchOffPath } from '../paths';
import { removeNumber } from './actions';

export default async function RemoveNumberPage({ searchParams }: { searchParams: NumberQuery }) {
  const session = await requireSession(factorPath);
  const { number, overview } = await requireOwnNumber(session.accountId, searchParams);
  const { apps, current } = overview;
  const others = verifiedNumbers(overview).filter(({ id }) => id !== number.id);
  // To remove the only factor is to turn the second factor off, which is another question.
  if (number.verified && others.length + apps.length === 0) redirect(switchOffPath);
  const next = currentWithout(overview, { number: number.id });
  return (
    <Profile session={session} path={`${removeNumberPath}?number=${number.id}`}>
      <NumberRemoval
        locale={await currentLocale()}
        office={session.office}
        number={number}
        nextPrimary={number.isPrimary ? others[0] : undefined}
        nextWay={isSame(current, next) ? undefined : next}
        left={apps.length === 0 ? 'numbers' : others.length === 0 ? 'apps' : 'both'}
        action={removeNumber}
        backHref={factorPath}
      />
    </Profile>
  );
}

const isSame = (one: FactorWay | undefined, other: FactorWay | undefined) =>
  one?.method === other?.method && one?.number === other?.number;
