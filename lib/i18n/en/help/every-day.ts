import type { ArticleText } from '@/lib/help/article-text';

/** Signing in, and what to do when something is lost. */
export const everyDayArticles = {
  'sign-in-with-second-factor': {
    title: 'How do I sign in with a second factor?',
    answer:
      'Enter your user name and password, then the code from your app, your text message or the call. A code works once.',
    parts: {
      steps: {
        heading: 'Step by step',
        steps: {
          password:
            'Enter your email address or user name and your password, and choose [signIn.submit@/sign-in].',
          app: 'With an app: enter the six digits it shows now and choose [common.continue].',
          sent: 'With a text message or voice call: we send the code by ourselves. Enter the six digits and choose [common.continue].',
          call: 'With a keypad call: pick up, key in the digits that the screen shows, and choose [phone.signMeIn].',
        },
      },
      otherwise: {
        heading: 'If it does not work',
        text: {
          details:
            'Open [signIn.noCode] or [phone.otherWay] on that page. There you find a new code, your other methods and [signIn.noCodeRecovery].',
          clock:
            'Codes from an app depend on the phone’s clock: let the phone set its time by itself, and enter the code it shows now.',
          wait: 'After five wrong codes the sign-in ends, and you begin again with your password. After ten wrong codes in a row, the page says from when you can try again.',
          forgotten:
            'If you have forgotten your password, choose [forgotten.title@/password] at sign-in. We send a link for a new one to your email address; your second factor is still asked for.',
        },
      },
      first: {
        heading: 'What sign-in asks for first',
        text: {
          choose:
            'If you have several methods, you choose in your profile which one sign-in asks for first. The others stay within reach at each sign-in.',
        },
      },
    },
  },
  'recovery-codes': {
    title: 'What are recovery codes, and where do I get new ones?',
    answer:
      'Recovery codes get you in without your phone. You get ten when you set up your second factor, each works once, and you can have new ones made in your profile.',
    parts: {
      use: {
        heading: 'Signing in with one',
        steps: {
          password: 'Enter your user name and password.',
          details: 'On the next page, open [signIn.noCode] and choose [signIn.noCodeRecovery].',
          code: 'Enter one of your codes and choose [common.continue]. Capitals, dashes and spaces do not matter.',
          next: 'We then ask whether you have lost your phone. If so, set up a new second factor at once.',
        },
      },
      renew: {
        heading: 'Getting new ones',
        steps: {
          open: 'Open [profile.tabFactor@/profile/second-factor] in your profile. It says how many codes you have left.',
          new: 'Choose [factors.newCodes] and confirm that it is you.',
          save: 'Save the codes, type your name, tick both boxes and choose [setUp.receiptSubmit]. From that moment on, the old codes no longer work.',
        },
      },
      keep: {
        heading: 'Where to keep them',
        text: {
          place:
            'On paper or in a password manager, but not on the phone that you sign in with. We show the codes only once.',
          receipt:
            'As a receipt we keep your name, the time and the text you agreed to. You find it in your profile under [factors.receiptTitle].',
        },
      },
    },
  },
  'lost-or-new-phone': {
    title: 'What do I do if my phone is lost or new?',
    answer:
      'If you still have the old phone, first add the new one in your profile, then remove the old one. If it is lost, sign in with a recovery code; without one, the service desk helps.',
    parts: {
      new: {
        heading: 'You have a new phone',
        steps: {
          open: 'Open [profile.tabFactor@/profile/second-factor] in your profile.',
          add: 'Connect the new phone’s app with [factors.add], or a new number with [phone.setUp.addNumber].',
          remove: 'Then remove the old app or number with [factors.remove].',
        },
      },
      lost: {
        heading: 'The phone is gone',
        steps: {
          code: 'Enter your password, open [signIn.noCode] and choose [signIn.noCodeRecovery].',
          replace:
            'After the recovery code, choose [setUp.replace] or [phone.setUp.newNumber]. What you set up now takes the place of everything you had before.',
          other:
            'If you have another app or number that still works, choose it when you sign in. Then remove the lost one in your profile.',
        },
      },
      nothing: {
        heading: 'You have no recovery codes either',
        text: {
          desk: 'Ask the service desk. They check who you are before you can set up a new second factor; your password alone is never enough.',
        },
      },
    },
  },
} satisfies Record<string, ArticleText>;
