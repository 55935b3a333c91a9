import type { ReactNode } from 'react';
import { PassPage } from '@/components/reset/pass-page';
import { ResetList } from '@/components/reset/reset-list';
import { ResetPage, type ResetPageProps } from '@/components/reset/reset-page';
import { translator } from '@/lib/i18n/translator';
import type { Session } from '@/lib/session/session';
import { findReset, openResets } from '@/lib/support/list';
import type { ShownPass } from '@/lib/support/shown-pass';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import type { ResetPlace } from '@/lib/web/reset-actions';
import { notThere, requireRole } from '@/lib/web/session';

/*
 * The pages of resets (X4), which have two doors: the desk sees what is under way among the people whom it serves, and an
 * office's admin what is of their own staff.
 */

type FrameProps = { session: Session; path: string; width?: 'text' | 'list'; children: ReactNode };
export type ResetDoor = {
  place: ResetPlace;
  Frame: (props: FrameProps) => Promise<ReactNode>;
  /** What its list and its pages ask: no two pages ask the same. */
  questions: { list: 'listTitle' | 'officeListTitle'; one: 'title' | 'officeTitle' };
};

/** `after`: the reset that ended the page before. */
export type ListQuery = Promise<{ after?: string | string[] }>;
export type ResetParams = Promise<{ reset: string }>;

export async function ListOfResets({ place, Frame, questions, query }: ResetDoor & { query: ListQuery }) {
  const session = await requireRole(place.base, place.role);
  const { after } = await query;
  const locale = await currentLocale();
  const from = typeof after === 'string' ? after : undefined;
  return (
    <Frame session={session} path={place.base} width="list">
      <ResetList
        locale={locale}
        title={translator(locale, 'resets')(questions.list)}
        office={session.office}
        page={await openResets(database(), session.accountId, from)}
        isFirst={from === undefined}
        path={place.base}
      />
    </Frame>
  );
}

type Actions = Pick<ResetPageProps, 'confirmByMail' | 'confirmHandedOver' | 'refuse' | 'withdraw'>;

export async function OneReset(props: ResetDoor & { params: ResetParams; actions: Actions }) {
  const { place, Frame, questions, actions } = props;
  const { session, reset, path } = await requireReset(place, props.params);
  const locale = await currentLocale();
  return (
    <Frame session={session} path={path}>
      <ResetPage
        {...actions}
        locale={locale}
        title={translator(locale, 'resets')(questions.one, { name: reset.name })}
        office={session.office}
        reset={reset}
        passHref={`${path}/pass`}
        backHref={place.base}
      />
    </Frame>
  );
}

type Show = (before: ShownPass, data: FormData) => Promise<ShownPass>;

export async function PassOfReset(props: ResetDoor & { params: ResetParams; show: Show }) {
  const { place, Frame, show } = props;
  const { session, reset, path } = await requireReset(place, props.params, '/pass');
  return (
    <Frame session={session} path={`${path}/pass`}>
      <PassPage
        locale={await currentLocale()}
        office={session.office}
        reset={reset}
        show={show}
        backHref={path}
      />
    </Frame>
  );
}

/** The reset that an address names, for whoever oversees its owner; for anybody else, and any other id, nothing is there. */
async function requireReset({ base, role }: ResetPlace, params: ResetParams, page = '') {
  const { reset: id } = await params;
  const path = `${base}/${encodeURIComponent(id)}`;
  const session = await requireRole(path + page, role);
  return { session, path, reset: (await findReset(database(), session.accountId, id)) ?? notThere() };
}
