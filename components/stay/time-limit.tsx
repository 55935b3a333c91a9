'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';
import { buttonLook, linkButtonLook } from '@/components/ui/button-look';
import { useHydrated } from '@/components/ui/hydrated';
import { WarningIcon } from '@/components/ui/icons';
import { Link } from '@/components/ui/link';
import type { TimeLeft } from '@/lib/session/time-left';
import { type TimeTexts, withTime } from './time-texts';
import { useTimeLeft } from './use-time-left';
import type { Watched } from './watch-time';

/** Gives more time and answers how much there is now; null when there is nothing to prolong any more. */
export type MoreTime = () => Promise<TimeLeft | null>;

export type TimeLimitProps = {
  of: Watched;
  time: TimeLeft;
  action: MoreTime;
  texts: TimeTexts;
  /** How long before the end the line becomes a warning (ms). */
  warnBefore: number;
  /** Whether the button is there all the time; otherwise only in the warning. */
  offersAlways?: boolean;
  /** No line until there is something to warn of: the page has a nearer end of its own, and says that. */
  isSilent?: boolean;
  /** Called when the time is over, instead of saying so here. */
  onOver?: () => void;
};

const lineLook = 'flex flex-wrap items-center gap-x-4 text-small text-soft print:hidden';
// Over the foot of the window, whatever is being read; the page is made that much longer (`useRoomBelow`).
const boxLook =
  'fixed inset-x-0 bottom-0 z-10 max-h-[70dvh] overflow-y-auto border-amber border-t-4 bg-paper px-4 py-4 ' +
  'sm:px-8 print:hidden';

/** As wide as the frame of the page, so that both begin at the same edge. */
const frameWidth: Record<Watched, string> = {
  session: 'max-w-[64rem]',
  profile: 'max-w-[64rem]',
  'sign-in': 'max-w-[72rem]',
};

/**
 * WCAG 2.2.1: until when the page works, as clock time, with a button for more. With JavaScript the same line
 * becomes a warning before the end. It takes no focus: somebody may be typing. Its text is a live region, and the
 * button leaves everything typed where it is.
 */
export function TimeLimit(props: TimeLimitProps) {
  const { texts, action, onOver } = props;
  const hydrated = useHydrated();
  const { phase, time, take } = useTimeLeft(props.of, props.time, props.warnBefore);
  const [answer, setAnswer] = useState<'none' | 'pending' | 'failed' | 'understood'>('none');
  const box = useRef<HTMLElement>(null);
  const cameFrom = useRef<Element | null>(null);

  const isNear = phase === 'warned' && !(answer === 'understood' && !time.movable);
  const isOver = phase === 'over' && !onOver;
  const isBox = isNear || isOver;
  useRoomBelow(box, isBox);
  useEffect(() => {
    if (phase === 'over') onOver?.();
  }, [phase, onOver]);

  /** Back to the field that was being typed in: the button that has the focus is going away. */
  const giveBackFocus = () => {
    const { current } = cameFrom;
    if (current instanceof HTMLElement && current.isConnected) current.focus({ preventScroll: true });
  };

  async function press(event: FormEvent) {
    event.preventDefault();
    if (answer === 'pending') return;
    setAnswer('pending');
    try {
      const given = await action();
      setAnswer('none');
      if (given && box.current?.contains(document.activeElement) && isBox) giveBackFocus();
      take(given);
    } catch {
      setAnswer('failed');
    }
  }

  const near = time.movable ? texts.warning : texts.lastWarning;
  const calm = time.movable ? texts.line : texts.lastLine;
  const said = isOver ? texts.over : isNear ? near : props.isSilent ? '' : calm;
  const offersMore = time.movable && !isOver && (isNear || props.offersAlways);
  return (
    // As high as the line, so that nothing below it moves when it becomes the box.
    <div className={props.isSilent ? undefined : 'min-h-11'}>
      <section
        ref={box}
        aria-label={isBox ? texts.label : undefined}
        className={isBox ? boxLook : lineLook}
        onFocus={({ relatedTarget, currentTarget }) => {
          if (!currentTarget.contains(relatedTarget)) cameFrom.current = relatedTarget;
        }}
      >
        <div
          className={
            isBox ? `mx-auto flex flex-wrap items-center gap-x-8 gap-y-3 ${frameWidth[props.of]}` : 'contents'
          }
        >
          <div role="status" className={isBox ? 'min-w-0 max-w-text flex-[1_1_16rem]' : undefined}>
            {isBox ? (
              <p className="flex items-center gap-2 font-bold text-amber">
                <WarningIcon />
                {texts.word}
              </p>
            ) : null}
            <p>{withTime(said, time.until)}</p>
            {answer === 'failed' && offersMore ? (
              <p className="font-semibold text-red">{texts.failed}</p>
            ) : null}
          </div>
          {offersMore ? (
            <form
              action={action as unknown as () => Promise<void>}
              onSubmit={hydrated ? press : undefined}
              className={isBox ? 'w-full sm:w-auto' : undefined}
            >
              <button
                type="submit"
                aria-busy={answer === 'pending' || undefined}
                className={isBox ? buttonLook('secondary') : linkButtonLook}
              >
                {texts.more}
              </button>
            </form>
          ) : null}
          {isNear && !time.movable ? (
            <button
              type="button"
              className={buttonLook('secondary')}
              onClick={() => {
                giveBackFocus();
                setAnswer('understood');
              }}
            >
              {texts.understood}
            </button>
          ) : null}
          {isOver ? (
            <Link standalone href="">
              {texts.overNext}
            </Link>
          ) : null}
        </div>
      </section>
    </div>
  );
}

/** While the box covers the foot of the window, nothing ends up behind it: neither the page's end nor the focus. */
function useRoomBelow(box: { current: HTMLElement | null }, isShown: boolean): void {
  useEffect(() => {
    if (!isShown || !box.current) return;
    const { style } = document.documentElement;
    const measure = () => {
      const height = `${box.current?.offsetHeight ?? 0}px`;
      style.scrollPaddingBottom = height;
      document.body.style.paddingBottom = height;
    };
    const observer = new ResizeObserver(measure);
    observer.observe(box.current);
    measure();
    const focused = document.activeElement;
    if (focused !== document.body) focused?.scrollIntoView({ block: 'nearest' });
    return () => {
      observer.disconnect();
      style.scrollPaddingBottom = '';
      document.body.style.paddingBottom = '';
    };
  }, [box, isShown]);
}
