import { isId } from '@/lib/id';
import { type PeopleQuery, readPeopleQuery } from '@/lib/office/people/query';

/** What an address of the desk's search asks for. */
export type DeskQuery = {
  /** Part of a name, e-mail address or user name, or the name of an office, as typed. */
  search: string;
  /** Only people of this office. */
  office: string | undefined;
  from: PeopleQuery['from'];
};

/** Where more people of all offices fit than this, more has to be said of them. */
export const mostEverywhere = 500;

/** Letters that are searched for in all offices at once; fewer are in nearly everybody's name. */
const fewestEverywhere = 3;

/** Reads the parameters of an address: `q`, `office`, `after` or `before`. Whatever makes no sense asks for nothing. */
export function readDeskQuery(parameters: { [name: string]: string | string[] | undefined }): DeskQuery {
  const { search, from } = readPeopleQuery(parameters);
  const { office } = parameters;
  return { search, office: typeof office === 'string' && isId(office) ? office : undefined, from };
}

/** True for a search that is looked for in no office by itself, and is too short for all of them. */
export const isTooShort = ({ search, office }: DeskQuery) =>
  search !== '' &&
  office === undefined &&
  !search.split(' ').some((word) => [...word].length >= fewestEverywhere);

/** The address of such a search; without `from` its first page. */
export function deskHref(
  path: string,
  { search, office }: Omit<DeskQuery, 'from'>,
  from?: DeskQuery['from'],
) {
  const parameters = new URLSearchParams({
    ...(search && { q: search }),
    ...(office && { office }),
    ...from,
  }).toString();
  return parameters ? `${path}?${parameters}` : path;
}
