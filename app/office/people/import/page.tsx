import { FileForm } from '@/components/invitations/file-form';
import { recentImports } from '@/lib/office/invitation/import/find-import';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { requireRole } from '@/lib/web/session';
import { Office } from '../../office';
import { importPath, invitationsPath } from '../invitations/paths';
import { checkFile } from './actions';
import { filePath, templatePath } from './paths';

/** Takes a file of people; the one page whose form may carry a file (`lib/web/door/form.ts`). */
export default async function ImportPage() {
  const session = await requireRole(importPath, 'office-admin');
  return (
    <Office session={session} path={importPath}>
      <FileForm
        locale={await currentLocale()}
        office={session.office}
        recent={await recentImports(database(), session.officeId)}
        action={checkFile}
        paths={{ template: templatePath, back: invitationsPath, file: filePath }}
      />
    </Office>
  );
}
