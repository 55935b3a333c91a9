/** Mails of an office that were given up, for its admins. */
export const officeMails = {
  title: 'Emails that did not arrive',
  lead: 'The portal tried for a day to deliver these emails, or the mail server turned them away for good. They stay here until they are sent again.',
  none: 'There are none: every email of your office has been delivered, or is still on its way.',
  noneFurther: 'There are no further emails.',
  order: 'Order',
  newest: 'Newest first',
  oldest: 'Oldest first',
  to: 'To',
  written: 'Written',
  why: 'Why',
  otherMail: 'An email',
  sendAgain: 'Send again',
  renew: 'Send a new link',
  /** After the button's words, for those who do not see which line it stands in. */
  whatToWhom: '“{title}” to {to}',
  askAnew:
    'It cannot be sent again. The person can enter the address once more in their profile and then gets a new link.',
  askAnewPassword:
    'It cannot be sent again. The person can ask for a new link under “Forgotten your password?” on the sign-in page.',
  problems: {
    'unknown-address': 'The receiving server does not know the address. Ask the person which one is right.',
    'full-mailbox': 'The mailbox is full. Ask the person to make room in it, then send the email again.',
    unwanted:
      'The receiving server treated the email as spam. Ask the people who run that server to let it through, then send it again.',
    unreachable: 'The receiving server could not be reached for a day. Send the email again.',
    'sender-refused':
      'The mail server took no email from the portal. The service desk can have this put right; then send the email again.',
    'bad-address': 'This is not an address that an email can go to. Ask the person which one is right.',
    'no-link': 'The link in it expired before the email could be sent.',
    refused:
      'The receiving server refused the email and did not say why. Ask the people who run that server.',
    other:
      'A problem in the portal kept the email from being sent. Send it again; if it comes back here, tell the service desk.',
  },
};
