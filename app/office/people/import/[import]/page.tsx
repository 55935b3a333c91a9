import { ImportDone, ImportPreview, ImportRunning } from '@/components/invitations/import-screens';
import { refusedLines } from '@/lib/office/invitation/import/find-import';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { notThere, requireRole } from '@/lib/web/session';
import { Office } from '../../../office';
import { importPath, invitationsPath } from '../../invitations/paths';
import { runFile } from '../actions';
import { filePath, progressPath, refusedPath } from '../paths';
import { findOwnImport, type ImportParams } from './own-import';

/** So many refused lines stand on the page; the file has all. */
const shownLines = 100;

/** One file of people: what it would do, how far it is, or what it did. */
export default async function FilePage({ params }: { params: ImportParams }) {
  await requireRole(importPath, 'office-admin');
  const own = await findOwnImport(params);
  if (!own) notThere();
  const { session, file } = own;
  const shared = {
    locale: await currentLocale(),
    office: session.office,
    file,
    refused: await refusedLines(database(), session.officeId, file.id, shownLines),
    paths: {
      refused: refusedPath(file.id),
      progress: progressPath(file.id),
      another: importPath,
      invitations: invitationsPath,
    },
  };
  return (
    <Office session={session} path={filePath(file.id)}>
      {file.state === 'previewed' ? (
        <ImportPreview {...shared} action={runFile} />
      ) : file.state === 'running' ? (
        <ImportRunning {...shared} />
      ) : (
        <ImportDone {...shared} />
      )}
    </Office>
  );
}
