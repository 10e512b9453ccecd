/** What one search found, kind by kind: the first rows of each, and the way to its whole list. */
import type { ReactNode } from 'react'
import { paths } from '#paths'
import { everyEntry } from '#rules/entry-filter'
import type { officeSearch } from '#server/queries/office-search'
import { DataTable } from '#ui/data-table'
import { StatusTag } from '#ui/status-tag'
import { filterParams } from '#wording/entry-address'
import { shortDate } from '#wording/format'
import { expertWords } from '#wording/vi/experts'
import { messageWords } from '#wording/vi/letter-pages'
import { letterStateNames } from '#wording/vi/letter-refusals'
import { officeSearchWords as words } from '#wording/vi/office-search'
import { chosenColumns } from './entry-columns'
import { expertParams } from './expert-filter'
import { letterTones } from './messages'
import styles from './office.module.css'
import { UnitTable } from './unit-table'

type Found = NonNullable<Awaited<ReturnType<typeof officeSearch>>>

interface SearchResultsProps {
  contest: string
  search: string
  found: Found
  now: Date
}

export function SearchResults({ contest, search, found, now }: SearchResultsProps) {
  const { entries, experts, units, letters, fields } = found
  if ([entries, experts, units, letters].every(({ rows }) => rows.length === 0)) {
    return <p>{words.nothing(search)}</p>
  }
  const filter = { ...everyEntry, search }
  return (
    <>
      <Group of={entries} all={paths.entries(contest, filterParams(filter))} allText={words.allEntries}>
        <DataTable
          caption={words.entries(entries)}
          rows={entries.rows}
          rowKey={({ id }) => id}
          empty=""
          columns={chosenColumns({
            contest,
            fields,
            now,
            filter: { ...filter, columns: ['title', 'receipt', 'lead', 'unit', 'state'] },
          }).map((column) => ({ ...column, sort: undefined }))}
        />
      </Group>
      <Group of={experts} all={paths.experts(contest, everyExpert(search))} allText={words.allExperts}>
        <Experts contest={contest} experts={experts} />
      </Group>
      <Group of={units} all={paths.unitDirectory({ tim: search, 'tat-ca': 'on' })} allText={words.allUnits}>
        <UnitTable caption={words.units(units)} empty="" rows={units.rows} />
      </Group>
      <Group of={letters} all={paths.messages(contest, { tim: search })} allText={words.allLetters}>
        <Letters contest={contest} letters={letters} />
      </Group>
    </>
  )
}

const everyExpert = (search: string) =>
  expertParams({ search, field: '', activity: 'all', order: 'name', page: 1 })

interface GroupProps {
  of: { total: number; rows: readonly unknown[] }
  all: string
  allText: string
  children: ReactNode
}

/** Nothing where nothing of the kind was found. */
function Group({ of: { total, rows }, all, allText, children }: GroupProps) {
  if (rows.length === 0) return null
  return (
    <div className={styles.found}>
      {children}
      {total > rows.length && (
        <p data-screen-only>
          <a href={all}>{allText}</a>
        </p>
      )}
    </div>
  )
}

function Experts({ contest, experts }: { contest: string; experts: Found['experts'] }) {
  return (
    <DataTable
      caption={words.experts(experts)}
      rows={experts.rows}
      rowKey={({ id }) => id}
      empty=""
      columns={[
        {
          key: 'name',
          title: expertWords.name,
          rowHeader: true,
          cell: ({ id, name }) => <a href={paths.expert(contest, id)}>{name}</a>,
        },
        { key: 'workplace', title: expertWords.workplace, cell: ({ workplace }) => workplace },
        {
          key: 'email',
          title: expertWords.email,
          cell: ({ email }) => <span className={styles.wrap}>{email || expertWords.noEmail}</span>,
        },
      ]}
    />
  )
}

function Letters({ contest, letters }: { contest: string; letters: Found['letters'] }) {
  return (
    <DataTable
      caption={words.letters(letters)}
      rows={letters.rows}
      rowKey={({ id }) => id}
      empty=""
      columns={[
        {
          key: 'subject',
          title: messageWords.subject,
          rowHeader: true,
          cell: ({ id, subject }) => <a href={paths.message(contest, id)}>{subject}</a>,
        },
        {
          key: 'to',
          title: messageWords.to,
          cell: ({ to }) => <span className={styles.wrap}>{to}</span>,
        },
        {
          key: 'state',
          title: messageWords.state,
          cell: ({ state }) => (
            <StatusTag tone={letterTones[state]} plain>
              {letterStateNames[state]}
            </StatusTag>
          ),
        },
        {
          key: 'when',
          title: messageWords.when,
          cell: ({ promisedAt }) => <span className={styles.noWrap}>{shortDate(promisedAt)}</span>,
        },
      ]}
    />
  )
}
