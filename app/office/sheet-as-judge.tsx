/** One sheet as its judge reads it: the blind work, and which criteria are filled. Opening it is remembered. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { enterContest } from '#server/guard'
import { lookAsJudge } from '#server/operations/look-as-judge'
import { sheetAsJudge } from '#server/queries/as-judge'
import { answer } from '#server/respond'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { SummaryList } from '#ui/summary-list'
import { fileSize } from '#wording/format'
import { asJudgeWords as words } from '#wording/vi/as-judge'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'
import { sheetStateNames } from '#wording/vi/states'
import styles from './office.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.link) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(async () => {
    await lookAsJudge(by, params.sheet)
    return sheetAsJudge(by, params.sheet)
  })
}

export default function SheetAsJudge() {
  const { judge, panel, sheet, work, files, answers, criteria, whyNotSave } = useLoaderData<typeof loader>()
  const { contest = '' } = useParams()
  return (
    <>
      <PageHeader
        back={{
          href: paths.judgeSheets(contest, panel.id, judge.person),
          label: words.title(judge.name),
        }}
        eyebrow={`${words.sheet(sheet.blindCode)} · ${work.field}`}
        title={work.title}
        meta={sheetStateNames[sheet.state]}
      />
      <Notice tone="info" title={words.readOnly}>
        <p>{words.hidden}</p>
        <p>{whyNotSave ? refusalSentence(whyNotSave) : words.canSave}</p>
      </Notice>
      <Section title={words.criteria}>
        <SummaryList
          rows={[
            ...criteria.map(({ title, isFilled }) => ({
              key: title,
              value: isFilled ? words.isFilled : words.isBlank,
            })),
            { key: words.remarks, value: sheet.hasRemarks ? words.isFilled : words.isBlank },
          ]}
        />
      </Section>
      <Section title={words.summary}>
        <p className={styles.letterText}>{work.summary}</p>
      </Section>
      <Section title={words.files}>
        {files.length === 0 ? (
          <p className="muted">{words.noFiles}</p>
        ) : (
          <ul>
            {files.map(({ id, title, size }) => (
              <li key={id}>
                {title} ({fileSize(size)})
              </li>
            ))}
          </ul>
        )}
      </Section>
      {answers.map(({ code, title, text }) => (
        <Section key={code} title={title}>
          {text.trim() ? (
            <p className={styles.letterText}>{text}</p>
          ) : (
            <p className="muted">{words.noAnswer}</p>
          )}
        </Section>
      ))}
    </>
  )
}
