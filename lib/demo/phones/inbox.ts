import { randomUUID } from 'node:crypto';
import type { PhoneClock, PhoneNumber } from './clock';

/** A text message as its reader has it; `at` in milliseconds since 1970. */
export type TextMessage = { id: string; at: number; from: string; text: string };

/** What text messages have come, by number; the newest first. */
export type Inbox = {
  put(number: PhoneNumber, message: { from: string; text: string }): void;
  messagesOf(number: PhoneNumber): readonly TextMessage[];
  numbers(): readonly PhoneNumber[];
};

/** More than anybody reads. */
const mostOfOne = 50;
const mostNumbers = 500;

export function openInbox(clock: PhoneClock): Inbox {
  const messages = new Map<PhoneNumber, readonly TextMessage[]>();
  return {
    put(number, message) {
      const others = messages.get(number) ?? [];
      // Put in anew, it is the last one: the map's order is that of the latest message.
      messages.delete(number);
      const kept = { id: randomUUID(), at: clock.now(number), ...message };
      messages.set(number, [kept, ...others].slice(0, mostOfOne));
      for (const oldest of messages.keys()) {
        if (messages.size <= mostNumbers) break;
        messages.delete(oldest);
      }
    },
    messagesOf: (number) => messages.get(number) ?? [],
    numbers: () => [...messages.keys()].reverse(),
  };
}
