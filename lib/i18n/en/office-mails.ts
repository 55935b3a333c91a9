/** Mails of an office that were given up, for its admins. */
export const officeMails = {
  title: 'Mails that did not arrive',
  lead: 'The portal tried for a day to deliver these mails, or the mail server turned them away for good. They stay here until they are sent again.',
  none: 'There is none: every mail of your office has been delivered, or is still being tried.',
  noneFurther: 'There are no further mails.',
  order: 'Order',
  newest: 'Newest first',
  oldest: 'Oldest first',
  to: 'To',
  written: 'Written',
  why: 'Why',
  otherMail: 'A mail',
  sendAgain: 'Send again',
  renew: 'Send a new link',
  /** After the button's words, for those who do not see which line it stands in. */
  whatToWhom: '“{title}” to {to}',
  askAnew:
    'It cannot go again. The person can enter the address once more in the profile and then gets a new link.',
  problems: {
    'unknown-address': 'The receiving server does not know the address. Ask the person which one is right.',
    'full-mailbox': 'The mailbox is full. Ask the person to make room in it, then send the mail again.',
    unwanted:
      'The receiving server treated the mail as unwanted. Ask whoever runs that server to let it through, then send it again.',
    unreachable: 'The receiving server could not be reached for a day. Send the mail again.',
    'sender-refused':
      'The mail server took no mail from the portal. The service desk can have this put right; then send the mail again.',
    'bad-address': 'This is not an address that mail can go to. Ask the person which one is right.',
    'no-link': 'The link in it was no longer good when the mail could leave.',
    refused: 'The receiving server refused the mail and did not say why. Ask whoever runs that server.',
    other:
      'Something in the portal kept the mail from leaving. Send it again; if it comes back here, tell the service desk.',
  },
};
