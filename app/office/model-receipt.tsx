/** The paper given for a model, and the label that is stuck on it, to print. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PaperFiles } from '#parts/paper-files'
import { PaperView } from '#parts/paper-view'
import { paths } from '#paths'
import { enterContest } from '#server/guard'
import { receivedModel } from '#server/queries/model'
import { answer } from '#server/respond'
import { BackLink } from '#ui/back-link'
import { Code39 } from '#ui/code-39'
import { Section } from '#ui/section'
import { modelPaperWords as words } from '#wording/vi/model-desk'
import { pageTitle } from '#wording/vi/shell'
import { modelPaper } from './model-paper'
import styles from './office.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.kind) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => receivedModel(by, params.entry))
}

export default function ModelReceipt() {
  const { model, receipt } = useLoaderData<typeof loader>()
  const { contest, id, title, receiptNumber } = model
  return (
    <>
      <div data-screen-only>
        <p>
          <BackLink href={paths.model(contest.slug, id)} label={title} />
        </p>
        <PaperFiles href={(form) => paths.modelPaperFile(contest.slug, id, form)} />
      </div>
      <PaperView paper={modelPaper(model, receipt)} />
      <Section title={words.label}>
        <div className={styles.label}>
          <p>
            <strong>{receiptNumber}</strong> {receipt.place}
          </p>
          <p>{title}</p>
          <Code39 text={receiptNumber} />
        </div>
      </Section>
    </>
  )
}
