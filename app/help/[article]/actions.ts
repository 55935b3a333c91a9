'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { config } from '@/lib/config';
import { isArticle } from '@/lib/help/articles';
import { readWordsEntry } from '@/lib/help/entry';
import { addWords, castVote, type Vote, type VoteOutcome } from '@/lib/help/vote';
import { articlePath } from '@/lib/help/words';
import { translator } from '@/lib/i18n/translator';
import { readSlug } from '@/lib/office/slug';
import { database } from '@/lib/web/database';
import { textField } from '@/lib/web/form-data';
import type { FormResult } from '@/lib/web/form-result';
import { currentLocale } from '@/lib/web/locale';
import { notThere } from '@/lib/web/session';
import { currentVisitor } from '@/lib/web/visitor';
import { answeringVoter } from '@/lib/web/voter';

/** H8: a Yes or a No. */
export async function answer(_: FormResult, data: FormData): Promise<FormResult> {
  const vote = await readVote(data);
  const isHelpful = textField(data, 'answer', 10) === 'yes';
  const outcome = await castVote(database(), secret(), { ...vote, isHelpful });
  if (outcome !== 'counted') return notCounted(outcome);
  // The same page is the next one: its counts are others now.
  if (isHelpful) refresh();
  redirect(isHelpful ? `${readPath(vote, data)}#vote` : readPath(vote, data, '/why'));
}

/** H8: a few words after a No. */
export async function tellWhy(_: FormResult, data: FormData): Promise<FormResult> {
  const vote = await readVote(data);
  const entry = readWordsEntry(data.get('words'));
  if ('problem' in entry) {
    const t = translator(await currentLocale(), 'help');
    const text = t(entry.problem === 'missing' ? 'wordsMissing' : 'wordsTooLong');
    return { errors: [{ field: 'words', text }], values: { words: entry.words } };
  }
  const outcome = await addWords(database(), secret(), { ...vote, ...entry });
  if (outcome === 'counted') redirect(`${readPath(vote, data)}#vote`);
  return { ...(await notCounted(outcome)), values: entry };
}

/** A page of the article, before the door where its reader stands. */
function readPath({ article }: Vote, data: FormData, page: '' | '/why' = ''): string {
  const wish = readSlug(data.get('office'));
  return `${articlePath(article)}${page}${wish ? `?office=${wish}` : ''}`;
}

const secret = () => config().authSecrets[0] ?? '';

async function readVote(data: FormData): Promise<Vote> {
  const article = textField(data, 'article', 100);
  if (!isArticle(article)) notThere();
  const version = textField(data, 'version', 20);
  const { address } = await currentVisitor();
  return { article, version, address, locale: await currentLocale(), voter: await answeringVoter() };
}

async function notCounted(outcome: Exclude<VoteOutcome, 'counted'>) {
  const t = translator(await currentLocale(), 'help');
  return { errors: [{ text: t(outcome === 'too-often' ? 'tooManyVotes' : 'voteOutdated') }] };
}
