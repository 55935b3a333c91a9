import type { Texts } from '../translator';

export const spoken: Texts['spoken'] = {
  keyIn:
    'Dit is een automatische oproep van {office}. Toets op uw telefoon de zes cijfers in die op uw scherm staan. Hebt u niet om deze oproep gevraagd, hang dan op.',
  again:
    'Wij hebben niet de juiste cijfers ontvangen. Toets nog een keer de zes cijfers in die op uw scherm staan.',
  right: 'Dank u wel. De cijfers kloppen. U kunt verdergaan op uw scherm. Tot ziens.',
  over: 'Deze oproep wordt nu beëindigd. Op uw scherm ziet u wat u nu kunt doen. Tot ziens.',
};
