/** One act upon many entries: first what would come of it, then one button. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams, useSearchParams } from '@remix-run/react'
import { paths } from '#paths'
import { bulkForm } from '#rules/forms/bulk'
import { enterContest } from '#server/guard'
import { startBulk } from '#server/operations/start-bulk'
import { bulkPreview } from '#server/queries/bulk'
import { answer, respond } from '#server/respond'
import { Button, Buttons, Select, TextInput } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { bulkName, bulkWords as words } from '#wording/vi/bulk'
import { pageTitle } from '#wording/vi/shell'
import { keptFields, listBehind, readBulk } from './bulk-choice'
import { BulkTable } from './bulk-table'
import { FormProblems } from './form-problems'
import styles from './office.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const { input, choice, label } = readBulk(new URL(request.url).searchParams)
  return { input, label, ...(await answer(() => bulkPreview(by, input, choice))) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const { choice } = readBulk(new URL(request.url).searchParams)
  return respond(request, bulkForm, async ({ id, ...input }) => {
    await startBulk(by, id, input, choice)
    throw redirect(paths.bulkAct(by.contest.slug, id), 303)
  })
}

export default function Bulk() {
  const { input, label, labels, proposedId, able, unable } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest = '' } = useParams()
  const [search] = useSearchParams()
  const back = paths.entries(contest, listBehind(search))
  const needsLabel = 'label' in input && label === ''
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        back={{ href: back, label: words.back }}
        title={needsLabel ? words.title : bulkName(input)}
      />
      {'label' in input && (
        <form method="get" className={styles.filter}>
          {keptFields(search).map(([name, value], index) => (
            <input key={index} type="hidden" name={name} value={value} />
          ))}
          {labels.length > 0 && (
            <Select
              name="nhan-co"
              label={words.label}
              blank="–"
              defaultValue={label}
              options={labels.map((one) => ({ value: one, label: one }))}
            />
          )}
          {input.kind === 'label' && (
            <TextInput
              name="nhan-moi"
              label={labels.length > 0 ? words.newLabel : words.label}
              hint={words.labelHint}
              maxLength={40}
              defaultValue={labels.includes(label) ? '' : label}
            />
          )}
          <div className={styles.acts}>
            <Button variant="secondary">{words.showLabel}</Button>
          </div>
        </form>
      )}
      {!needsLabel && (
        <>
          {able.count === 0 ? (
            <Notice tone="warning">
              <p>{words.none}</p>
            </Notice>
          ) : (
            <form method="post" className={styles.block}>
              <input type="hidden" name="id" value={proposedId} />
              <input type="hidden" name="kind" value={input.kind} />
              {'label' in input && <input type="hidden" name="label" value={input.label} />}
              {input.kind === 'accept' && <p className={styles.text}>{words.accepts}</p>}
              <p className="muted">{words.undoNote}</p>
              <Buttons>
                <Button>{words.confirm(input, able.count)}</Button>
                <a href={back}>{words.cancel}</a>
              </Buttons>
            </form>
          )}
          <BulkTable
            contest={contest}
            caption={words.unable(unable.count)}
            rows={unable.rows}
            total={unable.count}
          />
          <BulkTable contest={contest} caption={words.able(able.count)} rows={able.rows} total={able.count} />
        </>
      )}
    </>
  )
}
