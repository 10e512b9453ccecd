/** The lists of a unit: one is drawn up of what is chosen; those drawn up before, with where they are. */
import { paths } from '#paths'
import type { unitDesk } from '#server/queries/unit-desk'
import { DataTable } from '#ui/data-table'
import { Button, Buttons } from '#ui/form'
import { Section } from '#ui/section'
import { count, dateTime } from '#wording/format'
import { unitDeskWords as words } from '#wording/vi/unit-desk'
import styles from './unit.module.css'

type Desk = Awaited<ReturnType<typeof unitDesk>>

export function DeskLists({ desk }: { desk: Desk }) {
  const { contest, unit, stages, lists, rows, view, proposedList } = desk
  const nameOf = (code: string) => stages.find((stage) => stage.code === code)?.name ?? code
  if (stages.length === 0) return null
  return (
    <>
      {view === 'chosen' &&
        stages
          .map(({ code }) => ({
            code,
            chosen: rows.filter(({ stage, state }) => stage === code && state === 'chosen').length,
          }))
          .filter(({ chosen }) => chosen > 0)
          .map(({ code, chosen }) => (
            <Section key={code} title={words.listTitle}>
              <form method="post">
                <input type="hidden" name="stage" value={code} />
                <input type="hidden" name="list" value={proposedList} autoComplete="off" />
                <p>{words.listHint}</p>
                <Buttons>
                  <Button name="act" value="list">
                    {words.list(desk.pages === 1 ? chosen : desk.counts.chosen)}
                  </Button>
                </Buttons>
              </form>
            </Section>
          ))}
      <div className={styles.lists}>
        <DataTable
          caption={words.lists}
          rows={lists}
          rowKey={({ id }) => id}
          empty={words.noLists}
          columns={[
            {
              key: 'name',
              title: words.listNamed,
              rowHeader: true,
              cell: ({ id, number }) => (
                <a href={paths.unitList(contest.slug, unit.id, id)}>{words.listName(number)}</a>
              ),
            },
            { key: 'stage', title: words.stage, cell: ({ stage }) => nameOf(stage) },
            {
              key: 'entries',
              title: words.listEntries,
              numeric: true,
              cell: ({ entries }) => count(entries),
            },
            {
              key: 'state',
              title: words.listState,
              cell: ({ state, hasScan }) => words.listStates[state] + (hasScan ? `, ${words.hasScan}` : ''),
            },
            {
              key: 'at',
              title: words.listAt,
              cell: ({ preparedAt, sentAt }) => dateTime(sentAt ?? preparedAt),
            },
          ]}
        />
      </div>
    </>
  )
}
