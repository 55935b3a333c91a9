import type { Texts } from '../translator';

export const spoken: Texts['spoken'] = {
  keyIn:
    'Dies ist ein automatischer Anruf von {office}. Geben Sie auf Ihrem Telefon die sechs Ziffern ein, die auf Ihrem Bildschirm stehen. Wenn Sie diesen Anruf nicht angefordert haben, legen Sie auf.',
  again:
    'Wir haben nicht die richtigen Ziffern erhalten. Geben Sie noch einmal die sechs Ziffern ein, die auf Ihrem Bildschirm stehen.',
  right: 'Vielen Dank. Die Ziffern stimmen. Auf Ihrem Bildschirm geht es weiter. Auf Wiederhören.',
  over: 'Dieser Anruf wird jetzt beendet. Auf Ihrem Bildschirm sehen Sie, was Sie nun tun können. Auf Wiederhören.',
};
