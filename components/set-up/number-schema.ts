import { z } from 'zod';

/**
 * What a browser can see of the form for a number: that something is entered. Whether there is such a number only
 * the server knows, whose list of the world's numbers is too large to send. Issues are keys of `phone.errors`.
 */
export const numberSchema = z.object({
  country: z.string('country').min(1, 'country'),
  number: z.string('missing').regex(/\p{Nd}/u, 'missing'),
  method: z.enum(['sms', 'voice', 'keypad-call'], { error: 'method' }),
});
