export const legal = {
  termsTitle: 'Terms of use',
  privacyTitle: 'Privacy policy',
  imprintTitle: 'Imprint',
  version: 'Version of 22 November 2026',
  back: 'Back to sign-in',
  terms1Title: 'What the portal is for',
  terms1:
    '{owner} runs this portal so that you can sign in safely and manage your details and your second factor. Use it for yourself only.',
  terms2Title: 'Your part',
  terms2:
    'Keep your password, your authenticator app and your recovery codes to yourself. Tell the service desk at once if one of them may be in other hands.',
  terms3Title: 'Our part',
  terms3:
    'We check each sign-in as your account or office requires, tell you about every change to your second factor, and never ask for your password or a code by phone or email.',
  terms4Title: 'When access is closed',
  terms4:
    'After many wrong codes, or when there are signs that somebody else uses your account, access is closed until the service desk has checked who you are.',
  privacy1Title: 'What is stored',
  privacy1:
    'Your name, user name and email addresses, former ones too, your password as a hash, your second factor encrypted, what was changed on your account and which notices were sent, and when, with which browser and from which network address you signed in.',
  privacy2Title: 'What for',
  privacy2:
    'To let you in and keep others out, and to show you and {owner} what happened on your account. It is not used for anything else and not sold.',
  privacy3Title: 'Cookies',
  privacy3:
    'The portal sets only cookies that it needs: for your sign-in, your language and your office, and to recognise this browser. Nobody else’s cookies, no tracking.',
  privacy4Title: 'Your rights',
  privacy4: 'You may see what is stored about you, and have it corrected or erased. Write to {email}.',
  imprintOwner: 'Responsible',
  imprintContact: 'Contact',
};
