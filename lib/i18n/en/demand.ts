/** Who demands a second factor, and how long it can be put off. */
export const demand = {
  by: {
    office: '{name} requires a second factor.',
    client: '{name} requires a second factor.',
    application: '{name} requires a second factor.',
    account: '{name} requires a second factor for your account.',
    role: 'Your role at {name} requires a second factor.',
    reset: 'Your second factor at {name} has been removed, so you set up a new one now.',
  },
  takes: 'Setting it up takes about three minutes.',
  left: '{days, plural, =1 {Today is the last day on which you can skip this.} other {You can skip this for #\u00A0more days.}}',
  from: 'From {date} on, you need it to sign in.',
  skip: 'Skip for now',
  skipText: 'Until then you can also set it up in your profile, at any time.',

  term: 'Deadline',
  putOff:
    '{days, plural, =1 {Today is the last day on which you can put it off. From {date} on, you need it to sign in.} other {You can put it off for #\u00A0more days. From {date} on, you need it to sign in.}}',
  now: 'You need it the next time you sign in.',
  exceptionOff:
    'You have an exception: up to and including {date}, sign-in does not ask for a second factor.',
  exceptionOptional:
    'You have an exception: up to and including {date}, you decide whether you use a second factor.',
};
