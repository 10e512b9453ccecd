/** The pledge of confidentiality in full, as a paper to read and print, with the moment it was signed. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { paths } from '#paths'
import { enter } from '#server/guard'
import { pledgePaper } from '#server/queries/pledge-paper'
import { answer } from '#server/respond'
import { BackLink } from '#ui/back-link'
import { Notice } from '#ui/notice'
import { HeadLines, Official, OfficialBody, OfficialTitle, Signatures } from '#ui/official'
import { placeAndDay, pledgeSigned, pledgeText, pledgeWords as words } from '#wording/vi/pledge'
import { pageTitle } from '#wording/vi/shell'
import styles from './record.module.css'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data ? pledgeText(data.version).title : words.sign) },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'judge')
  return answer(() => pledgePaper(by, params.panel))
}

export default function Pledge() {
  const paper = useLoaderData<typeof loader>()
  const { panel, contest, signedAt, signedOn } = paper
  const text = pledgeText(paper.version)
  return (
    <>
      <p data-screen-only className={styles.above}>
        <BackLink href={paths.declare(panel.id)} label={words.back} />
      </p>
      {(signedAt === null || paper.isOutdated) && (
        <div data-screen-only>
          <Notice tone="warning">
            <p>{paper.isOutdated ? words.outdated : words.notSigned}</p>
          </Notice>
        </div>
      )}
      <Official>
        <HeadLines
          issuer={paper.organiser}
          nation={words.nation}
          motto={words.motto}
          place={signedOn && placeAndDay(contest.province, signedOn)}
        />
        <OfficialTitle kind={text.title} about={words.about} />
        <OfficialBody>
          <p>{words.person(paper.name)}</p>
          <p>{words.panel(`${panel.name}, ${contest.title}`)}</p>
          <p>{text.lead}</p>
          <ol>
            {text.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ol>
          <p>{text.end}</p>
        </OfficialBody>
        <Signatures
          signatures={[
            {
              role: words.signer,
              note: signedAt && pledgeSigned(paper.version, signedAt),
              name: signedAt && paper.name,
            },
          ]}
        />
      </Official>
    </>
  )
}
