/** Applications for methods by phone, switches by the service desk, and who decides. */
export const requests = {
  methods: { sms: 'Text messages', voice: 'Voice calls', 'keypad-call': 'Keypad calls' },
  applyFor: 'Apply for {method, select, sms {text messages} voice {voice calls} other {keypad calls}}',
  needsApproval: 'At {office}, this has to be approved first:',

  mustTitle: 'Apply for your second factor',
  mustLead:
    '{office} requires a second factor, and what you can use here has to be approved first. Apply for it now.',

  applyTitle: 'Apply for a method by phone',
  applyLead:
    'You give your phone number and the reason. Your manager or your office’s administration decides, and you get an email about it. Until then, nothing changes.',
  which: 'What do you want to apply for?',
  whichNumber: 'For which phone number?',
  otherNumber: 'Another number',
  otherHint: 'Enter it in the fields below.',
  reason: 'Reason',
  reasonHint: 'What you need it for. Whoever decides reads this. At most 500\u00A0characters.',
  voids: 'Your approval for {number} has not been used yet. It ends as soon as you send another application.',
  submit: 'Send the application',
  errors: {
    'not-applicable': 'This needs no application, or your office does not offer it. Choose another method.',
    'number-missing': 'Enter a phone number, or choose one of yours.',
    'reason-missing': 'Enter a reason.',
    'reason-too-long': 'Enter a reason of at most 500\u00A0characters.',
    open: 'You have applied already, and it has not been decided yet. Withdraw that application first.',
    'too-often': 'You have sent five applications within a day. Try again tomorrow.',
  },

  waitTitle: 'Your application is waiting for approval',
  waitLead: 'As soon as it is approved, you can set up your second factor here. You get an email about it.',
  waitNote:
    'Your application for {method, select, sms {text messages} voice {voice calls} other {keypad calls}} of {date} is waiting for approval.',
  what: 'Application',
  whatFor: '{method, select, sms {Text messages} voice {Voice calls} other {Keypad calls}} to {number}',
  since: 'Sent on',
  decidedBy: 'Who decides',
  administration: 'Your office’s administration',
  desk: 'The service desk',
  reminded: 'Last reminder on',
  worksNow: 'What works now',
  worksPassword: 'Your password alone, until {moment}.',
  worksNothing:
    'Nothing yet: without a second factor you cannot sign in. If it is urgent, ask whoever decides or the service desk.',
  checkNow: 'Check now',
  withdraw: 'Withdraw',
  withdrawName: 'Withdraw the application',
  remind: 'Send a reminder',

  approvedTitle: 'Set up your approved number',
  approvedLead: 'You can set up this number and no other. For another one, send a new application.',

  pending: 'Pending changes',
  pendingNone: 'None',
  status: 'Status',
  waiting: 'Waiting for a decision',
  waitingDesk: 'Waiting for the service desk',
  approved: 'Approved on {date}. Set it up now.',
  setUp: 'Set up',
  again: 'Apply for another number',
  refusedTitle: 'Your application was refused',
  refusedText:
    'You applied for {method, select, sms {text messages} voice {voice calls} other {keypad calls}} to {number}. It was refused on {date}, for this reason:',

  switchWhat:
    '{method, select, sms {From voice calls to text messages} other {From text messages to voice calls}}, for {number}',
  switchAsk: 'Ask for {method, select, sms {text messages} other {voice calls}} instead',
  switchTitle: 'Ask the service desk to switch to {method, select, sms {text messages} other {voice calls}}',
  switchLead:
    'At {office}, the service desk switches between text messages and voice calls. Your codes would then go to {number}. Until it is done, nothing changes.',
  switchSubmit: 'Ask the service desk',

  listTitle: 'Applications to decide',
  listLead: 'Methods by phone that somebody has applied for, the oldest application first.',
  none: 'Nothing is waiting.',
  sentOn: 'Sent on {moment}',
  decideTitle: 'Do you approve this application?',
  applicant: 'Applicant',
  email: 'Email',
  userName: 'User name',
  method: 'Method',
  number: 'Phone number',
  knownYes: 'On the account and verified before the application',
  knownNo: 'New: not verified on the account before the application',
  known: 'Was it known?',
  proven: 'Who applied',
  provenYes: 'Signed in, with a second factor of this account',
  provenNo: 'With the password alone',
  passwordOnly:
    'This was applied for with the password alone. Somebody who has the password can have done it as well. Call {name} back on a number you know, not on the one in the application, before you approve it.',
  approveText: 'The approval is for this number and no other.',
  approve: 'Approve',
  refuseTitle: 'Refuse it',
  refuseReason: 'Why do you refuse it?',
  refuseHint: 'The applicant reads this. At most 500\u00A0characters.',
  refuse: 'Refuse',
  backToList: 'Back to the applications',

  switchesTitle: 'Open switches',
  switchesLead:
    'People who ask for text messages in place of voice calls, or the other way round. The oldest comes first.',
  switchesNone: 'No switch is waiting.',
  office: 'Office',
  person: 'Person',
  fromTo: '{method, select, sms {Voice calls → text messages} other {Text messages → voice calls}}',

  pages: 'Pages of the list',
  nextPage: 'Next page',
  firstPage: 'To the first page',
};
