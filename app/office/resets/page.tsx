import { ListOfResets, type ListQuery } from '../../reset-pages';
import { door } from './door';

export default function OfficeResetsPage({ searchParams }: { searchParams: ListQuery }) {
  return <ListOfResets {...door} query={searchParams} />;
}
