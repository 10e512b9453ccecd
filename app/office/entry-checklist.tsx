/** The checklist of one dossier: what stands in the way first, each line with its tick; what is clear folded away. */
import type { officeEntry } from '#server/queries/office-entry'
import type { Failure } from '#server/respond'
import { linesInTheWay, isTickable } from '#rules/screening-checklist'
import { DataTable } from '#ui/data-table'
import { Notice } from '#ui/notice'
import { Section } from '#ui/section'
import { StatusTag, type Tone } from '#ui/status-tag'
import type { LineStanding } from '#rules/screening-checklist'
import { checklistWords as words, lineName, lineSentences, standingNames } from '#wording/vi/screening'
import { LineTick } from './line-tick'
import styles from './office.module.css'

type EntryData = Awaited<ReturnType<typeof officeEntry>>
type Line = EntryData['checklist'][number]

interface EntryChecklistProps {
  entry: Pick<EntryData, 'checklist' | 'state'>
  failure: Failure | undefined
}

const tones: Record<LineStanding, Tone> = { clear: 'success', failed: 'danger', open: 'warning' }

export function EntryChecklist({ entry: { checklist, state }, failure }: EntryChecklistProps) {
  const inTheWay = linesInTheWay(checklist)
  const clear = checklist.filter(({ standing }) => standing === 'clear')
  const mayTick = state === 'submitted'
  return (
    <Section
      title={words.title}
      action={<span className="muted">{words.summary(clear.length, checklist.length)}</span>}
    >
      {inTheWay.length === 0 ? (
        <Notice tone="success">
          <p>{words.allClear}</p>
        </Notice>
      ) : (
        <Lines
          caption={words.inTheWay(inTheWay.length)}
          lines={onePair(inTheWay)}
          {...{ mayTick, failure }}
        />
      )}
      <details className={styles.fold} open={clear.some(({ code }) => failure?.values.line === code)}>
        <summary>{words.clearOnes(clear.length)}</summary>
        <Lines caption={words.clearOnes(clear.length)} lines={clear} {...{ mayTick, failure }} />
      </details>
    </Section>
  )
}

/** Of many pairs the first stands for all: each is told where it is ruled on. */
function onePair(lines: readonly Line[]): Line[] {
  const first = lines.find(({ matter }) => matter.about === 'resemblance')
  return lines.filter((line) => line.matter.about !== 'resemblance' || line === first)
}

interface LinesProps {
  caption: string
  lines: readonly Line[]
  mayTick: boolean
  failure: Failure | undefined
}

function Lines({ caption, lines, mayTick, failure }: LinesProps) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={lines}
      rowKey={({ code }) => code}
      empty={words.allClear}
      columns={[
        { key: 'line', title: words.line, rowHeader: true, cell: ({ matter }) => lineName(matter) },
        {
          key: 'found',
          title: words.found,
          cell: ({ matter }) => (
            <div>
              {lineSentences(matter).map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </div>
          ),
        },
        {
          key: 'standing',
          title: words.standing,
          cell: (line) => (
            <div>
              <StatusTag tone={tones[line.standing]} plain>
                {standingNames[line.standing]}
              </StatusTag>
              {line.tick && (
                <>
                  <span className={styles.note}>{line.tick.holds ? line.tick.note : words.outdated}</span>
                  <span className={`muted ${styles.note}`}>{words.ticked(line.tick.by, line.tick.at)}</span>
                </>
              )}
            </div>
          ),
        },
        {
          key: 'tick',
          title: words.tick,
          titleHidden: true,
          cell: (line) =>
            !isTickable(line) ? (
              line.matter.about === 'resemblance' && (
                <a href={`#cap-${line.matter.finding}`}>{words.seeBelow}</a>
              )
            ) : mayTick ? (
              <LineTick line={line} failure={failure?.values.line === line.code ? failure : undefined} />
            ) : null,
        },
      ]}
    />
  )
}
