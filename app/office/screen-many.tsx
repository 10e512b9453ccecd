/** One act upon many entries: first what would come of it, then one button, then what came of each. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useParams, useSearchParams } from '@remix-run/react'
import { paths } from '#paths'
import { manyForm } from '#rules/forms/screening'
import { milestone } from '#rules/phases'
import { enterContest } from '#server/guard'
import { screenEntries } from '#server/operations/screen-entries'
import { manyEntries } from '#server/queries/many-entries'
import { answer, respond } from '#server/respond'
import { Button, Buttons, TextArea } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { formError } from '#wording/vi/office'
import { manyWords as words, overdueReason } from '#wording/vi/screening-desk'
import { pageTitle } from '#wording/vi/shell'
import { actSlugs, readMany } from './desk-filter'
import { FormProblems, typed } from './form-problems'
import { ManyOutcome, ManyTable } from './many-outcome'
import styles from './office.module.css'
import { ReadyReasons } from './ready-reasons'
import { ReturnFields } from './return-fields'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(words.title[data?.act ?? 'accept']) },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const { act, entries } = readMany(new URL(request.url).searchParams)
  return answer(() => manyEntries(by, act, entries))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const form = manyForm({ now: by.now, latest: milestone(by.contest.timeline, 'screeningEnds') })
  return respond(request, form, async (input) => ({
    ok: true as const,
    outcomes: await screenEntries(by, input.entries, input),
  }))
}

export default function ScreenMany() {
  const many = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const { contest = '' } = useParams()
  const header = (
    <PageHeader back={{ href: paths.screening(contest), label: words.back }} title={words.title[many.act]} />
  )
  if (result?.ok) {
    return (
      <>
        {header}
        <ManyOutcome contest={contest} outcomes={result.outcomes} />
      </>
    )
  }
  return (
    <>
      <FormProblems failure={result} />
      {header}
      <Preview contest={contest} many={many} failure={result} />
    </>
  )
}

interface PreviewProps {
  contest: string
  many: Awaited<ReturnType<typeof manyEntries>>
  failure: Parameters<typeof ReturnFields>[0]['failure']
}

function Preview({ contest, many, failure }: PreviewProps) {
  const [search] = useSearchParams()
  const { reason: chosen } = readMany(search)
  const { act, entries, left, isOverdue } = many
  const reasons = isOverdue && act === 'reject' ? [overdueReason, ...many.reasons] : many.reasons
  const able = entries.filter(({ refusal }) => refusal === null)
  const unable = entries.filter(({ refusal }) => refusal !== null)
  const ready = reasons.find(({ code }) => code === chosen) ?? (isOverdue ? overdueReason : undefined)
  if (entries.length === 0) return <p>{words.none}</p>
  return (
    <>
      {left > 0 && (
        <Notice tone="warning">
          <p>{words.leftOut(left)}</p>
        </Notice>
      )}
      <ManyTable contest={contest} caption={words.willDo(able.length)} rows={able} />
      {unable.length > 0 && (
        <ManyTable contest={contest} caption={words.willNot(unable.length)} rows={unable} />
      )}
      {able.length > 0 && (
        <>
          <ReadyReasons
            reasons={reasons}
            chosen={chosen}
            href={(code) =>
              paths.screenMany(
                contest,
                { viec: actSlugs[act], 'ly-do': code },
                entries.map(({ id }) => id),
              )
            }
          />
          <form method="post" className={styles.form}>
            {able.map(({ id, version }) => (
              <input key={id} type="hidden" name="entries" value={`${id}:${version}`} />
            ))}
            {act === 'return' && (
              <ReturnFields failure={failure} ready={ready} latest={many.latest} suggested={many.suggested} />
            )}
            {act === 'reject' && (
              <>
                <input type="hidden" name="code" value={ready?.code ?? typed(failure, 'code')} />
                <TextArea
                  name="reason"
                  label={words.reason}
                  hint={words.reasonHint}
                  rows={3}
                  defaultValue={typed(failure, 'reason') || ready?.text}
                  error={formError(failure?.errors.reason)}
                />
              </>
            )}
            <Buttons>
              <Button name="act" value={act} variant={act === 'reject' ? 'danger' : 'primary'}>
                {words.act[act](able.length)}
              </Button>
              <a href={paths.screening(contest)}>{words.back}</a>
            </Buttons>
          </form>
        </>
      )}
    </>
  )
}
