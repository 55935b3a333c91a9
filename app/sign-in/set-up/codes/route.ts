import { currentSignIn } from '@/lib/web/attempt';
import { codesFile } from '@/lib/web/codes-file';

export async function GET(): Promise<Response> {
  return codesFile(await currentSignIn());
}
