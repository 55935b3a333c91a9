'use client';

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { ButtonLink, ButtonRow } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { TimeLimit, type TimeLimitProps } from './time-limit';

const Gate = createContext({ isOver: false, close: () => {} });

/** Around a page behind the sign-in: knows when the session ended while the page stood open. */
export function SessionGate({ children }: { children: ReactNode }) {
  const [isOver, setOver] = useState(false);
  const gate = useMemo(() => ({ isOver, close: () => setOver(true) }), [isOver]);
  return <Gate value={gate}>{children}</Gate>;
}

/** What only the signed-in person may see: gone from the screen once the session is over. */
export function WhileSignedIn({ children, otherwise }: { children: ReactNode; otherwise?: ReactNode }) {
  return useContext(Gate).isOver ? otherwise : children;
}

/** Until when one stays signed in, and the warning before. */
export function StaySignedIn(props: Pick<TimeLimitProps, 'time' | 'action' | 'texts' | 'isSilent'>) {
  const { close } = useContext(Gate);
  return <TimeLimit {...props} of="session" warnBefore={5 * 60_000} onOver={close} />;
}

/** In place of the page: one is signed out, and comes back here after signing in. */
export function SignedOut(props: {
  texts: Record<'title' | 'heading' | 'next', string> & { why: string[] };
  href: string;
}) {
  const { texts, href } = props;
  useEffect(() => {
    // What had the focus is gone; whoever cannot see that hears it.
    document.getElementById('content')?.focus();
  }, []);
  return (
    <>
      <title>{texts.title}</title>
      <Heading>{texts.heading}</Heading>
      {texts.why.map((text) => (
        <p key={text} className="mb-4">
          {text}
        </p>
      ))}
      <ButtonRow>
        <ButtonLink href={href}>{texts.next}</ButtonLink>
      </ButtonRow>
    </>
  );
}
