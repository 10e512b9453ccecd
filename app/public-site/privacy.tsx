/** The privacy notice: what is kept, for what, who sees it, how long, and how to take consent back. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { enter } from '#server/guard'
import { privacy } from '#wording/vi/public-notices'
import { pageTitle } from '#wording/vi/shell'
import { NoticePage } from './notice-page'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await enter(request, params, 'visitor')
  return null
}

export const meta: MetaFunction = () => [
  { title: pageTitle(privacy.title) },
  { name: 'description', content: privacy.lede },
]

export default function Privacy() {
  return <NoticePage notice={privacy} />
}
