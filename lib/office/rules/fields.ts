/** What an office can offer, as the form lists it. */
export const offers = ['authenticator', 'sms', 'voice', 'keypad-call'] as const;
export type Offer = (typeof offers)[number];

/** The field of the form that shows an offer's place in the list of a kind of people: 1 is the best, empty is not offered. */
export const placeField = (of: 'staffMethods' | 'customerMethods', method: Offer) => `${of}-${method}`;
export const countryField = (country: string) => `country-${country}`;
export const applicationField = (key: string) => `application-${key}`;
