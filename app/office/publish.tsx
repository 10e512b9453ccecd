/** From settled prizes to public results, behind one interruption: what becomes public, who is written to. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button, ButtonLink, Buttons, TextInput } from '#ui/form'
import { DataTable } from '#ui/data-table'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { paths } from '#paths'
import { publishForm } from '#rules/forms/awards'
import { enterContest } from '#server/guard'
import { publishResults } from '#server/operations/publish-results'
import { publicationPreview, type PublicationPreview } from '#server/queries/publication-preview'
import { answer, respond } from '#server/respond'
import { dateTime, list } from '#wording/format'
import { publishWords as words } from '#wording/vi/chair'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'organiser', 'secretary')
  return answer(() => publicationPreview(by))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'organiser', 'secretary')
  return respond(request, publishForm, async (input) => {
    await publishResults(by, input)
    return redirect(paths.results(by.contest.slug), 303)
  })
}

export default function Publish() {
  const preview = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const failed = failure && 'ok' in failure ? failure : null
  return (
    <>
      <PageHeader eyebrow={preview.contest.shortTitle} title={words.title} />
      {failed?.refusal && (
        <Notice tone="danger" role="alert">
          <p>{refusalSentence(failed.refusal)}</p>
        </Notice>
      )}
      <Standing preview={preview} />
      {preview.whyNot === null && (
        <PublishForm preview={preview} errors={failed?.errors} values={failed?.values} />
      )}
      {preview.laureates.length > 0 && <LaureateList preview={preview} />}
    </>
  )
}

function Standing({ preview }: { preview: PublicationPreview }) {
  if (preview.publishedAt) {
    return (
      <Notice tone="success" title={words.done}>
        <p>{dateTime(preview.publishedAt)}</p>
        <p>
          <a href={paths.results(preview.contest.slug)}>{words.see}</a>
        </p>
      </Notice>
    )
  }
  if (preview.state !== 'settled') {
    return (
      <Notice tone="info" title={words.notSettled}>
        <p>{words.notSettledText}</p>
      </Notice>
    )
  }
  return preview.whyNot ? (
    <Notice tone="warning">
      <p>{refusalSentence(preview.whyNot)}</p>
    </Notice>
  ) : null
}

interface PublishFormProps {
  preview: PublicationPreview
  errors: Record<string, string> | undefined
  values: Record<string, unknown> | undefined
}

function PublishForm({ preview, errors = {}, values = {} }: PublishFormProps) {
  const { contest, laureates, hiddenNames, letters } = preview
  const typed = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined)
  const errorOf = (name: string) => {
    const code = errors[name]
    return code && (words.errors[code] ?? code)
  }
  return (
    <Section title={words.consequences}>
      <ul>
        <li>{words.public(laureates.length)}</li>
        <li>{words.hidden(hiddenNames)}</li>
        <li>{words.letters(letters)}</li>
        <li>{words.lock}</li>
      </ul>
      <form method="post">
        <TextInput
          name="decisionNumber"
          label={words.decisionNumber}
          hint={words.decisionHint}
          width="m"
          error={errorOf('decisionNumber')}
          defaultValue={typed('decisionNumber')}
        />
        <TextInput
          name="confirmation"
          label={words.confirmation(contest.code)}
          width="s"
          autoComplete="off"
          error={errorOf('confirmation')}
          defaultValue={typed('confirmation')}
        />
        <Buttons>
          <Button>{words.act}</Button>
          <ButtonLink href={paths.controlRoom(contest.slug)} variant="secondary">
            {words.cancel}
          </ButtonLink>
        </Buttons>
      </form>
    </Section>
  )
}

function LaureateList({ preview }: { preview: PublicationPreview }) {
  const prizeOf = (code: string) => preview.prizes.find((prize) => prize.code === code)?.title ?? code
  return (
    <DataTable
      caption={preview.publishedAt ? words.listed : words.list}
      columns={[
        { key: 'prize', title: words.prize, cell: (row) => prizeOf(row.prize) },
        { key: 'rank', title: words.rank, numeric: true, cell: (row) => row.rank },
        { key: 'work', title: words.work, rowHeader: true, cell: (row) => row.title },
        {
          key: 'authors',
          title: words.authors,
          cell: (row) => list(row.authors.map(({ name }) => name || words.hiddenName)),
        },
      ]}
      rows={preview.laureates}
      rowKey={(row) => row.entry}
      empty={words.empty}
    />
  )
}
