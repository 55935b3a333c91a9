'use client';

import { useActionState } from 'react';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { groups } from '@/components/ui/grouped-key';
import type { ShownPass } from '@/lib/support/shown-pass';

/**
 * Shows a pass once, on the page that the button answers with: it stands in no address, cookie or store. `children` stand before
 * the button; `below` under the pass; `gone` is what is left to say when it has been shown.
 */
export function PassForm(props: {
  show: (before: ShownPass, data: FormData) => Promise<ShownPass>;
  reset: string;
  submit: string;
  before: React.ReactNode;
  shown: React.ReactNode;
  below: React.ReactNode;
  gone: React.ReactNode;
}) {
  const [answer, action] = useActionState(props.show, undefined);
  if (answer?.pass) {
    return (
      <div role="status">
        {props.shown}
        <p className="my-6 border-hairline border-y py-4">
          <code className="font-mono text-code">{groups(answer.pass).join('-')}</code>
        </p>
        {props.below}
      </div>
    );
  }
  if (answer) return props.gone;
  return (
    <form action={action}>
      {props.before}
      <input type="hidden" name="reset" value={props.reset} />
      <ButtonRow>
        <SubmitButton>{props.submit}</SubmitButton>
      </ButtonRow>
    </form>
  );
}
