/** The page where people get what the portal holds about them. */
export const ownData = {
  link: 'Download my data',
  title: 'Do you want to download your data?',
  lead: 'You can download what the portal knows about you as one file (JSON), which programs can read.',
  inTitle: 'What is in it',
  in: {
    account: 'Your name, email addresses, user name, language, roles, clients and settings.',
    factors: 'Your authenticator apps by name, your phone numbers, and how many recovery codes are left.',
    sessions: 'Where and when you signed in, as far as the portal still knows.',
    requests: 'What you applied for, requests for help and resets, and what emails were sent to you.',
    history: 'Your whole history.',
  },
  outTitle: 'What is not',
  out: {
    secrets: 'Secrets: passwords, keys and codes.',
    others:
      'Names of other people, and the notes of those who handled your requests. {office} can tell you about these.',
  },
  prepare: 'Prepare my data',
  ready:
    'Your data is ready. You can download it within the next 10\u00A0minutes; after that, prepare it again.',
  download: 'Download the file',
  keep: 'Keep the file where only you can get at it.',
  back: 'Back to your details',
  fileName: 'my-data',
};
