/** An official paper in a page, for reading and for the browser's print; the files are drawn by server/papers from the same value. */
import type { Paper } from '#rules/paper'
import {
  AppendixTitle,
  HeadLines,
  NationLines,
  Official,
  OfficialBody,
  OfficialTitle,
  Signatures,
} from '#ui/official'
import { paperWords as words } from '#wording/vi/papers'
import { PaperBlocks } from './paper-blocks'

/** Holds the h1 of its page, unless the paper is a letter. */
export function PaperView({ paper }: { paper: Paper }) {
  const { kind, subject, attachedTo, to, bases, enacting, signatures, recipients, appendices } = paper
  const addressees = words.addressees(to)
  return (
    <>
      <Official landscape={paper.landscape}>
        <PaperHead paper={paper} />
        {kind && (
          <OfficialTitle
            kind={kind}
            about={subject}
            note={attachedTo === null ? null : words.attachedTo(attachedTo)}
          />
        )}
        <OfficialBody>
          {addressees.length === 1 && (
            <p data-align="centre">
              {words.to} {addressees[0]}
            </p>
          )}
          {addressees.length > 1 && <p>{words.to}</p>}
          {addressees.length > 1 && addressees.map((line) => <p key={line}>{line}</p>)}
          {enacting && <p data-align="capitals">{enacting.authority}</p>}
          {words.bases(bases).map((line) => (
            <p key={line}>
              <i>{line}</i>
            </p>
          ))}
          {enacting && <p data-align="capitals">{words.verb(enacting.verb)}</p>}
          <PaperBlocks blocks={paper.blocks} />
        </OfficialBody>
        {signatures.length + recipients.length > 0 && (
          <Signatures
            signatures={signatures.map(({ position, ...rest }) => ({ role: position, ...rest }))}
            recipients={
              recipients.length > 0 ? { title: words.recipients, lines: words.copies(recipients) } : undefined
            }
          />
        )}
      </Official>
      {appendices.map(({ label, title, landscape, blocks }) => (
        <Official key={label} landscape={landscape}>
          <AppendixTitle label={label} title={title} />
          <OfficialBody>
            <PaperBlocks blocks={blocks} />
          </OfficialBody>
        </Official>
      ))}
    </>
  )
}

function PaperHead({ paper }: { paper: Paper }) {
  const { parent, issuer, number, kind, subject, isDraft } = paper
  const place = words.place(paper)
  if (issuer === null) return <NationLines nation={words.nation} motto={words.motto} place={place} />
  return (
    <HeadLines
      parent={parent ?? undefined}
      issuer={issuer}
      number={number && words.number(number)}
      below={
        <>
          {kind === null && subject && <p>{words.letterSubject(subject)}</p>}
          {isDraft && (
            <p>
              <b>{words.draft}</b>
            </p>
          )}
        </>
      }
      nation={words.nation}
      motto={words.motto}
      place={place}
    />
  )
}
