import { Button } from '@/components/ui/button';
import { controlLook } from '@/components/ui/field-parts';
import { Link } from '@/components/ui/link';

/** Looks for a part of a name: a form that only asks, so what it finds has an address. */
export function SearchForm(props: {
  /** The list's own path. */
  action: string;
  label: string;
  submit: string;
  search: string;
  /** Words of the link to all of them. */
  all: string;
}) {
  const { action, label, submit, search, all } = props;
  return (
    <form action={action} className="my-6 max-w-text">
      <search>
        <label htmlFor="q" className="font-semibold">
          {label}
        </label>
        <div className="mt-2 flex flex-wrap items-center gap-x-6 gap-y-3">
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={search}
            maxLength={120}
            autoComplete="off"
            className={controlLook(undefined, 'sm:max-w-80')}
          />
          <Button variant="secondary">{submit}</Button>
          {search ? (
            <Link standalone href={action}>
              {all}
            </Link>
          ) : null}
        </div>
      </search>
    </form>
  );
}
