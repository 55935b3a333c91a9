/** Why no code arrives, or none counts any more, and what to do; for a notice and for a form's error alike. */
export const phoneProblems = {
  'limit-number':
    'This number has had as many codes as one number may get in this time. Use another number or another way, or wait.',
  'limit-account':
    'You have had as many codes by phone as one account may get in this time. Use another way, or wait.',
  'limit-attempt':
    'You have had as many codes by phone as you can get in one go. Use another way, or cancel and begin again.',
  'limit-office':
    '{office} sends no more codes by phone for now: the number it has set for a day is used up. Use another way, or wait.',
  'limit-country':
    'No more codes go to this country for now: many have been sent there. Use another number or another way, or wait.',
  'limit-network':
    'No more codes by phone go to your internet connection for now; you may share it with others. Use another way, or wait.',
  stopped: 'No codes are sent by phone at the moment. The reason lies with us. Use another way, or wait.',
  'country-off': '{office} sends no codes to the country of this number. Use another number or another way.',
  'too-soon':
    '{method, select, sms {A text message is still on its way.} other {A call is still on its way.}} Wait half a minute before you ask for another.',
  'running-elsewhere': 'Another code is on its way to this number. Wait a few minutes, then try again.',
  'number-refused':
    'The phone network does not know this number, or takes no codes for it. Use another number or another way.',
  'low-balance':
    'No codes can be sent by phone at the moment. The reason lies with us. Use another way, or try again later.',
  rate: 'Very many codes are being sent at this moment. Wait a minute, then choose “{method, select, sms {Send a new code} other {Call again}}”.',
  unavailable:
    'The service that sends our codes does not answer at the moment. Wait a minute, then choose “{method, select, sms {Send a new code} other {Call again}}”.',
  unknown:
    '{method, select, sms {We cannot tell whether the text message went out. If one arrives, keep it and choose “Send a new code”: the newest message counts.} other {We cannot tell whether the call went out. If your phone rings now, do not pick up: choose “Call again”.}}',
  blocked:
    'The phone network stopped {method, select, sms {the text message} other {the call}} to this number. Use another number or another way.',
  undelivered:
    '{method, select, sms {The text message did not arrive. Check that the phone is on and has a signal, then choose “Send a new code”.} other {The call did not get through. Check that the phone is on and has a signal, then choose “Call again”.}}',
  busy: 'The line was engaged. End the other call, then choose “Call again”.',
  declined: 'The call was declined. Choose “Call again” and pick up when the phone rings.',
  unanswered:
    'Nobody picked up, or the call was declined. Keep the phone at hand, turn its sound on and choose “Call again”.',
  machine:
    'A phone menu or an answering machine picked up; it cannot pass the call on to you. Pick up yourself when we call again, or use a number that rings at your own phone.',
  'hung-up':
    '{method, select, sms {The code did not arrive. Choose “Send a new code”.} voice {The call ended before the code was read out. Choose “Call again” and stay on the line.} other {The call ended before all six digits were keyed in. Choose “Call again” and stay on the line until you hear that they are right.}}',
  'wrong-digits':
    'The digits keyed in were not those on the screen, so the call has ended. Choose “Call again”: the screen then shows a new number.',
  failed:
    '{method, select, sms {The text message could not be sent. Check the phone’s signal, then choose “Send a new code”.} other {The call did not come about. Check that the phone is on and has a signal, then choose “Call again”.}}',
  tries:
    'After too many wrong tries this code no longer works. Choose “{method, select, sms {Send a new code} other {Call again}}”.',
  expired:
    '{method, select, sms {This code expired after 10 minutes. Choose “Send a new code”.} voice {This code expired after 10 minutes. Choose “Call again”.} other {The time for this call is over. Choose “Call again”.}}',
  replaced:
    '{method, select, sms {A newer code has taken the place of this one. Use the newest message.} other {A newer call has taken the place of this one. Use what you hear or see now.}}',
};
