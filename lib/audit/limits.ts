/** So many people may be meant by one search of an office's history. */
export const mostPeople = 50;
