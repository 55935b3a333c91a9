/** What Vonage's documents leave open; the portal must work either way. The first of each is how the demo begins. */
export const openQuestions = {
  /** Which wrong code answers 410 and ends the request. */
  overAt: ['third', 'fourth'],
  /** What a check answers when the request has ended. */
  checkAfterEnd: ['404', '410'],
  /** What cancelling answers when it is too early, or too late. */
  cancelRefused: ['409', '404', '403', '422'],
  /** How a call reports that no key was pressed. */
  nothingPressed: ['empty', 'null'],
} as const;

export type OpenQuestion = keyof typeof openQuestions;
export type Rules = { [Question in OpenQuestion]: (typeof openQuestions)[Question][number] };

export const firstRules: Rules = {
  overAt: 'third',
  checkAfterEnd: '404',
  cancelRefused: '409',
  nothingPressed: 'empty',
};

export function isAnswerTo<Q extends OpenQuestion>(question: Q, answer: unknown): answer is Rules[Q] {
  return (openQuestions[question] as readonly unknown[]).includes(answer);
}
