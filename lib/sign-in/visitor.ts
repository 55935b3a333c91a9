/** The browser in front of the door, as the door saw it. */
export type Visitor = {
  /** Network address, set by the door itself. */
  address: string;
  /** `User-Agent`, for the person's own list of sessions; at most 300 characters. */
  browser: string;
};
