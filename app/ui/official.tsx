/** Papers with the layout of Decree 30/2020/NĐ-CP: heading lines, number, title, signatures, recipients; and the certificate. */
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './official.module.css'

/** One sheet of A4: drawn as paper on a screen, alone on paper. */
export function Official({ children, landscape }: { children: ReactNode; landscape?: boolean }) {
  return <article className={classNames(styles.sheet, landscape && styles.landscape)}>{children}</article>
}

type HeadLinesProps = {
  /** The body above the one that issues; absent when there is none. */
  parent?: string
  issuer: string
  /** Number and symbol: "Số: 05/QĐ-BTC". */
  number?: ReactNode
  /** More lines under the number, each a `p`. */
  below?: ReactNode
  nation: string
  motto: string
  /** Place and date: "Hà Nội, ngày 12 tháng 10 năm 2026". */
  place: ReactNode
}

/** The two columns on top: who issues it, and in whose name. Capitals are made here; write the names as usual. */
export function HeadLines({ parent, issuer, number, below, nation, motto, place }: HeadLinesProps) {
  return (
    <header className={styles.head}>
      <div>
        {parent && <p className={styles.capitals}>{parent}</p>}
        <p className={classNames(styles.capitals, styles.ruled)}>
          <b>{issuer}</b>
        </p>
        {number && <p className={styles.number}>{number}</p>}
        {below}
      </div>
      <div>
        <p className={styles.capitals}>
          <b>{nation}</b>
        </p>
        <p className={styles.ruled}>
          <b>{motto}</b>
        </p>
        <p className={styles.place}>{place}</p>
      </div>
    </header>
  )
}

type NationLinesProps = Pick<HeadLinesProps, 'nation' | 'motto' | 'place'>

/** The lines on top of a paper by a private person: in whose name alone, centred. */
export function NationLines({ nation, motto, place }: NationLinesProps) {
  return (
    <header className={styles.nation}>
      <p className={styles.capitals}>
        <b>{nation}</b>
      </p>
      <p className={styles.ruled}>
        <b>{motto}</b>
      </p>
      <p className={styles.place}>{place}</p>
    </header>
  )
}

/** The kind of paper in capitals, below it what it is about, and in italics what it belongs to. Holds the h1 of its page. */
export function OfficialTitle({ kind, about, note }: { kind: string; about?: ReactNode; note?: ReactNode }) {
  return (
    <div className={styles.title}>
      <h1 className={styles.capitals}>{kind}</h1>
      {about && <p className={note ? undefined : styles.ruled}>{about}</p>}
      {note && (
        <p className={classNames(styles.note, styles.ruled)}>
          <i>{note}</i>
        </p>
      )}
    </div>
  )
}

/** The name of an appendix, and below it what it holds. */
export function AppendixTitle({ label, title }: { label: string; title: string }) {
  return (
    <div className={styles.title}>
      <h2>{label}</h2>
      <p className={classNames(styles.capitals, styles.ruled)}>{title}</p>
    </div>
  )
}

/** The text: justified, first lines drawn in. */
export function OfficialBody({ children }: { children: ReactNode }) {
  return <div className={styles.body}>{children}</div>
}

export type Signature = {
  /** Who signs in whose name: "TM. HỘI ĐỒNG GIÁM KHẢO". */
  authority?: ReactNode
  role: ReactNode
  /** In italics: "(Ký, ghi rõ họ tên)". */
  note?: ReactNode
  name?: ReactNode
}

type SignaturesProps = {
  signatures: readonly Signature[]
  /** At the left of the only signature: who receives a copy. */
  recipients?: { title: ReactNode; lines: readonly ReactNode[] }
}

/** The foot of the paper; never parted from itself by a page break. */
export function Signatures({ signatures, recipients }: SignaturesProps) {
  return (
    <footer className={styles.foot} data-keep-together>
      {recipients && (
        <div className={styles.recipients}>
          <p>
            <b>
              <i>{recipients.title}</i>
            </b>
          </p>
          {recipients.lines.map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </div>
      )}
      {signatures.map(({ authority, role, note, name }, index) => (
        <div key={index} className={styles.signature}>
          {authority && (
            <p className={styles.capitals}>
              <b>{authority}</b>
            </p>
          )}
          <p className={styles.capitals}>
            <b>{role}</b>
          </p>
          {note && (
            <p>
              <i>{note}</i>
            </p>
          )}
          <p className={styles.signed}>
            <b>{name}</b>
          </p>
        </div>
      ))}
    </footer>
  )
}

/** The frame of a certificate, in ceremony red and gold; put it inside a landscape `Official`. */
export function CertificateFrame({ children }: { children: ReactNode }) {
  return <div className={styles.frame}>{children}</div>
}
