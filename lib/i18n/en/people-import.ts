/** Inviting many people with one file. */
export const peopleImport = {
  title: 'Invite people from a file',
  lead: 'Everybody in the file gets an email with a link to create an account. Before anything is sent, you see how many will be invited and which lines are refused.',
  fileLabel: 'CSV file',
  fileHint:
    'At most 5,000\u00A0lines and 1\u00A0MB, saved as “CSV UTF-8”. Commas or semicolons between the columns.',
  check: 'Check the file',
  columnsTitle: 'What goes into the file',
  columnsLead: 'The first line names the columns, in English, Dutch or German, in any order:',
  columns: { name: 'Name', email: 'Email', role: 'Role', language: 'Language', client: 'Client' },
  columnMeans: {
    name: 'required.',
    email: 'required.',
    role: 'customer, staff, office admin, manager; several with a plus sign between. Empty: customer.',
    language: 'English, Dutch or German. Empty: your office’s language.',
    client: 'for customers: the name as in your list of clients. Empty: none.',
  },
  template: 'Download an empty file with these columns',
  templateName: 'invitations',
  recentTitle: 'Files of the last 30\u00A0days',
  recentRunning: '{file}: in progress since {moment}',
  recentDone: '{file}: done on {moment}',

  fileMissing: 'Choose a file.',
  tooLarge: 'This file is larger than 1\u00A0MB. Split it into several files.',
  notText:
    'The portal cannot read this file. In your spreadsheet, choose “Save as” and the type “CSV UTF-8”.',
  problems: {
    empty:
      'There are no people in this file. It needs a first line that names the columns, and a line for each person.',
    'no-heading': 'The first line must name a column “Name” and a column “Email”. Use the empty file below.',
    'too-many-lines': 'The file has more than 5,000\u00A0lines. Split it into several files.',
    'open-quote': 'A quotation mark that begins in line {line} is never closed. Close or remove it.',
    'open-quote-somewhere': 'A quotation mark in the file is never closed. Close or remove it.',
  },

  previewTitle: 'Check before you invite',
  previewFile: 'File: {file}',
  willInvite:
    '{count, plural, =0 {Nobody can be invited from this file.} one {# person will be invited.} other {# people will be invited.}}',
  refusedCount:
    '{count, plural, =0 {No line is refused.} one {# line is refused.} other {# lines are refused.}}',
  run: '{count, plural, one {Invite # person} other {Invite # people}}',
  another: 'Choose another file',
  refusedTitle: 'Refused lines',
  refusedFirst: 'The first {count} of them. The file below has all of them.',
  line: 'Line {line}',
  lineColumn: 'Line',
  reasonColumn: 'Reason',
  refusedFile: 'Download the refused lines',
  refusedName: 'refused-lines',
  reasons: {
    'no-name': 'The name is missing.',
    'link-in-name': 'A name cannot contain a web address. Leave a space after a full stop.',
    'bad-email': 'The email address is missing or wrong.',
    'unknown-role': 'There is no such role.',
    'roles-apart': 'A customer has no other role.',
    'no-support': 'Your office cannot give the role “service desk”.',
    'unknown-language': 'The portal is not available in this language.',
    'unknown-client': 'Your office has no client of this name.',
    'client-of-staff': 'Only customers belong to clients.',
    twice: 'This address is already further up in the file.',
    known: 'The address already has an open invitation or an account at your office.',
    'too-often': 'Enough invitations have been sent to the address for now. Try again tomorrow.',
  },

  runningTitle: 'People are being invited',
  runningText: 'You can leave this page: the inviting goes on.',
  progressLabel: 'Invitations made',
  progress: 'Invited: {done} of {people}',
  refresh: 'Check now',
  doneTitle: 'The invitations from the file are made',
  stoppedTitle: 'The invitations from the file were stopped',
  stoppedText:
    'The person who started this is no longer an admin of your office, so nobody else in the file is invited. To invite the others, upload the file again.',
  invitedCount: '{count, plural, one {# person is invited.} other {# people are invited.}}',
  toInvitations: 'Show open invitations',
};
