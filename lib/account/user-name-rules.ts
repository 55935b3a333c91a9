/** Longer ones fit no line, shorter ones are guessed. Characters. */
export const shortestUserName = 3;
export const longestUserName = 40;

/**
 * Latin letters and digits, with dots, hyphens and underscores between them: no @ (that makes an e-mail address), no
 * blank, and no letter of another alphabet that looks like one of ours.
 */
const shape = /^[\p{Script=Latin}\p{Mark}0-9]+(?:[._-][\p{Script=Latin}\p{Mark}0-9]+)*$/u;

/** A user name as it is kept; undefined when it cannot be one. Empty means none, and is null. */
export function readUserName(typed: string): string | null | undefined {
  const userName = typed.normalize('NFKC').trim();
  if (userName === '') return null;
  const { length } = [...userName];
  return length >= shortestUserName && length <= longestUserName && shape.test(userName)
    ? userName
    : undefined;
}
