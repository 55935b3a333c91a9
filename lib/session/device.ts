import Bowser from 'bowser';

/** What a browser says it is, in names that people know; each undefined when it says nothing we know. */
export type Device = { browser: string | undefined; system: string | undefined };

// Only names of the library's own lists: for a browser it does not know it hands on pieces of what was sent.
const browsers = new Set(Object.values(Bowser.BROWSER_MAP));
const systems = new Set(Object.values(Bowser.OS_MAP));

// A hundred patterns are tried on each, and people come with few different ones.
const read = new Map<string, Device>();
const mostRead = 500;

/** Reads a `User-Agent` header. Nothing that was sent comes through: anybody may send anything. */
export function deviceOf(userAgent: string): Device {
  let device = read.get(userAgent);
  if (!device) {
    device = readDevice(userAgent);
    if (read.size >= mostRead) read.clear();
    read.set(userAgent, device);
  }
  return device;
}

function readDevice(userAgent: string): Device {
  if (!userAgent) return { browser: undefined, system: undefined };
  const { browser, os } = Bowser.parse(userAgent);
  return { browser: known(browsers, browser.name), system: known(systems, os.name) };
}

const known = (names: ReadonlySet<string>, name: string | undefined) =>
  name && names.has(name) ? name : undefined;
