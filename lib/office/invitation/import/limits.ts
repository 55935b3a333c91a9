/** More people are invited with several files. */
export const mostLines = 5_000;

/** The most a file may weigh; the door takes no larger one. */
export const mostBytes = 1024 * 1024;
