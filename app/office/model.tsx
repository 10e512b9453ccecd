/** One entry's model: receive it, or see its receipt, photograph it, and give it back. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { paths } from '#paths'
import { modelForm } from '#rules/forms/model'
import { enterContest } from '#server/guard'
import { receiveModel } from '#server/operations/receive-model'
import { returnModel } from '#server/operations/return-model'
import { modelPage, type ModelPage } from '#server/queries/model'
import { answer, respond, type Failure } from '#server/respond'
import { Button, TextInput } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { SummaryList } from '#ui/summary-list'
import { list } from '#wording/format'
import { modelDeskWords as words } from '#wording/vi/model-desk'
import { formError } from '#wording/vi/office'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'
import { FormProblems, typed } from './form-problems'
import { ModelPictures } from './model-pictures'
import styles from './office.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.receive) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => modelPage(by, params.entry))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return respond(request, modelForm, async (input) => {
    if (input.act === 'receive') await receiveModel(by, params.entry, input)
    else await returnModel(by, params.entry, input)
    throw redirect(paths.model(by.contest.slug, params.entry ?? ''), 303)
  })
}

export default function Model() {
  const model = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest, receipt, whyNot } = model
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        back={{ href: paths.models(contest.slug), label: words.back }}
        eyebrow={`${words.receipt} ${model.receiptNumber}`}
        title={model.title}
        meta={
          <>
            {list(model.authors)} · {model.school} ·{' '}
            <a href={paths.officeEntry(contest.slug, model.id)}>{words.openEntry}</a>
          </>
        }
      />
      {whyNot && (
        <Notice tone="warning">
          <p>{refusalSentence(whyNot)}</p>
        </Notice>
      )}
      {receipt ? (
        <Received model={model} receipt={receipt} failure={failure} />
      ) : (
        !whyNot && <Receive owner={model.owner} failure={failure} />
      )}
    </>
  )
}

function Receive({ owner, failure }: { owner: string; failure: Failure | undefined }) {
  return (
    <form method="post" className={styles.form}>
      <TextInput {...fieldOf(failure, 'from', owner)} label={words.from} />
      <TextInput {...fieldOf(failure, 'condition')} label={words.condition} hint={words.conditionHint} />
      <TextInput {...fieldOf(failure, 'place')} label={words.keptAt} />
      <Button name="act" value="receive">
        {words.receiveAct}
      </Button>
    </form>
  )
}

interface ReceivedProps {
  model: ModelPage
  receipt: NonNullable<ModelPage['receipt']>
  failure: Failure | undefined
}

function Received({ model: { contest, id }, receipt, failure }: ReceivedProps) {
  const { number, receivedAt, returned } = receipt
  return (
    <>
      <Notice tone="success">
        <p>{words.received(number, receivedAt)}</p>
        <p>
          <a href={paths.modelPaper(contest.slug, id)}>{words.paper}</a>
        </p>
      </Notice>
      <SummaryList
        rows={[
          { key: words.from, value: receipt.from },
          { key: words.receivedBy, value: receipt.receivedBy },
          { key: words.condition, value: receipt.condition },
          { key: words.place, value: receipt.place || '–' },
        ]}
      />
      <ModelPictures contest={contest.slug} entry={id} photos={receipt.photos} error={null} />
      <Section title={words.giveBack}>
        {returned ? (
          <p>
            {words.returned(returned.to, returned.at, returned.by)} {returned.note}
          </p>
        ) : (
          <form method="post" className={styles.form}>
            <TextInput {...fieldOf(failure, 'to')} label={words.to} />
            <TextInput {...fieldOf(failure, 'note')} label={words.note} />
            <Button variant="secondary" name="act" value="return">
              {words.giveBackAct}
            </Button>
          </form>
        )}
      </Section>
    </>
  )
}

function fieldOf(failure: Failure | undefined, name: string, usual = '') {
  return {
    name,
    maxLength: 300,
    defaultValue: failure ? typed(failure, name) : usual,
    error: formError(failure?.errors[name]),
  }
}
