/** Takes the signed and stamped scan of a list, from a plain form. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormProblems } from '#parts/form-problems'
import { paths } from '#paths'
import { enterUnit } from '#server/guard'
import { addListScan } from '#server/operations/add-list-scan'
import { chainList } from '#server/queries/chain-list'
import { answer, attempt } from '#server/respond'
import { Button, Buttons, FileInput } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { pageTitle } from '#wording/vi/shell'
import { unitDeskWords, unitListWords as words } from '#wording/vi/unit-desk'
import styles from './unit.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.scanAdd) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterUnit(request, params)
  return answer(() => chainList(by, params.list))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterUnit(request, params)
  return attempt({}, async () => {
    await addListScan(by, params.list, request)
    throw redirect(paths.unitList(by.contest.slug, by.unit._id.toHexString(), params.list ?? ''), 303)
  })
}

export default function ListScan() {
  const { contest, unit, id, number } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        back={{ href: paths.unitList(contest.slug, unit.id, id), label: unitDeskWords.listName(number) }}
        eyebrow={unit.name}
        title={words.scanAdd}
      />
      <form method="post" encType="multipart/form-data" className={styles.form}>
        <FileInput name="scan" label={words.scanFile} hint={words.scanHint} accept=".pdf,.jpg,.jpeg,.png" />
        <Buttons>
          <Button>{words.scanAct}</Button>
        </Buttons>
      </form>
    </>
  )
}
