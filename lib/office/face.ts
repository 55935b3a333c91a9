/** Where people of an office, or of the portal, find help by mail or phone. */
export type ServiceDesk = { email: string; phone: string | null };

/** What every screen shows of an office. `accent` is `#rrggbb`; `slug` is the name used in addresses. */
export type OfficeFace = {
  name: string;
  slug: string;
  accent: string;
  serviceDesk: ServiceDesk;
  legalName: string;
  /** IANA name; times are told in it. */
  timeZone: string;
};

/** What stands in an office's place while the office is not known yet. */
export type PortalFace = { name: string; serviceDesk: ServiceDesk | null; legalName: string };
