/** How the judges differ: adjusted scores beside the official ones, each judge's severity, what the prizes owe to one judge. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Pages } from '#parts/pages'
import { DataTable } from '#ui/data-table'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { paths } from '#paths'
import { enterContest } from '#server/guard'
import { judgeCalibration } from '#server/queries/judge-calibration'
import { answer } from '#server/respond'
import { score } from '#wording/format'
import { boardPartWords as partWords } from '#wording/vi/council-board'
import { adjustmentSentence, disconnectedSentence } from '#wording/vi/calibration'
import {
  calibrationStatusSentence,
  calibrationWords as words,
  correlation,
  fitNotes,
  prizeChangeSentence,
  reliabilitySentence,
  severitySentence,
} from '#wording/vi/council-insight'
import { pageTitle } from '#wording/vi/shell'
import { pageOf } from './board-view'
import styles from './board.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'chair')
  const { searchParams } = new URL(request.url)
  const view = { group: pageOf(searchParams.get('nhom')), page: pageOf(searchParams.get('trang')) ?? 1 }
  return answer(() => judgeCalibration(by, view))
}

export default function JudgeCalibrationPage() {
  const data = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        back={{ href: paths.deliberation(data.contest.slug), label: words.back }}
        eyebrow={data.contest.shortTitle}
        title={words.title}
      />
      <p className={styles.lead}>{words.intro}</p>
      {data.groups.length > 0 && (
        <Notice>
          <p>{calibrationStatusSentence(data.status, data.reason)}</p>
          <p>{reliabilitySentence(data.reliability.panel, data.reliability.alpha)}</p>
          {data.disconnected && <p>{disconnectedSentence(data.disconnected)}</p>}
        </Notice>
      )}
      {!data.groups.some(({ isWhole }) => isWhole) && (
        <Section title={words.judges}>
          <Judges data={data} />
        </Section>
      )}
      <Section title={words.works}>
        {data.groups.length === 0 && <p>{words.empty}</p>}
        {data.groups.map((group) => (
          <Works key={`${group.field} ${group.judges.join()}`} slug={data.contest.slug} group={group} />
        ))}
      </Section>
    </>
  )
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>

function Judges({ data }: { data: Data }) {
  const titles = new Map(data.prizes.map(({ code, title }) => [code, title]))
  const titleOf = (code: string | null) => (code === null ? null : (titles.get(code) ?? code))
  return (
    <DataTable
      caption={words.judges}
      captionHidden
      rows={data.judges}
      rowKey={({ judge }) => String(judge)}
      empty={words.judgesEmpty}
      columns={[
        {
          key: 'judge',
          title: words.judge,
          rowHeader: true,
          cell: ({ judge }) => <span className={styles.short}>{words.judgeNumber(judge)}</span>,
        },
        { key: 'sheets', title: words.sheets, numeric: true, cell: ({ sheets }) => sheets },
        {
          key: 'severity',
          title: words.severity,
          cell: ({ adjustment, error }) =>
            adjustment === null ? words.noCorrection : severitySentence(adjustment, error),
        },
        {
          key: 'rest',
          title: words.againstRest,
          numeric: true,
          cell: ({ againstRest }) => (againstRest === null ? '–' : correlation(againstRest)),
        },
        { key: 'note', title: words.note, cell: ({ flag }) => (flag ? fitNotes[flag] : '–') },
        {
          key: 'without',
          title: words.without,
          cell: ({ changes }) =>
            changes.length === 0
              ? words.noChange
              : changes
                  .map(({ blindCode, change, before, after }) =>
                    prizeChangeSentence(blindCode, change, titleOf(before), titleOf(after)),
                  )
                  .join('; '),
        },
      ]}
    />
  )
}

function Works({ slug, group }: { slug: string; group: Data['groups'][number] }) {
  const title = words.group(group.field, group.judges)
  const { place, isWhole, part } = group
  const href = (page: number) => paths.calibration(slug, { nhom: String(place), trang: String(page) })
  return (
    <>
      <DataTable
        caption={title}
        rows={group.rows}
        rowKey={({ entry }) => entry}
        empty={words.empty}
        isMarked={({ explanation }) => explanation.rawRank !== explanation.adjustedRank}
        columns={[
          { key: 'rank', title: words.rank, numeric: true, cell: ({ explanation }) => explanation.rawRank },
          { key: 'code', title: words.blindCode, rowHeader: true, cell: ({ blindCode }) => blindCode },
          {
            key: 'work',
            title: words.work,
            cell: ({ entry, title, field }) => (
              <>
                <a href={paths.trace(slug, entry)}>{title}</a>
                {group.field === null && <span className={styles.sub}>{field}</span>}
              </>
            ),
          },
          { key: 'published', title: words.published, numeric: true, cell: (row) => score(row.published) },
          {
            key: 'adjusted',
            title: words.adjusted,
            numeric: true,
            cell: ({ explanation: { adjusted, error } }) => (
              <>
                {score(adjusted)}
                {error !== null && <span className={styles.sub}>{words.margin(error)}</span>}
              </>
            ),
          },
          {
            key: 'adjustedRank',
            title: words.adjustedRank,
            numeric: true,
            cell: ({ explanation: { rawRank, adjustedRank } }) => (
              <>
                {adjustedRank}
                {adjustedRank !== rawRank && (
                  <span className={styles.sub}>{words.moved(rawRank - adjustedRank)}</span>
                )}
              </>
            ),
          },
          {
            key: 'why',
            title: words.why,
            cell: ({ explanation }) => (
              <details>
                <summary className={styles.short}>{words.why}</summary>
                <p className={styles.story}>{adjustmentSentence(explanation, words.judgeNumber)}</p>
              </details>
            ),
          },
        ]}
      />
      {isWhole && <Pages {...part} href={href} />}
      {isWhole && (
        <p className={styles.part}>
          <a href={paths.calibration(slug)}>{partWords.allGroups}</a>
        </p>
      )}
      {!isWhole && part.last < part.total && (
        <p className={styles.part}>
          {partWords.firstOfGroup(part.last, part.total)} <a href={href(1)}>{partWords.wholeGroup}</a>
        </p>
      )}
    </>
  )
}
