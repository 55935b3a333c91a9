import type { ArticleText } from '@/lib/help/article-text';

/** Methods that have to be applied for, and what admins, managers and the service desk do. */
export const inChargeArticles = {
  'apply-for-a-method': {
    title: 'How do I apply for text messages or calls?',
    answer:
      'Where your office approves methods by phone for each person, you apply in your profile under [profile.tabFactor@/profile/second-factor], with your number and a reason. You get a mail about the decision.',
    parts: {
      steps: {
        heading: 'Step by step',
        steps: {
          open: 'Open [profile.tabFactor@/profile/second-factor] in your profile and choose what you want to apply for. If you must set up a second factor to sign in, the sign-in itself leads you there.',
          fill: 'On the page [requests.applyTitle], give the number and the reason, and choose [requests.submit].',
          wait: 'Under [requests.pending] your profile says who decides and since when your application has been waiting. You can choose [requests.withdraw] there, or [requests.remind].',
          set: 'Once it is approved, choose [requests.setUp] there and verify the number. The approval is for this number alone.',
        },
      },
      know: {
        heading: 'Good to know',
        text: {
          until:
            'Until it is completed, the method is not offered to you anywhere. What you have set up already goes on working.',
          refused: 'If it is refused, your profile and the mail say why. You can apply again.',
          switch:
            'At some offices, only the service desk switches between text messages and voice calls. You ask for that in your profile, too, with [requests.switchSubmit].',
        },
      },
    },
  },
  'demand-second-factor': {
    title: 'How do I demand a second factor of everybody at my office?',
    answer:
      'Open [office.tabs.security@/office/security], choose [security.requirements.required] for staff or customers, look at who is affected, and save. It applies from each person’s next sign-in on.',
    parts: {
      steps: {
        heading: 'Step by step',
        steps: {
          open: 'Open [office.tabs.security@/office/security] and answer [security.requirement] with [security.requirements.required], for staff, for customers without a client, or for both.',
          grace:
            'Give days of grace if you like, 0 to 90. They count for each person from the first sign-in that asks; they end at midnight in your office’s time zone and never begin again.',
          preview: 'Choose [security.submit]. Nothing is saved before you have seen the preview.',
          save: 'Read the preview and save. We ask for your own second factor first, unless you have just given it.',
          tell: 'Tell your staff: open the article about the method and choose [help.announce.link].',
        },
      },
      preview: {
        heading: 'How to read the preview',
        text: {
          asked:
            'The sentence at the top says how many people will be asked, how many of them have no second factor, and how many are locked out. Below stands by name who it is; everybody affected is also in a file, with [preview.csv].',
          nofactor:
            'People under [preview.classes.no-factor] set one up at their next sign-in, or put it off while they have grace. The second picture shows for how long.',
          out: 'People under [preview.classes.locked-out] cannot get in any more, each with the reason. Make sure that nobody stands there, or that you know everybody who does.',
          other:
            'If another admin saves in the meantime, nothing of yours is saved: you see what has changed and decide again.',
        },
      },
      always: {
        heading: 'What the rule does not change',
        text: {
          roles: 'Office admins, managers and support always need a second factor, without grace.',
          exception:
            'Somebody with a dated exception follows that until it ends. Users of a client follow the client’s rule.',
        },
      },
    },
  },
  'invite-people': {
    title: 'How do I invite people?',
    answer:
      'Open [office.tabs.people@/office/people] and choose [people.invite]. Each person gets a mail with a link that is good for 7\u00A0days and works once.',
    parts: {
      one: {
        heading: 'One by one',
        steps: {
          open: 'Open [office.tabs.people@/office/people] and choose [people.invite].',
          fill: 'Give the name, the email address, who it is and the language, and choose [invitations.send].',
          accept: 'The person opens the link and sets a password. Only then is there an account.',
        },
      },
      file: {
        heading: 'Several from a file',
        steps: {
          choose:
            'Open [office.tabs.people@/office/people], choose [people.invitations] and then [invitations.fromFile].',
          send: 'Give a CSV file and choose [peopleImport.check]. The page says which columns it takes, and has an empty file for you.',
          read: 'Read the preview: how many will be invited, and for each refused line the reason. Nothing has been sent yet.',
          confirm:
            'Confirm it. The invitations are then made one after the other, and the page says how far they are. You can leave it meanwhile.',
        },
      },
      after: {
        heading: 'Afterwards',
        text: {
          open: 'Who has not accepted yet stands under [people.invitations]. There you send a new link with [invitations.again], which ends the older one, or choose [invitations.withdraw].',
          mails:
            'Mails that have not reached their address stand under [office.tabs.mails@/office/mails], where you can send them once more.',
        },
      },
    },
  },
  'clients-and-rules': {
    title: 'How do I set what a client asks of its users?',
    answer:
      'Open [office.tabs.clients@/office/clients], choose the client and answer [clients.ruleLegend] with yes, no or optional. It applies from a user’s next sign-in on at which this client is the active one.',
    parts: {
      rules: {
        heading: 'What the answers mean',
        text: {
          yes: 'Yes: every user is asked. Whoever has no second factor sets one up, or puts it off while the client’s days of grace last.',
          optional: 'Optional: each user chooses. Whoever has set one up is asked for it.',
          no: 'No: nobody is asked while this client is the active one.',
        },
      },
      steps: {
        heading: 'Step by step',
        steps: {
          add: 'Choose [clients.add] if it is not in the list, then add its users. A customer of your office can belong to several clients.',
          rule: 'Open the client and change its rule. With a stricter one, choose [clients.seeAffected] first.',
          save: 'Save. We ask for your own second factor first, unless you have just given it.',
        },
      },
      several: {
        heading: 'Users of several clients',
        text: {
          active:
            'The rule of the active client counts. Such users switch at the top of each page with [ui.switchClient]; if the other client demands more, they are asked at that moment.',
        },
      },
    },
  },
  exceptions: {
    title: 'How do I make an exception for one person?',
    answer:
      'Open the person under [office.tabs.people@/office/people] and choose [person.exceptionMake]. It needs a last day and a reason, and it ends by itself.',
    parts: {
      steps: {
        heading: 'Step by step',
        steps: {
          find: 'Find the person under [office.tabs.people@/office/people] and open them.',
          make: 'Choose [person.exceptionMake], say whether the second factor is off or optional, and give the last day and the reason.',
          end: 'If it is no longer needed before that day, choose [person.exceptionEnd].',
        },
      },
      what: {
        heading: 'What an exception can do',
        text: {
          before: 'It stands before every rule of the office and the clients, until its last day is over.',
          roles: 'It does nothing for office admins, managers and support: they always need a second factor.',
          own: 'The own setting of a person is no way round: it can ask for more, but it cannot lift what is required of all.',
          told: 'The person and all admins of the office are told by mail, as always when less is asked of one person.',
          history: 'Who made it, when and why stands in the history of that account.',
        },
      },
      lost: {
        heading: 'A lost phone needs no exception',
        text: {
          code: 'A recovery code gets the person in, and they set up a new second factor at once. Without a code, the service desk helps.',
        },
      },
    },
  },
  'decide-about-applications': {
    title: 'How do I decide about an application?',
    answer:
      'Open [requests.listTitle@/office/requests], read who asks for what and why, and choose [requests.approve], or give a reason and choose [requests.refuse]. The applicant is told by mail.',
    parts: {
      look: {
        heading: 'What to look at',
        text: {
          number:
            'You see the whole number and whether it was on the account, verified, before the application.',
          proven:
            'You see who applied: somebody who was signed in with a second factor, or somebody with the password alone. In that case call the person back on a number that you know, not on the one in the application, before you approve it.',
        },
      },
      follows: {
        heading: 'What follows',
        text: {
          approve:
            'An approval is for this number alone. The applicant then verifies it; only after that is the method offered to them.',
          refuse: 'The applicant reads the reason of a refusal, and can apply again.',
          own: 'Nobody decides about an application of their own. It goes to somebody else who may.',
          late: 'You get a mail for each new application, and a reminder when one has been waiting for long.',
        },
      },
    },
  },
  'at-the-service-desk': {
    title: 'What does the service desk see?',
    answer:
      'Under [ui.area.support@/support/switches] stand the switches between text messages and voice calls that people of every office have asked for, the oldest first. The portal’s own service desk sees them, nobody else.',
    parts: {
      see: {
        heading: 'What you see',
        text: {
          switches:
            'Each switch with the person, their office, from what to what, the last digits of the number, since when it has been waiting, and the reason.',
          never:
            'No password, code, whole number or key of an app is shown, and nobody at the desk ever asks for one.',
        },
      },
      before: {
        heading: 'Before you answer anybody',
        text: {
          check:
            'Check who the person is: call back on a number that was known before, or as you have agreed with the office.',
          until:
            'Until a switch is done, nothing changes: the person goes on signing in as before, and can withdraw the request in their profile.',
        },
      },
      never: {
        heading: 'Where the desk does not get anybody in',
        text: {
          lost: 'Somebody without phone and recovery codes does not get in by a switch. Their password alone is never enough.',
        },
      },
    },
  },
} satisfies Record<string, ArticleText>;
