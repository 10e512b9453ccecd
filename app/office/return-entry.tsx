/** The page that sends a dossier back for completion: why, which tasks open again, until when. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams, useSearchParams } from '@remix-run/react'
import { paths } from '#paths'
import { returnForm } from '#rules/forms/screening'
import { milestone } from '#rules/phases'
import { enterContest } from '#server/guard'
import { returnEntry } from '#server/operations/return-entry'
import { returnPage } from '#server/queries/office-entry'
import { answer, respond } from '#server/respond'
import { Button, Buttons } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { returnWords as words } from '#wording/vi/office-entry'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'
import { returnNumber } from '#wording/vi/screening-desk'
import { FormProblems } from './form-problems'
import { ReadyReasons } from './ready-reasons'
import { ReturnFields } from './return-fields'
import styles from './office.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => returnPage(by, params.entry))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const form = returnForm({ now: by.now, latest: milestone(by.contest.timeline, 'screeningEnds') })
  return respond(request, form, async (input) => {
    await returnEntry(by, params.entry, input)
    throw redirect(paths.officeEntry(by.contest.slug, params.entry ?? '', 'return'), 303)
  })
}

export default function ReturnEntry() {
  const page = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest = '' } = useParams()
  const [search] = useSearchParams()
  const back = paths.officeEntry(contest, page.id)
  const chosen = search.get('ly-do') ?? ''
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        back={{ href: back, label: `${page.receiptNumber} ${page.title}` }}
        title={words.title}
        meta={page.returns > 0 && returnNumber(page.returns + 1)}
      />
      {page.refusal && !failure?.refusal ? (
        <Notice tone="warning">
          <p>{refusalSentence(page.refusal)}</p>
        </Notice>
      ) : (
        <>
          <ReadyReasons
            reasons={page.reasons}
            chosen={chosen}
            href={(code) => paths.returnEntry(contest, page.id, code)}
          />
          <form method="post" className={styles.form}>
            <input type="hidden" name="version" value={page.version} />
            <ReturnFields
              failure={failure}
              ready={page.reasons.find(({ code }) => code === chosen)}
              latest={page.latest}
              suggested={page.suggested}
            />
            <Buttons>
              <Button>{words.act}</Button>
              <a href={back}>{words.cancel}</a>
            </Buttons>
          </form>
        </>
      )}
    </>
  )
}
