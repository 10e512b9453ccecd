/** The accessibility statement. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { enter } from '#server/guard'
import { accessibility } from '#wording/vi/public-notices'
import { pageTitle } from '#wording/vi/shell'
import { NoticePage } from './notice-page'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await enter(request, params, 'visitor')
  return null
}

export const meta: MetaFunction = () => [
  { title: pageTitle(accessibility.title) },
  { name: 'description', content: accessibility.lede },
]

export default function Accessibility() {
  return <NoticePage notice={accessibility} />
}
