import type { forgotten as english } from '../en/forgotten';

export const forgotten: typeof english = {
  title: 'Wachtwoord vergeten?',
  lead: 'Vul uw e-mailadres of gebruikersnaam in. Wij sturen een link naar het e-mailadres van uw account. Open die om een nieuw wachtwoord te kiezen.',
  submit: 'Link sturen',
  sentTitle: 'Kijk in uw mailbox',
  sentText:
    'Is er een account met wat u hebt ingevuld? Dan hebben wij een link naar het e-mailadres daarvan gestuurd. Die werkt één keer en is 30\u00A0minuten geldig.',
  nothingTitle: 'Na een paar minuten nog geen e-mail?',
  nothingText:
    'Kijk in de map met ongewenste e-mail en controleer wat u hebt ingevuld. Vraag daarna een nieuwe link aan; die vervangt de oude. Helpt dat niet, neem dan contact op met de servicedesk.',
  ask: 'Link aanvragen',
  again: 'Nieuwe link aanvragen',
  toSignIn: 'Terug naar inloggen',
  newTitle: 'Kies een nieuw wachtwoord',
  newLead:
    'Met dit wachtwoord logt u in bij het klantportaal van {office}. Zodra het is opgeslagen, wordt u overal uitgelogd. Uw tweede stap blijft zoals die is.',
  goneTitle: 'Deze link voor een nieuw wachtwoord werkt niet meer',
  goneText:
    'Een link werkt één keer en is 30\u00A0minuten geldig; een nieuwere link vervangt de oude. Vraag een nieuwe aan.',
  doneTitle: 'Uw nieuwe wachtwoord is opgeslagen',
  doneText:
    'U bent overal uitgelogd. Log nu in met het nieuwe wachtwoord. Hebt u een tweede stap, dan wordt daar net als altijd om gevraagd.',
  signIn: 'Inloggen',
};
