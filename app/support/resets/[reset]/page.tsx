import { OneReset, type ResetParams } from '../../../reset-pages';
import * as actions from '../actions';
import { door } from '../door';

export default function SupportResetPage({ params }: { params: ResetParams }) {
  return <OneReset {...door} params={params} actions={actions} />;
}
