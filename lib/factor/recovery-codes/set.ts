import { randomBytes } from 'node:crypto';
import { codeBytes, codeFromBytes, codesInSet } from './code';

/** Ten fresh codes, without dashes. They stand sealed on the attempt until somebody confirms to have saved them. */
export function drawCodes(): string[] {
  return Array.from({ length: codesInSet }, () => codeFromBytes(randomBytes(codeBytes)));
}
