/** The entrant's own entries, what each needs next, and the contests that take more. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { enter } from '#server/guard'
import { myEntries } from '#server/queries/my-entries'
import { answer } from '#server/respond'
import { myEntriesWords as words } from '#wording/vi/entrant'
import { pageTitle } from '#wording/vi/shell'
import { ButtonLink } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { Pager } from '#ui/pager'
import { Section } from '#ui/section'
import { paths } from '#paths'
import { MyEntryRow } from './my-entry-row'
import styles from './entrant.module.css'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'entrant')
  const page = Number(new URL(request.url).searchParams.get('trang') ?? '1')
  return answer(() => myEntries(by, Number.isSafeInteger(page) && page > 0 ? page : 1))
}

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export default function MyEntries() {
  const { entries, open, page, pages, now } = useLoaderData<typeof loader>()
  return (
    <div className={styles.stack}>
      <PageHeader title={words.title} />
      {entries.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <ul className="plain-list">
          {entries.map((entry) => (
            <MyEntryRow key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      {pages > 1 && (
        <Pager
          label={words.pages}
          previous={page > 1 ? { href: paths.myEntriesPage(page - 1), label: words.previous } : undefined}
          next={page < pages ? { href: paths.myEntriesPage(page + 1), label: words.next } : undefined}
          position={words.page(page, pages)}
        />
      )}
      <Section title={words.open}>
        {open.length === 0 && <p>{words.noneOpen}</p>}
        <div className={styles.stack}>
          {open.map(({ slug, title, closes }) => (
            <div key={slug} className={styles.tight}>
              <p>
                <a href={paths.contest(slug)}>{title}</a>
              </p>
              <p className="muted">{words.closes(closes, now)}</p>
              <ButtonLink
                href={paths.newEntry(slug)}
                variant={entries.length === 0 ? 'primary' : 'secondary'}
              >
                {entries.some((entry) => entry.contest.slug === slug) ? words.startAnother : words.start}
              </ButtonLink>
            </div>
          ))}
        </div>
      </Section>
    </div>
  )
}
