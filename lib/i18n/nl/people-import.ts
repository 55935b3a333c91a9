import type { peopleImport as english } from '../en/people-import';

export const peopleImport: typeof english = {
  title: 'Mensen uitnodigen met een bestand',
  lead: 'Iedereen in het bestand krijgt een e-mail met een link om een account aan te maken. Voordat er iets wordt verstuurd, ziet u hoeveel mensen worden uitgenodigd en welke regels zijn afgewezen.',
  fileLabel: 'CSV-bestand',
  fileHint:
    'Ten hoogste 5.000\u00A0regels en 1\u00A0MB, opgeslagen als ‘CSV UTF-8’. Komma’s of puntkomma’s tussen de kolommen.',
  check: 'Bestand controleren',
  columnsTitle: 'Wat er in het bestand moet staan',
  columnsLead:
    'De eerste regel noemt de kolommen, in het Nederlands, Engels of Duits, in willekeurige volgorde:',
  columns: { name: 'Naam', email: 'E-mail', role: 'Rol', language: 'Taal', client: 'Cliënt' },
  columnMeans: {
    name: 'verplicht.',
    email: 'verplicht.',
    role: 'klant, medewerker, beheerder, leidinggevende; bij meer rollen een plusteken ertussen. Leeg: klant.',
    language: 'Nederlands, Engels of Duits. Leeg: de taal van uw kantoor.',
    client: 'voor klanten: de naam zoals in uw lijst van cliënten. Leeg: geen.',
  },
  template: 'Leeg bestand met deze kolommen downloaden',
  templateName: 'uitnodigingen',
  recentTitle: 'Bestanden van de laatste 30\u00A0dagen',
  recentRunning: '{file}: wordt verwerkt sinds {moment}',
  recentDone: '{file}: verwerkt op {moment}',

  fileMissing: 'Kies een bestand.',
  tooLarge: 'Dit bestand is groter dan 1\u00A0MB. Splits het in meer bestanden.',
  notText:
    'Het portaal kan dit bestand niet lezen. Kies in uw spreadsheet ‘Opslaan als’ en het type ‘CSV UTF-8’.',
  problems: {
    empty:
      'Er staan geen mensen in dit bestand. Het heeft een eerste regel nodig die de kolommen noemt, en een regel per persoon.',
    'no-heading':
      'De eerste regel moet een kolom ‘Naam’ en een kolom ‘E-mail’ noemen. Gebruik het lege bestand hieronder.',
    'too-many-lines': 'Het bestand heeft meer dan 5.000\u00A0regels. Splits het in meer bestanden.',
    'open-quote':
      'Een aanhalingsteken dat begint in regel {line} wordt niet gesloten. Sluit het of haal het weg.',
    'open-quote-somewhere':
      'Een aanhalingsteken in het bestand wordt niet gesloten. Sluit het of haal het weg.',
  },

  previewTitle: 'Controleer voordat u uitnodigt',
  previewFile: 'Bestand: {file}',
  willInvite:
    '{count, plural, =0 {Uit dit bestand kan niemand worden uitgenodigd.} one {# persoon wordt uitgenodigd.} other {# mensen worden uitgenodigd.}}',
  refusedCount:
    '{count, plural, =0 {Er is geen regel afgewezen.} one {# regel is afgewezen.} other {# regels zijn afgewezen.}}',
  run: '{count, plural, one {# persoon uitnodigen} other {# mensen uitnodigen}}',
  another: 'Ander bestand kiezen',
  refusedTitle: 'Afgewezen regels',
  refusedFirst: 'De eerste {count}. In het bestand hieronder staan ze allemaal.',
  line: 'Regel {line}',
  lineColumn: 'Regel',
  reasonColumn: 'Reden',
  refusedFile: 'Afgewezen regels downloaden',
  refusedName: 'afgewezen-regels',
  reasons: {
    'no-name': 'De naam ontbreekt.',
    'link-in-name': 'Een naam mag geen webadres bevatten. Zet een spatie na een punt.',
    'bad-email': 'Het e-mailadres ontbreekt of klopt niet.',
    'unknown-role': 'Deze rol bestaat niet.',
    'roles-apart': 'Een klant heeft geen andere rol.',
    'no-support': 'Uw kantoor kan de rol ‘servicedesk’ niet geven.',
    'unknown-language': 'Deze taal kent het portaal niet.',
    'unknown-client': 'Uw kantoor heeft geen cliënt met deze naam.',
    'client-of-staff': 'Alleen klanten horen bij cliënten.',
    twice: 'Dit adres staat al hoger in het bestand.',
    known: 'Voor dit adres is er al een openstaande uitnodiging of een account bij uw kantoor.',
    'too-often':
      'Er zijn voorlopig genoeg uitnodigingen naar dit adres gestuurd. Probeer het morgen opnieuw.',
  },

  runningTitle: 'De mensen worden uitgenodigd',
  runningText: 'U kunt deze pagina verlaten: het uitnodigen gaat gewoon door.',
  progressLabel: 'Gemaakte uitnodigingen',
  progress: 'Uitgenodigd: {done} van {people}',
  refresh: 'Nu controleren',
  doneTitle: 'De uitnodigingen uit het bestand zijn gemaakt',
  stoppedTitle: 'De uitnodigingen uit het bestand zijn gestopt',
  stoppedText:
    'De persoon die dit heeft gestart, is geen beheerder van uw kantoor meer. Daarom wordt verder niemand uit het bestand uitgenodigd. Upload het bestand opnieuw om de anderen uit te nodigen.',
  invitedCount: '{count, plural, one {# persoon is uitgenodigd.} other {# mensen zijn uitgenodigd.}}',
  toInvitations: 'Openstaande uitnodigingen tonen',
};
