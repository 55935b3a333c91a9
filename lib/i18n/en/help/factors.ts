import type { ArticleText } from '@/lib/help/article-text';

/** Setting a second factor up, one article a method. */
export const factorArticles = {
  'set-up-authenticator-app': {
    title: 'How do I set up an authenticator app for two-factor authentication?',
    answer:
      'Open [profile.tabFactor@/profile/second-factor] in your profile, scan the QR code with the app and enter the code it shows. It takes about three minutes.',
    parts: {
      need: {
        heading: 'What you need',
        text: {
          phone:
            'Your phone, with an authenticator app. Any will do: they all work in the same way, and without a network, too.',
          clock: 'A clock that is right. The codes depend on it, so let your phone set its time by itself.',
          place: 'A safe place for ten recovery codes, on paper or in a password manager.',
        },
      },
      steps: {
        heading: 'Step by step',
        steps: {
          open: 'Open [profile.tabFactor@/profile/second-factor] in your profile and choose [factors.setUp]. If you already have a second factor, the button is called [numbers.connectApp] or [factors.add].',
          prove: 'Show that it is you, with your password or with the second factor that you already have.',
          choose:
            'If there are several methods to choose from, choose [phone.setUp.recommended] and then [common.continue].',
          scan: 'Open the app, add an account and scan the QR code. Is the app on the device you are reading this on? Then choose [setUp.onPhone]. If you cannot scan, open [setUp.cannotScan].',
          code: 'Enter the six digits from the app and choose [setUp.connect].',
          message:
            'Some offices confirm a new app with a text message. Then you choose [phone.setUp.next] and enter the code from the message as well.',
          codes:
            'The first time, you get ten recovery codes. Save them, type your name, tick both boxes and choose [setUp.receiptSubmit].',
        },
      },
      refused: {
        heading: 'The code is refused',
        text: {
          late: 'Each code works for 60\u00A0seconds. If you are too late, enter the next one.',
          clock:
            'If the screen says that your phone’s clock is fast or slow, set it to automatic and enter the next code.',
          expired:
            'A QR code works only for a limited time. After that, choose [setUp.newQr], delete the old entry in the app and scan again.',
        },
      },
    },
  },
  'set-up-text-messages': {
    title: 'How do I set up text messages?',
    answer:
      'Open [profile.tabFactor@/profile/second-factor] in your profile, enter your mobile number and then the code that we send to it.',
    parts: {
      need: {
        heading: 'What you need',
        text: {
          phone: 'A mobile phone with a signal. A landline cannot get text messages.',
          place: 'A safe place for ten recovery codes, on paper or in a password manager.',
        },
      },
      steps: {
        heading: 'Step by step',
        steps: {
          open: 'Open [profile.tabFactor@/profile/second-factor] in your profile and choose [factors.setUp]. If you already have a second factor, the button is called [phone.setUp.addNumber].',
          prove: 'Show that it is you, with your password or with the second factor that you already have.',
          choose:
            'If there are several methods to choose from, choose [phone.methods.sms] and then [common.continue]. If there is only one, choose [phone.setUp.addNumber].',
          number:
            'Choose the country and enter the number, with or without the first 0. If the page asks how we send the code, choose [phone.methods.sms]. Then send the form.',
          code: 'Enter the six digits from the message and choose [phone.setUp.verify]. It can take 30\u00A0seconds to arrive.',
          codes:
            'The first time, you get ten recovery codes. Save them, type your name, tick both boxes and choose [setUp.receiptSubmit].',
        },
      },
      missing: {
        heading: 'No message arrives',
        text: {
          wait: 'Wait a minute and check the signal. Then open [phone.noCode]: there you can have a new code sent, or change the number.',
          newest: 'Only the newest message counts. A code works for 10\u00A0minutes, and only once.',
        },
      },
    },
  },
  'set-up-voice-call': {
    title: 'How do I set up a voice call?',
    answer:
      'Open [profile.tabFactor@/profile/second-factor] in your profile and enter a mobile or landline number. We call it, read out six digits, and you enter them on the screen.',
    parts: {
      need: {
        heading: 'What you need',
        text: {
          phone:
            'A telephone that you pick up yourself; a landline will do. Where a phone menu or a switchboard answers, the call does not reach you.',
          place: 'A safe place for ten recovery codes, on paper or in a password manager.',
        },
      },
      steps: {
        heading: 'Step by step',
        steps: {
          open: 'Open [profile.tabFactor@/profile/second-factor] in your profile and choose [factors.setUp]. If you already have a second factor, the button is called [phone.setUp.addNumber].',
          prove: 'Show that it is you, with your password or with the second factor that you already have.',
          choose:
            'If there are several methods to choose from, choose [phone.methods.voice] and then [common.continue]. If there is only one, choose [phone.setUp.addNumber].',
          number:
            'Choose the country and enter the number, with or without the first 0. If the page asks how we send the code, choose [phone.methods.voice]. Then send the form.',
          listen: 'Pick up when the phone rings, and listen: a voice reads out six digits.',
          code: 'Enter the digits on the screen and choose [phone.setUp.verify].',
          codes:
            'The first time, you get ten recovery codes. Save them, type your name, tick both boxes and choose [setUp.receiptSubmit].',
        },
      },
      missing: {
        heading: 'The phone does not ring',
        text: {
          wait: 'It can take 30\u00A0seconds. Check that the phone is not muted; then open [phone.noCode] and have us call again, or change the number.',
          newest: 'Only the digits of the newest call count. They work for 10\u00A0minutes, and only once.',
        },
      },
    },
  },
  'set-up-keypad-call': {
    title: 'How do I set up a keypad call?',
    answer:
      'Open [profile.tabFactor@/profile/second-factor] in your profile and enter your number. The screen shows six digits, we call you at once, and you key the digits in on the phone.',
    parts: {
      need: {
        heading: 'What you need',
        text: {
          phone:
            'A telephone with keys that you pick up yourself; a landline will do. Where a phone menu or a switchboard answers, the call does not reach you.',
          place: 'A safe place for ten recovery codes, on paper or in a password manager.',
        },
      },
      steps: {
        heading: 'Step by step',
        steps: {
          open: 'Open [profile.tabFactor@/profile/second-factor] in your profile and choose [factors.setUp]. If you already have a second factor, the button is called [phone.setUp.addNumber].',
          prove: 'Show that it is you, with your password or with the second factor that you already have.',
          choose:
            'If there are several methods to choose from, choose [phone.methods.keypad-call] and then [common.continue]. If there is only one, choose [phone.setUp.addNumber].',
          number:
            'Choose the country, enter the number, with or without the first 0, and choose [phone.setUp.verify].',
          key: 'The screen shows six digits and your phone rings. Pick up and key the digits in.',
          next: 'The screen goes on by itself and puts a tick beside your number. If it does not, choose [phone.checkNow]. Then choose [common.continue].',
          codes:
            'The first time, you get ten recovery codes. Save them, type your name, tick both boxes and choose [setUp.receiptSubmit].',
        },
      },
      safe: {
        heading: 'What to watch out for',
        text: {
          asked:
            'Key the digits in only on a call that you asked for on this portal. Nobody ever needs to be told them.',
          more: 'You can add more numbers in your profile, in case you cannot get at the first one.',
        },
      },
    },
  },
} satisfies Record<string, ArticleText>;
