import { PassOfReset, type ResetParams } from '../../../../reset-pages';
import { show } from '../../actions';
import { door } from '../../door';

export default function SupportPassPage({ params }: { params: ResetParams }) {
  return <PassOfReset {...door} params={params} show={show} />;
}
