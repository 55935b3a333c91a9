/** What a call says; read out by a voice, so without signs that only eyes understand. */
export const spoken = {
  keyIn:
    'This is an automatic call from {office}. Use the keys of your phone to enter the six digits shown on your screen. If you did not ask for this call, hang up.',
  again: 'We did not receive the right digits. Enter the six digits shown on your screen once more.',
  right: 'Thank you. Those were the right digits. You can continue on your screen. Goodbye.',
  over: 'This call ends now. Your screen shows what you can do next. Goodbye.',
};
