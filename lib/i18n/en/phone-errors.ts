/** What is to be put right in a form about a number or a code. */
export const phoneErrors = {
  country: 'Choose the country of the number.',
  missing: 'Enter a phone number.',
  malformed:
    'This is not a phone number of the chosen country. Check the digits and the country, or enter the number with + and the country code.',
  premium: 'Calling this number costs extra, so no codes go there. Enter your own mobile or landline number.',
  'shared-cost':
    'Calling this number has a price of its own, so no codes go there. Enter your own mobile or landline number.',
  'toll-free':
    'This is a free service number, and no codes go there. Enter your own mobile or landline number.',
  personal:
    'This number passes calls on at a price nobody can foretell, so no codes go there. Enter your own mobile or landline number.',
  pager: 'This is the number of a pager, and no codes go there. Enter a mobile or landline number.',
  company:
    'This is the common number of a company, where a phone menu answers. Enter a number that rings at your own phone.',
  voicemail:
    'This is the number of a voicemail, and no codes go there. Enter the number of the phone itself.',
  international:
    'This number belongs to no country (a satellite phone, for instance), and no codes go there. Enter a mobile or landline number.',
  landline: 'A landline cannot get text messages. Enter a mobile number or choose a voice call.',
  landlineOnly: 'A landline cannot get text messages. Enter a mobile number.',
  countryOff: '{office} sends no codes to {country}. Enter another number or use the app.',
  countryOffOnly: '{office} sends no codes to {country}. Enter another number.',
  crowded: 'This number cannot be used here. Enter another number.',
  known: 'You have this number already. Enter another number.',
  'not-approved':
    'This method is approved for another number only, or no longer. Use the approved number, or apply for this one.',
  most: 'You have {count} numbers, the most an account can have. Remove one in your profile first.',
  method: 'Choose how we send you the code.',
  codeMissing:
    '{method, select, voice {Enter the six digits that you heard on the phone.} other {Enter the six digits from the text message.}}',
  codeWrong:
    'That code is not right. Check the newest {method, select, voice {call} other {message}}; {tries, plural, one {#\u00A0try left} other {#\u00A0tries left}}.',
  codeWrongPlain: 'That code is not right. Check the newest {method, select, voice {call} other {message}}.',
  codeOver:
    'This code no longer works. Choose “{method, select, voice {Call again} other {Send a new code}}”.',
  codeUsed: 'This code has been used. Choose “{method, select, voice {Call again} other {Send a new code}}”.',
  codeUnavailable:
    'We could not check the code just now; no try was spent. Wait a few seconds, then enter it again.',
};
