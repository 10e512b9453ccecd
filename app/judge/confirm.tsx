/** The sheet as it will be kept, before it is confirmed; the same page is its record afterwards. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { confirmSheetForm } from '#rules/forms/score-sheet'
import { enter } from '#server/guard'
import { confirmScoreSheet } from '#server/operations/confirm-score-sheet'
import { judgeSheet } from '#server/queries/judge-desk'
import { answer, respond } from '#server/respond'
import { paths } from '#paths'
import { Button, ButtonLink, Buttons, ErrorSummary } from '#ui/form'
import { Notice } from '#ui/notice'
import { Section } from '#ui/section'
import { PageHeader } from '#ui/page-header'
import { blindName, confirmedAtText, confirmWords as words, deskDeadline } from '#wording/vi/judge'
import { refusalSentence } from '#wording/vi/refusals'
import { photoWords } from '#wording/vi/visit'
import { PhotosStrip } from './offline/photos-strip'
import { PhotoList } from './photo-list'
import { useJudge } from './use-judge'
import { FormProblems } from './form-problems'
import styles from './record.module.css'
import { SheetRecord, whatIsMissing } from './sheet-record'
import { SheetStateTag } from './sheet-state'

/** Only so that photographs which still wait on this machine are seen, and sent, before the sheet is locked. */
export const handle = { hydrate: true }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'judge')
  return answer(() => judgeSheet(by, params.sheet))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'judge')
  return respond(request, confirmSheetForm, async ({ version }) => {
    await confirmScoreSheet(by, params.sheet, { version })
    throw redirect(paths.confirmSheet(params.sheet ?? ''), 303)
  })
}

export default function Confirm() {
  const data = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { sheet, rubric, work, panel, contest, whyNotSave, next, now, photos } = data
  const person = useJudge()
  const isConfirmed = sheet.state === 'confirmed'
  const missing = whatIsMissing(rubric, sheet)
  const title = isConfirmed ? words.titleConfirmed : words.title
  return (
    <>
      <FormProblems failure={failure} pageTitle={title} summaryTitle={words.incomplete} sentences={{}} />
      {!isConfirmed && !whyNotSave && !failure && (
        <ErrorSummary
          title={words.incomplete}
          errors={missing.map((message) => ({ message, href: `${paths.desk(sheet.id)}?xem=phieu` }))}
        />
      )}
      <PageHeader
        back={{ href: paths.desk(sheet.id), label: words.backToDesk }}
        eyebrow={`${blindName(sheet.blindCode)} · ${panel.name} · ${contest.shortTitle}`}
        title={title}
        status={<SheetStateTag state={sheet.state} />}
        meta={
          isConfirmed && sheet.confirmedAt
            ? confirmedAtText(sheet.confirmedAt)
            : deskDeadline(contest.deadline, now)
        }
      />
      <SheetRecord
        rubric={rubric}
        sheet={sheet}
        work={work}
        photos={
          photos && (
            <Section title={photoWords.printed}>
              {photos.own.length === 0 && <p className="muted">{photoWords.none}</p>}
              <PhotoList sheet={sheet.id} photos={photos.own} isOpen={false} />
            </Section>
          )
        }
      />
      {photos && !isConfirmed && <PhotosStrip person={person} sheet={sheet.id} />}
      {isConfirmed ? (
        <Buttons>
          {next && <ButtonLink href={paths.desk(next)}>{words.next}</ButtonLink>}
          <ButtonLink href={paths.queue} variant={next ? 'secondary' : 'primary'}>
            {words.queue}
          </ButtonLink>
        </Buttons>
      ) : whyNotSave ? (
        <Notice tone="danger">
          <p>{refusalSentence(whyNotSave)}</p>
        </Notice>
      ) : (
        <form method="post">
          <input type="hidden" name="version" value={sheet.version} />
          {missing.length === 0 && <p className={styles.lead}>{words.lead}</p>}
          <Buttons>
            {missing.length === 0 && <Button>{words.submit}</Button>}
            <ButtonLink
              href={`${paths.desk(sheet.id)}?xem=phieu`}
              variant={missing.length === 0 ? 'secondary' : 'primary'}
            >
              {words.edit}
            </ButtonLink>
          </Buttons>
        </form>
      )}
    </>
  )
}
