/** How to enter a contest, how entries are judged, and the questions people ask. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { enter } from '#server/guard'
import { guide } from '#wording/vi/public-notices'
import { pageTitle } from '#wording/vi/shell'
import { NoticePage } from './notice-page'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await enter(request, params, 'visitor')
  return null
}

export const meta: MetaFunction = () => [
  { title: pageTitle(guide.title) },
  { name: 'description', content: guide.lede },
]

export default function Guide() {
  return <NoticePage notice={guide} />
}
