import type { ArticleText } from '@/lib/help/article-text';

/** Methods that have to be applied for, and what admins, managers and the service desk do. */
export const inChargeArticles = {
  'apply-for-a-method': {
    title: 'How do I apply for text messages or calls?',
    answer:
      'If methods by phone need approval at your office, you apply in your profile under [profile.tabFactor@/profile/second-factor], with your number and a reason. You get an email about the decision.',
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
            'Until your application is completed, the method is not offered to you anywhere. What you have set up already goes on working.',
          refused: 'If it is refused, your profile and the email say why. You can apply again.',
          switch:
            'At some offices, only the service desk switches between text messages and voice calls. You ask for that in your profile, too, with [requests.switchSubmit].',
        },
      },
    },
  },
  'demand-second-factor': {
    title: 'How do I require a second factor for everybody at my office?',
    answer:
      'Open [office.tabs.security@/office/security], choose [security.requirements.required] for staff or customers, look at who is affected, and save. It applies from each person’s next sign-in on.',
    parts: {
      steps: {
        heading: 'Step by step',
        steps: {
          open: 'Open [office.tabs.security@/office/security] and answer [security.requirement] with [security.requirements.required], for staff, for customers without a client, or for both.',
          grace:
            'If you like, allow 0 to 90 days of grace. They count for each person from the first sign-in that asks, end at midnight in your office’s time zone and never begin again.',
          preview: 'Choose [security.submit]. Nothing is saved before you have seen the preview.',
          save: 'Read the preview and save. We ask for your own second factor first, unless you have just given it.',
          tell: 'Tell your staff: open the article about the method and choose [help.announce.link].',
        },
      },
      preview: {
        heading: 'How to read the preview',
        text: {
          asked:
            'The sentence at the top says how many people will be asked, how many of them have no second factor, and how many are locked out. Below, they are listed by name; with [preview.csv] you get everybody affected as a file.',
          nofactor:
            'People under [preview.classes.no-factor] set up a second factor at their next sign-in, or put it off while they have grace. The second chart shows for how long.',
          out: 'People under [preview.classes.locked-out] can no longer sign in; each is listed with the reason. Make sure that nobody is listed there, or that you know everybody who is.',
          other:
            'If another admin saves in the meantime, your changes are not saved: you see what has changed and decide again.',
        },
      },
      always: {
        heading: 'What the rule does not change',
        text: {
          roles: 'Office admins, managers and the service desk always need a second factor, without grace.',
          exception:
            'While somebody has an exception, it applies instead of the rule. Users of a client follow the client’s rule.',
        },
      },
    },
  },
  'invite-people': {
    title: 'How do I invite people?',
    answer:
      'Open [office.tabs.people@/office/people] and choose [people.invite]. Each person gets an email with a link that is good for 7\u00A0days and works only once.',
    parts: {
      one: {
        heading: 'One by one',
        steps: {
          open: 'Open [office.tabs.people@/office/people] and choose [people.invite].',
          fill: 'Enter the name and the email address, choose customer or staff and the language, and then [invitations.send].',
          accept: 'The person opens the link and chooses a password. Only then is there an account.',
        },
      },
      file: {
        heading: 'Several from a file',
        steps: {
          choose:
            'Open [office.tabs.people@/office/people], choose [people.invitations] and then [invitations.fromFile].',
          send: 'Choose a CSV file and then [peopleImport.check]. The page says which columns the file can have, and offers an empty one.',
          read: 'Read the preview: how many will be invited, and for each refused line the reason. Nothing has been sent yet.',
          confirm:
            'Confirm the preview. People are then invited one after the other, and the page shows the progress. You can leave the page meanwhile.',
        },
      },
      after: {
        heading: 'Afterwards',
        text: {
          open: 'People who have not accepted yet are listed under [people.invitations]. There you send a new link with [invitations.again], which ends the older one, or choose [invitations.withdraw].',
          mails:
            'Emails that have not reached their address are listed under [office.tabs.mails@/office/mails], where you can send them once more.',
        },
      },
    },
  },
  'clients-and-rules': {
    title: 'How do I set what a client asks of its users?',
    answer:
      'Open [office.tabs.clients@/office/clients], choose the client and answer [clients.ruleLegend] with yes, no or optional. It applies the next time a user signs in for this client or switches to it.',
    parts: {
      rules: {
        heading: 'What the answers mean',
        text: {
          yes: 'Yes: every user is asked. Those who have no second factor set one up, or put it off while the client’s days of grace last.',
          optional: 'Optional: each user chooses. Those who have set up a second factor are asked for it.',
          no: 'No: nobody is asked while this client is the active one.',
        },
      },
      steps: {
        heading: 'Step by step',
        steps: {
          add: 'Choose [clients.add] if the client is not in the list, then add its users. A customer of your office can belong to several clients.',
          rule: 'Open the client and change its rule. If the new rule is stricter, choose [clients.seeAffected] first.',
          save: 'Save. We ask for your own second factor first, unless you have just given it.',
        },
      },
      several: {
        heading: 'Users of several clients',
        text: {
          active:
            'The rule of the active client counts. Such users switch at the top of each page with [ui.switchClient]; if the other client requires more, they are asked at that moment.',
        },
      },
    },
  },
  exceptions: {
    title: 'How do I make an exception for one person?',
    answer:
      'Open the person under [office.tabs.people@/office/people] and choose [person.exceptionMake]. An exception needs a last day and a reason, and it ends by itself.',
    parts: {
      steps: {
        heading: 'Step by step',
        steps: {
          find: 'Find the person under [office.tabs.people@/office/people] and open them.',
          make: 'Choose [person.exceptionMake], say whether the second factor is off or optional, and give the last day and the reason.',
          end: 'To end the exception before that day, choose [person.exceptionEnd].',
        },
      },
      what: {
        heading: 'What an exception can do',
        text: {
          before:
            'An exception overrides every rule of the office and the clients, until its last day is over.',
          roles:
            'It has no effect for office admins, managers and the service desk: they always need a second factor.',
          own: 'A person’s own setting cannot replace an exception: it can ask for more, but it cannot lift what is required of everybody.',
          told: 'The person and all admins of the office are told by email, as always when less is asked of one person.',
          history: 'The history of that account shows who made the exception, when and why.',
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
      'Open [requests.listTitle@/office/requests], read who asks for what and why, and choose [requests.approve], or give a reason and choose [requests.refuse]. The applicant is told by email.',
    parts: {
      look: {
        heading: 'What to look at',
        text: {
          number:
            'You see the whole number, and whether it was already on the account and verified before the application.',
          proven:
            'You see how the application was made: by somebody signed in with a second factor, or with the password alone. If it was the password alone, call the person back on a number you know, not on the one in the application, before you approve it.',
        },
      },
      follows: {
        heading: 'What follows',
        text: {
          approve:
            'An approval is for this number alone. The applicant then verifies it; only after that is the method offered to them.',
          refuse: 'The applicant reads the reason for a refusal, and can apply again.',
          own: 'Nobody can decide about their own application. It goes to somebody else who may decide.',
          late: 'You get an email for each new application, and a reminder when one has been waiting for some time.',
        },
      },
    },
  },
  'at-the-service-desk': {
    title: 'How does the service desk get somebody back in?',
    answer:
      'Whoever cannot sign in asks for help under [signIn.cannotGetIn] at sign-in. One person at the service desk checks who it is, a second one confirms the reset, and the pass that comes of it works only together with the password.',
    parts: {
      ask: {
        heading: 'How people ask',
        text: {
          help: 'At sign-in they enter their password, choose [signIn.cannotGetIn] and then [getIn.ask]. You find the request, and how to reach them, under [desk.tabs.requests@/support/requests].',
          check:
            'Anybody who knows the password can have written it. Check who it is: call back on a number that was known before, or do as you have agreed with the office.',
        },
      },
      reset: {
        heading: 'How a reset goes',
        steps: {
          open: 'Find the account under [ui.area.support@/support] and choose [resets.askLink].',
          first: 'Tick what you have checked, enter why the reset is needed, and choose [resets.ask].',
          second:
            'A second person looks at it under [desk.tabs.resets@/support/resets] and confirms or refuses it: a colleague at the service desk or, for people who work for the office, one of its admins. Nobody confirms what they asked for themselves, a reset of their own account, or one for a higher role.',
          pass: 'With the password and the pass, the person gets in: they choose [signIn.cannotGetIn], then [getIn.enterPass]. The pass works once, for 24\u00A0hours. Then the old second factor is removed, and they set up a new one at once.',
        },
      },
      ways: {
        heading: 'How the person gets the pass',
        text: {
          mail: 'By email: every known address is told at once, and for 24 to 72\u00A0hours, as the office has set it, the reset can be stopped there. Then the pass goes to an address that has not changed for 30\u00A0days.',
          handed:
            'Handed over: only where whoever confirms knows the person or has them in front of them. They read the pass out at once; every known address is told.',
        },
      },
      besides: {
        heading: 'What else is waiting for you',
        text: {
          switches:
            'Under [desk.tabs.switches@/support/switches] are the requests to switch between text messages and voice calls, the oldest first. Check who has asked here, too. Until a switch is carried out, nothing changes.',
          blocked:
            'Where [notMe.submit] was chosen in an email, nothing in the account can be changed. Find out together with the person what has happened, and only then choose [desk.release].',
        },
      },
      never: {
        heading: 'What the service desk never does',
        text: {
          never:
            'Nobody at the service desk asks for a password, a code or a pass. You see none of them, nor a whole number or the key of an app; only a pass that you hand over yourself is shown to you, once.',
          alone:
            'A password alone never opens an account that has a second factor, and neither does a mailbox alone.',
        },
      },
    },
  },
} satisfies Record<string, ArticleText>;
