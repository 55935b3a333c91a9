/** Where those who are invited are listed, and how one gets there. */
export const invitationsPath = '/office/people/invitations';
export const invitePath = '/office/people/invite';
export const importPath = '/office/people/import';
