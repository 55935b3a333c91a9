export type TabItem = { href: string; text: string; current?: boolean };

/** Pages beside each other. They are links: each tab is an address, works without JavaScript, and can be bookmarked. */
export function Tabs({ label, items }: { label: string; items: readonly TabItem[] }) {
  return (
    <nav aria-label={label} className="mb-8 border-hairline border-b print:hidden">
      <ul className="-mb-px flex flex-wrap gap-x-6">
        {items.map((item) => (
          <li key={item.href}>
            <a
              href={item.href}
              aria-current={item.current ? 'page' : undefined}
              className={
                'inline-flex min-h-12 items-center border-b-4 ' +
                (item.current
                  ? 'border-accent font-bold text-ink'
                  : 'border-transparent text-accent underline decoration-1 underline-offset-4 hover:decoration-3')
              }
            >
              {item.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
