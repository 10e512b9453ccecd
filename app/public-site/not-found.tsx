/** The page for an address that leads nowhere: says so with status 404, and offers ways on. */
import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { paths } from '#paths'
import { enter } from '#server/guard'
import { notFoundWords as words, trackWords } from '#wording/vi/public-site'
import { pageTitle } from '#wording/vi/shell'
import { LookUpBox } from './look-up-box'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await enter(request, params, 'visitor')
  return data(null, { status: 404 })
}

export const meta: MetaFunction = () => [
  { title: pageTitle(words.title) },
  { name: 'robots', content: 'noindex' },
]

export default function NotFoundPage() {
  return (
    <>
      <PageHeader title={words.title} meta={words.text} />
      <Section title={trackWords.title}>
        <LookUpBox />
      </Section>
      <ul>
        <li>
          <a href={paths.home}>{words.home}</a>
        </li>
        <li>
          <a href={paths.guide}>{words.guide}</a>
        </li>
        <li>
          <a href={paths.myEntries}>{words.signIn}</a>
        </li>
      </ul>
    </>
  )
}
