/** The letters that an organiser may word anew. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { enterContest } from '#server/guard'
import { letterTemplates } from '#server/queries/letter-templates'
import { answer } from '#server/respond'
import { DataTable } from '#ui/data-table'
import { PageHeader } from '#ui/page-header'
import { shortDate } from '#wording/format'
import { messagePageWords, reasonNames, templateWords as words } from '#wording/vi/letter-pages'
import { pageTitle } from '#wording/vi/shell'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return { letters: await answer(() => letterTemplates(by)) }
}

export default function LetterTemplates() {
  const { letters } = useLoaderData<typeof loader>()
  const { contest = '' } = useParams()
  return (
    <>
      <PageHeader
        back={{ href: paths.messages(contest), label: messagePageWords.back }}
        title={words.title}
        meta={words.lead}
      />
      <DataTable
        caption={words.caption}
        captionHidden
        rows={letters}
        rowKey={({ template }) => template}
        empty={words.empty}
        columns={[
          {
            key: 'letter',
            title: words.letter,
            rowHeader: true,
            cell: ({ template, title }) => <a href={paths.letterTemplate(contest, template)}>{title}</a>,
          },
          { key: 'for', title: words.forWhom, cell: ({ reason }) => reasonNames[reason] },
          { key: 'subject', title: words.subject, cell: ({ subject }) => subject },
          {
            key: 'edited',
            title: words.edited,
            cell: ({ editedAt }) =>
              editedAt ? shortDate(editedAt) : <span className="muted">{words.ours}</span>,
          },
        ]}
      />
    </>
  )
}
