'use server';

import { redirect } from 'next/navigation';
import { config } from '@/lib/config';
import { isArticle } from '@/lib/help/articles';
import { readWordsEntry } from '@/lib/help/entry';
import { addWords, castVote, type VoteOutcome } from '@/lib/help/vote';
import { articlePath } from '@/lib/help/words';
import { translator } from '@/lib/i18n/translator';
import { database } from '@/lib/web/database';
import { textField } from '@/lib/web/form-data';
import type { FormResult } from '@/lib/web/form-result';
import { currentLocale } from '@/lib/web/locale';
import { notThere } from '@/lib/web/session';
import { currentVisitor } from '@/lib/web/visitor';
import { answeringVoter } from '@/lib/web/voter';

/** H8: a Yes, a No, or a few words after a No. */
export async function answer(_: FormResult, data: FormData): Promise<FormResult> {
  const article = textField(data, 'article', 100);
  if (!isArticle(article)) notThere();
  const locale = await currentLocale();
  const t = translator(locale, 'help');
  const [secret = ''] = config().authSecrets;
  const { address } = await currentVisitor();
  const version = textField(data, 'version', 20);
  const vote = { article, version, address, locale };
  const given = textField(data, 'answer', 10);
  let outcome: VoteOutcome;
  if (given === 'words') {
    const entry = readWordsEntry(data.get('words'));
    if ('problem' in entry) {
      const text = t(entry.problem === 'missing' ? 'wordsMissing' : 'wordsTooLong');
      return { errors: [{ field: 'words', text }], values: { words: entry.words } };
    }
    outcome = await addWords(database(), secret, { ...vote, ...entry, voter: await answeringVoter() });
  } else {
    const isHelpful = given === 'yes';
    outcome = await castVote(database(), secret, { ...vote, isHelpful, voter: await answeringVoter() });
  }
  if (outcome === 'counted') redirect(`${articlePath(article)}#vote`);
  return {
    errors: [{ text: t(outcome === 'too-often' ? 'tooManyVotes' : 'voteOutdated') }],
    values: { words: textField(data, 'words') },
  };
}
