/** One decision that recognises valid entries, as it was frozen, to read, print and take away for signature. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PaperFiles } from '#parts/paper-files'
import { PaperView } from '#parts/paper-view'
import { paths } from '#paths'
import { enterContest } from '#server/guard'
import { recognitionDecision } from '#server/queries/recognition'
import { answer } from '#server/respond'
import { BackLink } from '#ui/back-link'
import { Notice } from '#ui/notice'
import { recognitionWords as words } from '#wording/vi/recognition'
import { pageTitle } from '#wording/vi/shell'
import styles from './office.module.css'
import { recognitionPaper } from './recognition-paper'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => recognitionDecision(by, params.decision))
}

export default function RecognitionDecision() {
  const data = useLoaderData<typeof loader>()
  const { slug } = data.contest
  return (
    <>
      <div data-screen-only>
        <p>
          <BackLink href={paths.recognitions(slug)} label={words.backToList} />
        </p>
        <Notice>
          <p>{words.print}</p>
          <p className={styles.wrap}>{words.digest(data.digest)}</p>
          <PaperFiles href={(form) => paths.recognitionFile(slug, data.id, form)} />
        </Notice>
      </div>
      <PaperView paper={recognitionPaper(data)} />
    </>
  )
}
